import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const SKIP = new Set(['node_modules', '.git', '.data', '.cache', 'dist', 'coverage']);
const BINARY = /\.(png|jpg|jpeg|gif|woff2?|ttf|otf|pdf|xlsx|ico|gz|br)$/u;

// The patterns are put together here so that this file does not contain what it looks for.
const home = ['home', 'Users', 'root', 'work'].join('|');
const PATTERNS = [
  ['path of a machine', new RegExp(`(?<![\\w.:@~*/)}-])/(?:${home})/[\\w.-]+`, 'u')],
  ['path of a machine', new RegExp('[A-Z]:\\\\' + 'Users\\\\', 'u')],
  [
    'host of a package registry',
    new RegExp(
      'https?://[^/\\s"]*(?:' +
        ['npm' + 'js', 'registry\\.', 'verdaccio', 'artifactory', 'nexus'].join('|') +
        ')',
      'iu',
    ),
  ],
  ['private address', new RegExp('https?://(?:10\\.\\d+|192\\.168|172\\.(?:1[6-9]|2\\d|3[01]))\\.\\d+', 'u')],
];

function listed(root) {
  const git = spawnSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (git.status === 0) return git.stdout.split('\0').filter(Boolean);
  const walk = (folder) =>
    readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
      if (SKIP.has(entry.name)) return [];
      const name = path.join(folder, entry.name);
      return entry.isDirectory() ? walk(name) : [name];
    });
  return walk('');
}

export function scanText(file, text) {
  const sentences = [];
  for (const [what, pattern] of PATTERNS) {
    const hit = pattern.exec(text);
    if (hit) sentences.push(`${file}:${text.slice(0, hit.index).split('\n').length}: ${what}: ${hit[0]}`);
  }
  if (file === 'package-lock.json' && /"resolved": "http/u.test(text))
    sentences.push(`${file}: "resolved" names a download address`);
  return sentences;
}

/**
 * `npm ci` refuses a lock file that lacks a package for another platform; a registry that does not carry them all
 * makes `npm install` write such a file without a word.
 */
export function lockGaps(lock) {
  const known = new Set(
    Object.keys(lock.packages).map((at) => at.slice(at.lastIndexOf('node_modules/') + 13)),
  );
  return Object.entries(lock.packages).flatMap(([at, entry]) =>
    Object.keys(entry.optionalDependencies ?? {})
      .filter((name) => !known.has(name))
      .map(
        (name) =>
          `package-lock.json: ${name}, optional for ${at || 'the root'}, has no entry: npm ci will refuse`,
      ),
  );
}

/** Nothing in the repository names a machine or a registry; the lock file works with any. */
export function scanRepository(root) {
  const registry = process.env.npm_config_registry;
  const host = registry && URL.canParse(registry) ? new URL(registry).host : null;
  const files = listed(root).filter(
    (file) => !BINARY.test(file) && statSync(path.join(root, file), { throwIfNoEntry: false })?.isFile(),
  );
  const sentences = files.flatMap((file) => {
    const text = readFileSync(path.join(root, file), 'utf8');
    const own = host && text.includes(host) ? [`${file}: names the registry of this machine`] : [];
    return [...scanText(file, text), ...own];
  });
  sentences.push(...lockGaps(JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'))));
  if (lockGaps({ packages: { a: { optionalDependencies: { b: '1' } } } }).length === 0) {
    sentences.push('the look for gaps in the lock file missed its planted one');
  }
  const slash = '/';
  const planted = [
    `a = "${slash}home${slash}someone/x"`,
    'https' + '://registry.' + 'npmjs.org/x',
    `${slash}root${slash}x.json`,
    '"resolved": "https' + '://x"',
  ];
  for (const text of planted) {
    if (scanText('package-lock.json', text).length === 0)
      sentences.push(`the scan missed its planted fault: ${text}`);
  }
  return { sentences, files: files.length };
}
