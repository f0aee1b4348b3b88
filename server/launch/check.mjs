import { availableParallelism } from 'node:os';
import { pathToFileURL } from 'node:url';
import { running, STEPS } from './check/steps.mjs';

/**
 * Types, lint, boundaries, format and the scan of the repository, as many at a time as there are cores.
 * Resolves to one row a step: name, seconds, ok. Whole, unless `again` asks for what has changed since the last time.
 */
export async function runCheck({ names = [], again = false, print = console.log } = {}) {
  const wanted = STEPS.filter(([name]) => names.length === 0 || names.some((part) => name.includes(part)));
  const waiting = [...wanted];
  const rows = [];
  const lane = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const [name, work] = step;
      const since = performance.now();
      const result = await work({ again }).catch((error) => ({ ok: false, output: error.stack }));
      const seconds = (performance.now() - since) / 1000;
      rows.push({ name, seconds, ok: result.ok });
      print(
        `${result.ok ? '  ok  ' : ' FAIL '} ${seconds.toFixed(1).padStart(6)} s  ${name}${result.note ? ` (${result.note})` : ''}`,
      );
      if (!result.ok) print(result.output.replace(/^/gmu, '        '));
    }
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), 4) }, lane));
  return rows;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => {
      for (const child of running) child.kill('SIGKILL');
      process.exit(130);
    });
  }
  const since = performance.now();
  const args = process.argv.slice(2);
  const rows = await runCheck({
    names: args.filter((one) => one !== '--whole'),
    again: !args.includes('--whole'),
  });
  const failed = rows.filter((row) => !row.ok).length;
  console.log(
    `check: ${rows.length - failed} passed, ${failed} failed in ${((performance.now() - since) / 1000).toFixed(1)} s`,
  );
  process.exitCode = failed > 0 || rows.length === 0 ? 1 : 0;
}
