import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const setup = fileURLToPath(new URL('./src/test/global-setup.mjs', import.meta.url));
const teardown = fileURLToPath(new URL('./src/test/global-teardown.mjs', import.meta.url));

/** The same compiler settings as server/.swcrc; stated here so that a spec never depends on the build. */
const swc = {
  swcrc: false,
  sourceMaps: 'inline',
  jsc: {
    target: 'es2023',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    keepClassNames: true,
  },
  module: { type: 'es6' },
};

const common = {
  rootDir: fileURLToPath(new URL('.', import.meta.url)),
  roots: ['<rootDir>/src'],
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  moduleFileExtensions: ['ts', 'js', 'mjs', 'json', 'node'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  setupFiles: ['reflect-metadata'],
  transform: { '^.+\\.ts$': ['@swc/jest', swc] },
};

/**
 * unit: pure functions, no database. integration: through HTTP to a real PostgreSQL, one clone of the template a file.
 * The global set-up is plain JavaScript because Jest loads it before any transform of ES modules.
 */
export default {
  // Cloning a database and hashing passwords take their time on a busy machine.
  testTimeout: 60_000,
  coverageProvider: 'v8',
  coverageDirectory: fileURLToPath(new URL('../coverage/server', import.meta.url)),
  projects: [
    {
      ...common,
      displayName: 'unit',
      testMatch: ['<rootDir>/src/**/*.spec.ts'],
      testPathIgnorePatterns: ['\\.int\\.spec\\.ts$'],
    },
    {
      ...common,
      displayName: 'integration',
      testMatch: ['<rootDir>/src/**/*.int.spec.ts'],
      ...(existsSync(setup) ? { globalSetup: setup } : {}),
      ...(existsSync(teardown) ? { globalTeardown: teardown } : {}),
    },
  ],
};
