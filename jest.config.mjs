/**
 * Three kinds of tests, by the end of their names:
 * `.spec` needs nothing, `.it` needs Kafka, ClickHouse and Redis, `.e2e` needs a browser and a whole stack.
 */
const kinds = { unit: 'spec', integration: 'it', browser: 'e2e' };

const project = ([displayName, ending]) => ({
  displayName,
  setupFiles: ['<rootDir>/libs/testing/jest/property-seed.mjs'],
  testMatch: [`<rootDir>/{apps,libs,dashboards,deploy}/**/*.${ending}.{ts,tsx,mjs}`],
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/\\.next/', '/\\.callboard'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '/\\.next/'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  // js before mjs: playwright-core has an index of each, and the one imports the other by what the mapper leaves of its name.
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'json', 'node'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript', tsx: true, decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
        },
        module: { type: 'es6' },
      },
    ],
  },
});

/* One more than the cores of a small machine: tests wait for servers a fifth of their time. They expect a busy machine. */
export default {
  ...{ maxWorkers: 3, showSeed: true, testTimeout: 30_000 },
  testSequencer: '<rootDir>/libs/testing/jest/sequencer.mjs',
  projects: Object.entries(kinds).map(project),
};
