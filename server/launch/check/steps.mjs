import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { plant, PLANTED } from './planted-boundaries.mjs';
import { plantedLintFaults } from './planted-lint.mjs';
import { scanRepository } from './repository-scan.mjs';

export const ROOT = path.resolve(import.meta.dirname, '../../..');
const bin = (...parts) => path.join(ROOT, 'node_modules', ...parts);
const CRUISE = [
  bin('dependency-cruiser/bin/dependency-cruise.mjs'),
  '--config',
  path.join(ROOT, '.dependency-cruiser.cjs'),
];

/** Children of this process that still run; the caller ends them when it is interrupted. */
export const running = new Set();

function node(args, cwd = ROOT) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    running.add(child);
    const text = { stdout: '', stderr: '' };
    child.stdout.on('data', (chunk) => (text.stdout += chunk));
    child.stderr.on('data', (chunk) => (text.stderr += chunk));
    child.on('close', (code) => {
      running.delete(child);
      resolve({ ok: code === 0, stdout: text.stdout, output: (text.stdout + text.stderr).trim() });
    });
  });
}

/** What was found last time, by file; sound for types, not for lint rules that look into other files. */
const kept = (name) => path.join(ROOT, 'node_modules/.cache/check', name);

const types =
  (project) =>
  async ({ again }) => {
    if (!existsSync(path.join(ROOT, project))) return { ok: false, output: `${project} is missing` };
    const args = [bin('typescript/bin/tsc'), '-p', project, '--noEmit', '--pretty', 'false'];
    if (again) args.push('--incremental', '--tsBuildInfoFile', kept(`${path.dirname(project)}.tsbuildinfo`));
    return node(args);
  };

async function plantedBoundaries() {
  const tree = plant();
  try {
    const cruise = await node([...CRUISE, '--output-type', 'json', 'server', 'web', 'migrations'], tree.root);
    const violations = JSON.parse(cruise.stdout).summary.violations;
    const rules = JSON.parse(cruise.stdout).summary.ruleSetUsed.forbidden.map((rule) => rule.name);
    const missed = PLANTED.filter(
      ([rule, file]) => !violations.some((v) => v.rule.name === rule && v.from === file),
    );
    const refused = violations.filter((v) => tree.allowed.includes(v.from));
    const bare = rules.filter((rule) => !PLANTED.some(([name]) => name === rule));
    const sentences = [
      ...missed.map(([rule, file]) => `${rule} did not find its planted violation ${file}`),
      ...refused.map((v) => `${v.rule.name} refuses what the table allows: ${v.from} → ${v.to}`),
      ...bare.map((rule) => `${rule} has no planted violation`),
    ];
    return {
      ok: sentences.length === 0,
      output: sentences.join('\n'),
      note: `${PLANTED.length} planted violations found`,
    };
  } finally {
    tree.remove();
  }
}

async function plantedLint() {
  const { sentences, planted } = await plantedLintFaults(ROOT);
  return {
    ok: sentences.length === 0,
    output: sentences.join('\n'),
    note: `${planted} planted faults found`,
  };
}

async function repository() {
  const { sentences, files } = scanRepository(ROOT);
  return { ok: sentences.length === 0, output: sentences.join('\n'), note: `${files} files` };
}

/**
 * In the order of their length, the longest first, so that two cores finish together.
 * `again`: look only at what has changed since the last time, for whoever types the command many times a day.
 */
export const STEPS = [
  [
    'lint',
    ({ again }) =>
      node([
        bin('eslint/bin/eslint.js'),
        '-c',
        '.config/eslint.config.mjs',
        '--max-warnings',
        '0',
        '--no-error-on-unmatched-pattern',
        ...(again ? ['--cache', '--cache-strategy', 'content', '--cache-location', kept('eslint')] : []),
        'server',
        'web',
        'migrations',
        'seeds',
        '.config',
      ]),
  ],
  ['types of server and migrations', types('server/tsconfig.json')],
  ['types of web', types('web/tsconfig.json')],
  ['format', () => node([bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'])],
  ['boundaries', () => node([...CRUISE, '--output-type', 'err', 'server', 'web', 'migrations'])],
  ['boundaries find what is planted', plantedBoundaries],
  ['lint finds what is planted', plantedLint],
  ['no machine or registry named', repository],
];
