import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { runCheck } from '../check.mjs';
import { ROOT, runFolder, start } from './children.mjs';
import { startProduct } from './product.mjs';

/** What a suite came to. `failed` counts files that could not be loaded too; nothing run is a failure. */
const result = (passed, failed, skipped = 0, notes = []) => ({ passed, failed, skipped, notes });

async function jest(name, config, patterns, { project, env = {}, workers } = {}) {
  if (!existsSync(path.join(ROOT, config))) return result(0, 1, 0, [`${config} is missing`]);
  const file = path.join(runFolder, `${name}.json`);
  const args = [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    'node_modules/jest/bin/jest.js',
  ];
  args.push(
    '--config',
    config,
    '--json',
    `--outputFile=${file}`,
    ...(workers ? [`--maxWorkers=${workers}`] : []),
  );
  // A busy machine is slow, not wrong.
  args.push('--testTimeout=60000');
  if (project) args.push('--selectProjects', project);
  // --selectProjects swallows what follows it, so patterns get their own flag.
  if (patterns.length > 0) args.push('--testPathPatterns', ...patterns);
  const { code } = await start(args, { env, stdio: ['ignore', 'ignore', 'inherit'] }).closed;
  if (!existsSync(file)) return result(0, 1, 0, [`jest ended with code ${code} and no result`]);
  const found = JSON.parse(readFileSync(file, 'utf8'));
  const broken = found.numRuntimeErrorTestSuites;
  const failed = found.numFailedTests + broken;
  // A failure outside any test (a global set-up, a teardown, an obsolete snapshot) shows in the code only.
  const hidden = failed === 0 && (code !== 0 || found.numTotalTests === 0) ? 1 : 0;
  const notes = hidden
    ? [found.numTotalTests === 0 ? 'no test was found' : `jest ended with code ${code}`]
    : [];
  return result(found.numPassedTests, failed + hidden, found.numPendingTests + found.numTodoTests, notes);
}

async function check() {
  const rows = await runCheck();
  const failed = rows.filter((row) => !row.ok).length;
  return result(rows.length - failed, failed);
}

async function build() {
  const { code } = await start(['server/launch/build.mjs'], { stdio: ['ignore', 'inherit', 'inherit'] })
    .closed;
  return code === 0 ? result(1, 0) : result(0, 1, 0, [`the build ended with code ${code}`]);
}

async function e2e(patterns) {
  const product = await startProduct();
  console.log(`  product ready after ${product.seconds.toFixed(1)} s at ${product.url}`);
  try {
    const counts = await jest('e2e', 'web/test/e2e/jest.config.mjs', patterns, {
      env: { E2E_URL: product.url },
      workers: 1,
    });
    if (counts.failed > 0) console.log(product.said().replace(/^/gmu, '  product: '));
    return counts;
  } finally {
    await product.stop();
  }
}

/** Name, what it holds, how it runs. In the order in which a fault is cheapest to find. */
export const SUITES = [
  ['check', check],
  ['build', build],
  ['unit', (patterns) => jest('unit', 'server/jest.config.mjs', patterns, { project: 'unit' })],
  [
    'integration',
    (patterns) =>
      jest('integration', 'server/jest.config.mjs', patterns, { project: 'integration', workers: 2 }),
  ],
  ['web', (patterns) => jest('web', 'web/jest.config.mjs', patterns, { workers: 2 })],
  ['e2e', e2e],
];
