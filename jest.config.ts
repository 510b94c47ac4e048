/** @jest-config-loader esbuild-register */
import type { Config } from 'jest';

type Project = Exclude<NonNullable<Config['projects']>[number], string>;

const shared: Project = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          experimental: { keepImportAttributes: true },
          transform: { react: { runtime: 'automatic', importSource: 'hono/jsx' } },
        },
        module: { type: 'es6' },
      },
    ],
  },
  modulePathIgnorePatterns: [
    '<rootDir>/static/build',
    '<rootDir>/host/build',
    '<rootDir>/.waymark',
  ],
  restoreMocks: true,
};

/** `unit` starts nothing; `site` starts the local site; `browser` drives a real browser; `data` reads the reference data. */
const config: Config = {
  // Two cores shared by a browser, a bundler and the tests: slow is not wrong.
  testTimeout: 120_000,
  projects: [
    {
      ...shared,
      displayName: 'unit',
      roots: ['<rootDir>/src', '<rootDir>/host', '<rootDir>/static', '<rootDir>/test/architecture'],
      testMatch: ['**/*.test.ts'],
    },
    {
      ...shared,
      displayName: 'site',
      roots: ['<rootDir>/test/site', '<rootDir>/test/site-suite'],
      testMatch: ['**/*.test.ts'],
    },
    {
      ...shared,
      displayName: 'browser',
      roots: ['<rootDir>/test/browser'],
      testMatch: ['**/*.test.ts'],
      globalSetup: '<rootDir>/test/browser/global-setup.mjs',
      globalTeardown: '<rootDir>/test/browser/global-teardown.mjs',
    },
    {
      ...shared,
      displayName: 'data',
      roots: ['<rootDir>/test/data'],
      testMatch: ['**/*.test.ts'],
    },
  ],
};

export default config;
