// The types of each part and the lint of all of them in one process: rules that ask for types ask the
// programs that were checked already, instead of reading and checking everything a second time.
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import ts from 'typescript';
import { typedParts } from './typed-parts.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const inPlace = {
  getCurrentDirectory: () => root,
  getCanonicalFileName: (name) => name,
  getNewLine: () => '\n',
};

/** Declarations are read once for all parts; its own code each part reads for itself. */
const declarations = new Map();

function programOf({ config }) {
  const onUnRecoverableConfigFileDiagnostic = (fault) => endWith([fault]);
  const { options, fileNames, errors } = ts.getParsedCommandLineOfConfigFile(
    root + config,
    { noEmit: true },
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic },
  );
  endWith(errors);
  // The second argument: lint asks a node for its parent.
  const host = ts.createCompilerHost(options, true);
  const read = host.getSourceFile;
  host.getSourceFile = (name, how, ...more) => {
    if (!/\.d\.[cm]?ts$/.test(name)) return read(name, how, ...more);
    const key = `${name} ${how.languageVersion} ${how.impliedNodeFormat}`;
    if (!declarations.has(key)) declarations.set(key, read(name, how, ...more));
    return declarations.get(key);
  };
  return ts.createProgram({ rootNames: fileNames, options, host });
}

function faultsOf(program, { holds }) {
  const files = program
    .getSourceFiles()
    .filter(({ fileName }) => holds.test(relative(root, fileName)));
  return [
    ...program.getConfigFileParsingDiagnostics(),
    ...program.getOptionsDiagnostics(),
    ...program.getGlobalDiagnostics(),
    ...files.flatMap((file) => program.getSyntacticDiagnostics(file)),
    ...files.flatMap((file) => program.getSemanticDiagnostics(file)),
  ];
}

function endWith(faults) {
  if (faults.length === 0) return;
  console.error(ts.formatDiagnostics(ts.sortAndDeduplicateDiagnostics(faults), inPlace));
  process.exit(1);
}

const programs = typedParts.map(programOf);
endWith(programs.flatMap((program, at) => faultsOf(program, typedParts[at])));

const eslint = new ESLint({
  cwd: root,
  overrideConfig: [
    { files: ['**/*.{ts,tsx}'], languageOptions: { parserOptions: { programs } } },
    { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  ],
});
const results = await eslint.lintFiles(['.']);
const isClean = results.every(({ errorCount, warningCount }) => errorCount + warningCount === 0);
const formatter = await eslint.loadFormatter('stylish');
if (!isClean) console.error(await formatter.format(results));
process.exit(isClean ? 0 : 1);
