import { fileURLToPath } from 'node:url';

/** The walk through the running product; `npm run e2e` starts one and says in E2E_URL where it is. */
export default {
  rootDir: fileURLToPath(new URL('.', import.meta.url)),
  testEnvironment: 'node',
  testMatch: ['<rootDir>/**/*.e2e.mjs'],
  moduleFileExtensions: ['mjs', 'js', 'json', 'node'],
  transform: {},
  testTimeout: 60_000,
  maxWorkers: 1,
};
