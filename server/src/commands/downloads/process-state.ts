import { readdir, readFile, readlink } from 'node:fs/promises';

/** What a process holds, as Linux tells it. */
export interface ProcessState {
  /** Open descriptors that are no socket of a client that is still there: files, pipes, sockets. */
  readonly descriptors: number;
  readonly threads: number;
  /** Processes that draw files; the database is not one. */
  readonly drawing: number;
  /** Megabytes in memory, with those of the drawing processes. */
  readonly megabytes: number;
  /** The most that the process itself ever held. */
  readonly mostMegabytes: number;
}

/** null: the system does not tell. */
export async function processState(pid: number): Promise<ProcessState | null> {
  const status = await statusOf(pid);
  if (status === null) return null;
  const drawing = await drawingOf(pid);
  const beside = await Promise.all(drawing.map(statusOf));
  return {
    descriptors: (await readdir(`/proc/${String(pid)}/fd`)).length,
    threads: (await readdir(`/proc/${String(pid)}/task`)).length,
    drawing: drawing.length,
    megabytes: [status, ...beside].reduce((sum, one) => sum + megabytesOf(one, 'VmRSS'), 0),
    mostMegabytes: megabytesOf(status, 'VmHWM'),
  };
}

const statusOf = (pid: number): Promise<string | null> =>
  readFile(`/proc/${String(pid)}/status`, 'utf8').catch(() => null);

const megabytesOf = (status: string | null, field: string): number =>
  Math.round(Number(new RegExp(`${field}:\\s+(\\d+)`, 'u').exec(status ?? '')?.[1] ?? 0) / 1024);

/** Children that run the same program as their parent. */
async function drawingOf(pid: number): Promise<number[]> {
  const program = await programOf(pid);
  const threads = await readdir(`/proc/${String(pid)}/task`).catch(() => []);
  const lists = await Promise.all(
    threads.map((thread) => readFile(`/proc/${String(pid)}/task/${thread}/children`, 'utf8').catch(() => '')),
  );
  const children = lists.flatMap((list) => list.split(' ').filter(Boolean).map(Number));
  const programs = await Promise.all(children.map(programOf));
  return children.filter((_child, at) => programs[at] === program);
}

const programOf = (pid: number): Promise<string> =>
  readlink(`/proc/${String(pid)}/exe`).catch(() => `gone ${String(pid)}`);
