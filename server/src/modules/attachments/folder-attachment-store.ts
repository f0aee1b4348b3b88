import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { AttachmentStore, StoredAttachment } from './attachment-store.js';

const NAME = /^[0-9a-f]{64}$/u;

/** Attachments in a folder outside what is served, two letters a subfolder; no name of a file is one that a person chose. */
export class FolderAttachmentStore implements AttachmentStore {
  constructor(private readonly folder: string) {}

  async put(sha256: string, bytes: Buffer): Promise<void> {
    if ((await this.get(sha256)) !== null) return;
    const target = this.pathOf(sha256);
    const own = path.dirname(target);
    await mkdir(own, { recursive: true });
    const unfinished = path.join(own, `.${randomUUID()}`);
    try {
      const file = await open(unfinished, 'wx', 0o600);
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(unfinished, target);
      await syncFolder(own);
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    }
  }

  async get(sha256: string): Promise<Buffer | null> {
    const bytes = await readFile(this.pathOf(sha256)).catch(absent);
    if (bytes === null) return null;
    return createHash('sha256').update(bytes).digest('hex') === sha256 ? bytes : null;
  }

  async has(sha256: string): Promise<boolean> {
    return (await stat(this.pathOf(sha256)).catch(absent)) !== null;
  }

  async list(): Promise<readonly StoredAttachment[]> {
    const files = await readdir(this.folder, { recursive: true, withFileTypes: true }).catch(absent);
    const named = (files ?? []).filter((file) => file.isFile() && NAME.test(file.name));
    const found = await Promise.all(
      named.map(async ({ name }): Promise<StoredAttachment | null> => {
        const about = await stat(this.pathOf(name)).catch(absent);
        return about === null ? null : { sha256: name, writtenAt: about.mtime };
      }),
    );
    return found.filter((one) => one !== null);
  }

  async remove(sha256: string): Promise<void> {
    await rm(this.pathOf(sha256), { force: true });
  }

  private pathOf(sha256: string): string {
    if (!NAME.test(sha256)) throw new RangeError(`Not a SHA-256: ${sha256}`);
    return path.join(this.folder, sha256.slice(0, 2), sha256);
  }
}

function absent(error: unknown): null {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  if (code === 'ENOENT' || code === 'ENOTDIR') return null;
  throw error;
}

/** A rename is safe when its folder is. */
async function syncFolder(folder: string): Promise<void> {
  // Windows opens no folder.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
