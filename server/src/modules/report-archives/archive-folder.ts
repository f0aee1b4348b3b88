import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { ZipFile } from './zip-file.js';

const ID = /^[0-9a-f-]{36}$/u;
/** "<id>.zip", or "<id>.<attempt>.part" while it is being made. */
const NAME = /^([0-9a-f-]{36})\.(?:zip|\d+\.part)$/u;

/** Archives in a folder outside of what is served; no part of a path comes from a person. */
export class ArchiveFolder {
  constructor(private readonly folder: string) {}

  /** An empty file for an attempt, alone: what an earlier attempt left is gone. */
  async begin(id: string, attempt: number): Promise<ZipFile> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    await this.removeUnfinished(id);
    const handle: FileHandle = await open(this.unfinished(id, attempt), 'wx', 0o600);
    return new ZipFile(handle);
  }

  /** What is whole takes the name under which it is found. */
  async keep(id: string, attempt: number): Promise<void> {
    await rename(this.unfinished(id, attempt), this.pathOf(id));
  }

  async drop(id: string, attempt: number): Promise<void> {
    await rm(this.unfinished(id, attempt), { force: true });
  }

  /** null: it is gone. Read as it is sent, closed when its reader goes. */
  async read(id: string): Promise<{ readonly stream: Readable; readonly length: number } | null> {
    const file = this.pathOf(id);
    const found = await stat(file).catch(() => null);
    if (found === null) return null;
    return { stream: createReadStream(file), length: found.size };
  }

  async remove(id: string): Promise<void> {
    await rm(this.pathOf(id), { force: true });
    await this.removeUnfinished(id);
  }

  /** Ids whose files lie here, whole or not. */
  async ids(): Promise<readonly string[]> {
    const names = await readdir(this.folder).catch(() => [] as string[]);
    return [...new Set(names.flatMap((name) => NAME.exec(name)?.[1] ?? []))];
  }

  private async removeUnfinished(id: string): Promise<void> {
    const names = await readdir(this.folder).catch(() => [] as string[]);
    const left = names.filter((name) => NAME.exec(name)?.[1] === id && name.endsWith('.part'));
    for (const name of left) await rm(path.join(this.folder, name), { force: true });
  }

  private unfinished(id: string, attempt: number): string {
    return path.join(this.folder, `${safe(id)}.${String(attempt)}.part`);
  }

  private pathOf(id: string): string {
    return path.join(this.folder, `${safe(id)}.zip`);
  }
}

function safe(id: string): string {
  if (!ID.test(id)) throw new RangeError(`Not an archive: ${id}`);
  return id;
}
