/**
 * The parts that have settings of their own, each with the files that are to hold under them: the domain
 * knows neither Node nor a browser, and what else of `src` the pages and the tests reach, holds as it is there.
 */
export const typedParts = [
  { config: 'src/domain/tsconfig.json', holds: /^/ },
  { config: 'tsconfig.json', holds: /^src\// },
  { config: 'static/tsconfig.json', holds: /^static\// },
  // The settings of test are those of host and bench too.
  { config: 'test/tsconfig.json', holds: /^(?!src\/)/ },
];
