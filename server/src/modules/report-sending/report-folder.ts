import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Delivery } from '../mail/mail-transport.js';

export interface ReportPlace {
  /** Code of the period. */
  readonly period: string;
  readonly report: number;
}

/** A name that stays within its folder: anything else becomes a dash. */
const nameOf = (text: string): string => text.replace(/[^\w.-]+/gu, '-').replace(/^\.+/u, '-');

/** The folder of the installation that issued reports are written into; no part of a path comes from a person. */
export class ReportFolder {
  /** @param folder absolute; null: the installation has none */
  constructor(private readonly folder: string | null) {}

  get isThere(): boolean {
    return this.folder !== null;
  }

  /** The same files again are the same files. A full disk or a missing right may be mended, so it is tried again. */
  async write(
    { period, report }: ReportPlace,
    files: readonly { readonly name: string; readonly bytes: Buffer }[],
  ): Promise<Delivery> {
    if (this.folder === null) return { outcome: 'refused', detail: 'not_configured' };
    const own = path.join(this.folder, nameOf(period), String(report));
    try {
      await mkdir(own, { recursive: true });
      for (const { name, bytes } of files) await writeWhole(own, nameOf(name), bytes);
      return { outcome: 'sent', detail: null };
    } catch (error) {
      const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
      return { outcome: 'again', detail: code === '' ? 'not_written' : code };
    }
  }
}

async function writeWhole(folder: string, name: string, bytes: Buffer): Promise<void> {
  const unfinished = path.join(folder, `.${randomUUID()}`);
  try {
    const file = await open(unfinished, 'wx', 0o640);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, path.join(folder, name));
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}
