import js from '@eslint/js';
import comments from '@eslint-community/eslint-plugin-eslint-comments/configs';
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Import bans of one layer, each with what to do instead. */
const layer = (files, bans, ignores = []) => ({
  files,
  ignores,
  rules: {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      { patterns: bans.map(([regex, message]) => ({ regex, message })) },
    ],
  },
});

const takeItAsAParameter =
  'Take `today`, `now` or a seed as a parameter: the domain reads no clock.';

export default tseslint.config(
  { ignores: ['static/build', 'host/build', '.waymark', 'node_modules', 'test/golden'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        // What shares its settings is read as one program: that is what takes the time.
        project: ['tsconfig.json', 'static/tsconfig.json', 'test/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/max-params': ['error', { max: 3 }],
      'max-lines': ['error', { max: 250 }],
      // Numbers in a sentence are what sentences are made of.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // A handler that answers nothing is said so with `void` where it matters.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // Valibot and Forge type optional properties as deprecated overloads here and there.
      '@typescript-eslint/no-deprecated': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // A port answers a promise, also where nothing is awaited.
      '@typescript-eslint/require-await': 'off',
      // No enums here, and hardly a class: these two cost a fifth of the whole time and find nothing.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      'no-console': 'error',
    },
  },
  comments.recommended,
  { rules: { '@eslint-community/eslint-comments/require-description': 'error' } },
  layer(
    ['src/domain/**/*.ts'],
    [
      ['^@forge/|^@atlaskit/', 'Reach the platform through a port in src/ports.'],
      [
        '(^|/)(usecases|ports|atlassian|forge|contract)(/|$)|^#(contract|usecases|atlassian)/',
        'The domain imports only itself. Pass the value in, or move the effect out.',
      ],
      ['^(node:|react|valibot)', 'The domain runs everywhere and parses nothing.'],
      ['^#domain/', 'Inside the domain, import relatively.'],
    ],
    ['**/*.test.ts'],
  ),
  {
    files: ['src/domain/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: takeItAsAParameter },
        { object: 'Math', property: 'random', message: takeItAsAParameter },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: takeItAsAParameter,
        },
      ],
    },
  },
  {
    files: ['src/{contract,ports,usecases,atlassian}/**/*.ts', 'static/src/**/*.{ts,tsx}'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['process', 'Buffer', 'global', 'require', 'setImmediate'].map((name) => ({
          name,
          message: 'A browser runs this too: it knows nothing of Node.',
        })),
      ],
    },
  },
  layer(
    ['src/{contract,ports}/**/*.ts'],
    [
      [
        '(^|/)(usecases|atlassian|forge)(/|$)|^#(usecases|atlassian)/',
        'A border knows no effects.',
      ],
      [
        '^@forge/(api|bridge|kvs|events)',
        'A border knows no platform: only the types of @forge/resolver.',
      ],
    ],
  ),
  layer(
    ['src/usecases/**/*.ts'],
    [['(^|/)(atlassian|forge)(/|$)|^#atlassian/|^@forge/', 'Take a port as an argument.']],
    ['**/*.test.ts'],
  ),
  layer(
    ['src/atlassian/**/*.ts'],
    [
      [
        '(^|/)(usecases|forge)(/|$)|^#usecases/|^@forge/',
        'Adapters send through the injected Request.',
      ],
    ],
    ['**/*.test.ts'],
  ),
  layer(
    ['static/src/**/*.{ts,tsx}'],
    [
      [
        '(^|/)src/(domain|contract|usecases|atlassian|forge)/|(^|/)host/',
        'Use #domain, #contract, #usecases or #atlassian.',
      ],
      ['^@forge/(api|kvs|events)', 'Pages reach functions through static/src/bridge/backend.ts.'],
    ],
  ),
  layer(
    ['static/src/{surfaces,components,charts,outbox}/**/*.{ts,tsx}'],
    [
      [
        '^@forge/bridge',
        'Only static/src/bridge talks to the platform; add what is missing there.',
      ],
      [
        '(^|/)src/(domain|contract|usecases|atlassian|forge)/|(^|/)host/',
        'Use #domain, #contract, #usecases or #atlassian.',
      ],
    ],
  ),
  layer(
    ['host/**/*.{ts,tsx}'],
    [
      [
        '^#(usecases|atlassian)/|(^|/)src/|(^|/)static/src/|^@forge/(api|kvs|bridge|events|resolver)',
        'The host knows the app by its manifest, its build and its handlers. Share only #contract and #domain/time.',
      ],
      ['^#domain/(?!time/)', 'The host shares only #contract and #domain/time with the app.'],
    ],
    ['**/*.test.ts'],
  ),
  {
    files: ['static/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false } },
      ],
    },
  },
  {
    files: [
      'host/**/*.{ts,tsx}',
      'bench/**/*.ts',
      'src/forge/resolvers/answer.ts',
      'src/forge/{triggers,schedule,export}/**/*.ts',
      'static/src/components/surface-root.tsx',
      'test/fixture-app/src/**/*.ts',
    ],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.test.ts', 'test/**/*.ts', 'bench/**/*.ts'],
    rules: {
      '@typescript-eslint/max-params': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: ['**/*.mjs', '**/*.cjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
      },
    },
  },
);
