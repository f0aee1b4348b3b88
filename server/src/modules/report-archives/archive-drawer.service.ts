import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { ReportDocument } from '../../domain/report/document.js';
import { ProblemError } from '../../http/problem.js';
import { DocumentDrawerService } from '../reports/document-drawer.service.js';
import { ArchiveFolder } from './archive-folder.js';
import type { ZipFile } from './zip-file.js';

/** So often a full line before the thread is waited for. */
const TRIES = 5;
const WAIT_MS = 400;

/** Draws the documents of an archive, one at a time: whoever needs a file meanwhile comes between two of them. */
@Injectable()
export class ArchiveDrawer {
  constructor(
    private readonly drawer: DocumentDrawerService,
    private readonly folder: ArchiveFolder,
  ) {}

  async pdf(document: ReportDocument): Promise<Buffer> {
    for (let tried = 1; ; tried += 1) {
      try {
        return (await this.drawer.draw(document, 'pdf')).bytes;
      } catch (error) {
        if (tried >= TRIES || !(error instanceof ProblemError) || error.code !== 'busy') throw error;
        await sleep(WAIT_MS);
      }
    }
  }

  /** Nothing is left of a file that was not finished. */
  async within(
    id: string,
    attempt: number,
    fill: (zip: ZipFile) => Promise<void>,
    finish: (file: { readonly sizeBytes: number; readonly sha256: string }) => Promise<void>,
  ): Promise<void> {
    const zip = await this.folder.begin(id, attempt);
    try {
      await fill(zip);
      const file = await zip.end();
      await this.folder.keep(id, attempt);
      await finish(file);
    } catch (error) {
      await zip.abandon();
      await this.folder.drop(id, attempt);
      throw error;
    }
  }
}
