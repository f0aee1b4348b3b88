import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildIfChanged } from './build-if-changed.mjs';
import { compiled, refuse } from './layout.mjs';
import { preflight } from './preflight.mjs';

/** `command.mjs <name> …` runs the `run` of `server/src/commands/<name>.command.ts`. */
const [name = '', ...args] = process.argv.slice(2);
preflight();
await buildIfChanged({ parts: ['server'] });
const folder = path.join(compiled, 'commands');
const file = path.join(folder, `${name}.command.js`);
if (!/^[a-z-]+$/.test(name) || !existsSync(file)) {
  const known = readdirSync(folder).flatMap((item) => /^(.*)\.command\.js$/.exec(item)?.[1] ?? []);
  refuse(
    `Không có lệnh "${name}": có ${known.join(', ')}.`,
    `There is no command "${name}": there are ${known.join(', ')}.`,
  );
}
const { run } = await import(pathToFileURL(file).href);
const { runCommand } = await import(pathToFileURL(path.join(folder, 'run-command.js')).href);
await runCommand(run, args);
