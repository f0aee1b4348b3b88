import { writeFileSync } from 'node:fs';
import { running as checking } from './check/steps.mjs';
import { leaveNothing, sweepDatabases } from './test/children.mjs';
import { SUITES } from './test/suites.mjs';

/**
 * npm test                      every suite
 * npm test -- unit web          these suites
 * npm test -- unit period       of a suite, the files whose path matches
 * The last line is "N passed, N failed" over all suites; with TEST_SUMMARY it is also written to that file.
 */
const args = process.argv.slice(2);
const known = SUITES.map(([name]) => name);
const named = args.filter((arg) => known.includes(arg));
const patterns = args.filter((arg) => !known.includes(arg));
const wanted = SUITES.filter(([name]) => (named.length > 0 ? named.includes(name) : true));

let ending = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    if (ending) return;
    ending = true;
    console.log(`\n${signal}: stopping everything that was started …`);
    for (const child of checking) child.kill('SIGKILL');
    leaveNothing().finally(() => process.exit(130));
  });
}

if (patterns.length > 0 && named.length === 0) {
  console.error(
    `Name the suite first (${known.join(', ')}), then the files: npm test -- unit ${patterns.join(' ')}`,
  );
  process.exit(2);
}

const began = performance.now();
const rows = [];
for (const [name, run] of wanted) {
  console.log(`\n── ${name} ${'─'.repeat(Math.max(0, 70 - name.length))}`);
  const since = performance.now();
  const counts = await run(patterns).catch((error) => ({
    passed: 0,
    failed: 1,
    skipped: 0,
    notes: [error.message],
  }));
  if (ending) await new Promise(() => {}); // The handler above ends the process.
  const left = await sweepDatabases();
  if (left > 0) {
    counts.failed += 1;
    counts.notes.push(`${left} database server(s) were left running`);
  }
  const seconds = (performance.now() - since) / 1000;
  rows.push({ name, ...counts, seconds });
  for (const note of counts.notes) console.log(`  ${name}: ${note}`);
  console.log(`  ${name}: ${counts.passed} passed, ${counts.failed} failed in ${seconds.toFixed(1)} s`);
}
await leaveNothing();

const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
const line = (name, ...cells) => name.padEnd(14) + cells.map((cell) => String(cell).padStart(9)).join('');
console.log(`\n${line('suite', 'passed', 'failed', 'skipped', 'seconds')}`);
for (const row of rows)
  console.log(line(row.name, row.passed, row.failed, row.skipped, row.seconds.toFixed(1)));
console.log(
  line('all', sum('passed'), sum('failed'), sum('skipped'), ((performance.now() - began) / 1000).toFixed(1)),
);

const summary = `${sum('passed')} passed, ${sum('failed')} failed`;
if (process.env.TEST_SUMMARY) writeFileSync(process.env.TEST_SUMMARY, summary + '\n');
console.log(`\n${summary}`);
process.exit(sum('failed') > 0 || sum('passed') === 0 ? 1 : 0);
