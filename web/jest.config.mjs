import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

const swc = {
  swcrc: false,
  sourceMaps: 'inline',
  jsc: {
    target: 'es2023',
    parser: { syntax: 'typescript', tsx: true },
    transform: { react: { runtime: 'automatic' } },
  },
  module: { type: 'commonjs' },
};

/** Pages and their parts in jsdom. What needs a real layout or the network is walked through in test/e2e. */
export default {
  rootDir: here('.'),
  roots: ['<rootDir>/src'],
  testEnvironment: here('./src/test/browser-environment.cjs'),
  testMatch: ['<rootDir>/src/**/*.spec.{ts,tsx}'],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json', 'node'],
  moduleNameMapper: {
    '\\.css$': here('./src/test/no-style.cjs'),
    '^@domain/(.*)\\.js$': here('../server/src/domain/$1'),
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  setupFilesAfterEnv: [here('./src/test/setup.ts')],
  transform: { '^.+\\.(ts|tsx)$': ['@swc/jest', swc] },
  coverageProvider: 'v8',
  coverageDirectory: here('../coverage/web'),
};
