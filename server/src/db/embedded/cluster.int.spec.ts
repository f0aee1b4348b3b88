import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { transformFile } from '@swc/core';
import pg from 'pg';
import { startCluster, type Cluster } from './cluster.js';
import { identify, isRunning } from './process-table.js';

const here = path.dirname(fileURLToPath(import.meta.url));
const quiet = { log: () => undefined };
let compiled: string;
let parent: string;
/** A name with spaces and marks: every path that is passed on must survive it. */
let dataDir: string;

beforeAll(async () => {
  parent = await mkdtemp(path.join(tmpdir(), 'bdhvs-cluster-'));
  dataDir = path.join(parent, 'dữ liệu của tỉnh');
  compiled = await compileSupervisor();
}, 60_000);

afterAll(async () => {
  const left = await pidIn(dataDir);
  if (left !== null && (await isRunning(left))) process.kill(left, 'SIGQUIT');
  await rm(parent, { recursive: true, force: true });
  await rm(compiled, { recursive: true, force: true });
});

describe('the embedded cluster', () => {
  it('listens on loopback below the client ports, keeps its promises to the disk, and stops without a trace', async () => {
    const cluster = await startCluster({ dataDir, ...quiet });
    expect(cluster.how).toBe('started');
    expect(cluster.port).toBeLessThan(32_768);
    expect(await settingsOf(cluster)).toEqual({
      fsync: 'on',
      full_page_writes: 'on',
      listen_addresses: '127.0.0.1',
      server_encoding: 'UTF8',
      synchronous_commit: 'on',
      unix_socket_directories: '',
    });
    expect((await stat(path.join(dataDir, 'postgres-passwords.json'))).mode & 0o077).toBe(0);
    const { pid } = cluster;
    await cluster.stop();
    expect(await isRunning(pid)).toBe(false);
    expect((await readdir(dataDir)).sort()).toEqual(['postgres', 'postgres-passwords.json', 'postgres.log']);
  }, 60_000);

  it('is found again, the same process, after its app was killed', async () => {
    const app = await startApp();
    await kill(app.child);
    expect(await isRunning(app.pid)).toBe(true);
    const cluster = await startCluster({ dataDir, ...quiet });
    expect(cluster).toMatchObject({ how: 'reattached', pid: app.pid, port: app.port });
    await cluster.stop();
    expect(await isRunning(app.pid)).toBe(false);
  }, 60_000);

  it('starts after app and server were killed together, and keeps what was committed', async () => {
    const app = await startApp();
    await query(app.url, "create table if not exists kept as select 'còn' as word");
    process.kill(app.pid, 'SIGKILL');
    await kill(app.child);
    const cluster = await startCluster({ dataDir, ...quiet });
    expect(cluster.how).toBe('started');
    expect(await query(cluster.superuserUrl('postgres'), 'select k.word from kept k')).toEqual([
      { word: 'còn' },
    ]);
    await cluster.stop();
  }, 60_000);

  it('starts again by itself, at the same address, when the server is killed under a living app', async () => {
    const cluster = await startCluster({ dataDir, ...quiet });
    const { pid, port } = cluster;
    process.kill(pid, 'SIGKILL');
    for (let waited = 0; cluster.pid === pid && waited < 100; waited += 1) await sleep(100);
    expect(cluster.pid).not.toBe(pid);
    expect(cluster.port).toBe(port);
    expect(await query(cluster.superuserUrl('postgres'), 'select 1 as one')).toEqual([{ one: 1 }]);
    await cluster.stop();
  }, 60_000);

  it('is not blocked by a pid file that names another program, nor by the lock of a process that is gone', async () => {
    const own = await identify(process.pid);
    await writeFile(
      path.join(dataDir, 'postgres', 'postmaster.pid'),
      `${String(process.pid)}\n${dataDir}\n0\n5432\n`,
    );
    await writeFile(
      path.join(dataDir, 'app.lock'),
      JSON.stringify({ pid: process.ppid, startedAt: 'long ago' }),
    );
    expect(own?.startedAt).not.toBe('long ago');
    const cluster = await startCluster({ dataDir, ...quiet });
    expect(cluster.how).toBe('started');
    await cluster.stop();
  }, 60_000);

  it('refuses a second app on the folder in one sentence, and lets a command share the server', async () => {
    const app = await startApp();
    await expect(startCluster({ dataDir, ...quiet })).rejects.toMatchObject({
      name: 'StartProblem',
      english: expect.stringMatching(/^The data folder .* is in use .*DATA_DIR\.$/) as unknown,
    });
    const shared = await startCluster({ dataDir, ...quiet, whenTaken: 'share' });
    expect(shared).toMatchObject({ how: 'shared', pid: app.pid });
    await shared.stop();
    expect(await isRunning(app.pid)).toBe(true);
    app.child.kill('SIGTERM');
    await new Promise((resolve) => app.child.once('exit', resolve));
    expect(await isRunning(app.pid)).toBe(false);
  }, 60_000);

  it('says in one sentence that its folder cannot be written', async () => {
    const file = path.join(parent, 'a-file');
    await writeFile(file, '');
    await expect(startCluster({ dataDir: path.join(file, 'data'), ...quiet })).rejects.toMatchObject({
      name: 'StartProblem',
      vietnamese: expect.stringMatching(/^Không ghi được vào thư mục dữ liệu/) as unknown,
    });
  });
});

interface App {
  readonly child: ChildProcess;
  readonly pid: number;
  readonly port: number;
  readonly url: string;
}

/** A process of its own that holds the cluster, so that it can be killed like an app. */
async function startApp(): Promise<App> {
  const script = `
    import { startCluster } from ${JSON.stringify(pathToFileURL(path.join(compiled, 'cluster.js')).href)};
    const cluster = await startCluster({ dataDir: process.argv[1], log: () => undefined });
    process.on('SIGTERM', () => cluster.stop().then(() => process.exit(0)));
    console.log(JSON.stringify({ pid: cluster.pid, port: cluster.port, url: cluster.superuserUrl('postgres') }));
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const line = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString()));
    child.once('exit', (code) => reject(new Error(`the app ended with ${String(code)}`)));
  });
  return { child, ...(JSON.parse(line) as Omit<App, 'child'>) };
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}

/** The supervisor as plain modules inside the checkout, where a bare node finds its dependencies. */
async function compileSupervisor(): Promise<string> {
  const target = path.resolve(here, '../../../dist', `cluster-spec-${String(process.pid)}`);
  await mkdir(target, { recursive: true });
  for (const file of await readdir(here)) {
    if (!/^[a-z-]+\.ts$/.test(file)) continue;
    const { code } = await transformFile(path.join(here, file), {
      swcrc: false,
      jsc: { parser: { syntax: 'typescript' }, target: 'es2023' },
    });
    await writeFile(path.join(target, file.replace(/ts$/, 'js')), code);
  }
  return target;
}

async function settingsOf(cluster: Cluster): Promise<Record<string, string>> {
  const names = [
    'fsync',
    'full_page_writes',
    'listen_addresses',
    'server_encoding',
    'synchronous_commit',
    'unix_socket_directories',
  ];
  const list = names.map((name) => `'${name}'`).join(', ');
  const rows = await query(
    cluster.superuserUrl('postgres'),
    `select s.name, s.setting from pg_settings s where s.name in (${list})`,
  );
  return Object.fromEntries(rows.map((row) => [row['name'], row['setting']]));
}

async function query(url: string, text: string): Promise<Record<string, string>[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, string>>(text)).rows;
  } finally {
    await client.end();
  }
}

async function pidIn(folder: string): Promise<number | null> {
  const text = await readFile(path.join(folder, 'postgres', 'postmaster.pid'), 'utf8').catch(() => null);
  return text === null ? null : Number(text.split('\n')[0]);
}
