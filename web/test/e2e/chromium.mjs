import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Without a sandbox: a test visits only the product under test, and containers forbid the sandbox. */
const COMMON = ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none', '--lang=vi-VN'];

/**
 * A Chromium of this machine, or the one inside the npm package @sparticuz/chromium, which brings its own libraries
 * when it believes that it runs on Lambda and unpacks them into TMPDIR: each run has its own.
 */
export async function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named && !existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, which is not there.`);
  if (named) return { how: 'CHROMIUM_PATH', executablePath: named, args: COMMON };

  const system = '/usr/bin/chromium';
  if (existsSync(system)) return { how: system, executablePath: system, args: COMMON };

  process.env.TMPDIR = mkdtempSync(path.join(tmpdir(), 'bdhvs-chromium-'));
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs22.x';
  const { default: packed } = await import('@sparticuz/chromium');
  const executablePath = await packed.executablePath();
  // Its list of fonts names /tmp/fonts wherever they are unpacked: a page that brings none of its own had no letters at all.
  const fonts = path.join(path.dirname(executablePath), 'fonts');
  const list = `<fontconfig><dir>${fonts}</dir><cachedir>${fonts}-cache</cachedir></fontconfig>`;
  if (existsSync(fonts)) writeFileSync(path.join(fonts, 'fonts.conf'), `<?xml version="1.0"?>\n${list}\n`);
  // Its own flags switch web security off; a test must see the page as a user's browser does.
  const args = [
    ...COMMON,
    '--no-zygote',
    '--use-gl=angle',
    '--use-angle=swiftshader',
    '--enable-unsafe-swiftshader',
  ];
  return { how: '@sparticuz/chromium', executablePath, args };
}
