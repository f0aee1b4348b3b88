import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** No clock of this machine: the first moment that an archive can tell, so that the same reports make the same bytes. */
const MOMENT = new Date(1980, 0, 1);

/** A ZIP written file by file: no more than one of them is in memory. */
export class ZipFile {
  private readonly hash = createHash('sha256');
  private readonly waiting: Uint8Array[] = [];
  private readonly zip: Zip;
  private failure: Error | null = null;
  private size = 0;

  constructor(private readonly file: FileHandle) {
    this.zip = new Zip((error, bytes) => {
      if (error !== null) this.failure = error;
      else this.waiting.push(bytes);
    });
  }

  /** @param squeeze false for what is compressed in itself, as a PDF is */
  async add(name: string, bytes: Uint8Array, squeeze: boolean): Promise<void> {
    const entry = squeeze ? new ZipDeflate(name, { level: 6 }) : new ZipPassThrough(name);
    entry.mtime = MOMENT;
    this.zip.add(entry);
    entry.push(bytes, true);
    await this.write();
  }

  /** Whole and on the disk; closed also where that fails. */
  async end(): Promise<{ readonly sizeBytes: number; readonly sha256: string }> {
    try {
      this.zip.end();
      await this.write();
      await this.file.sync();
    } finally {
      await this.file.close();
    }
    return { sizeBytes: this.size, sha256: this.hash.digest('hex') };
  }

  /** Given up. */
  async abandon(): Promise<void> {
    this.zip.terminate();
    await this.file.close().catch(() => undefined);
  }

  private async write(): Promise<void> {
    for (const bytes of this.waiting.splice(0)) {
      this.hash.update(bytes);
      this.size += bytes.length;
      await this.file.writeFile(bytes);
    }
    if (this.failure !== null) throw this.failure;
  }
}
