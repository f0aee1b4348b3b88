import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { ScanType } from '../../domain/scan-file.js';
import type { SentFile } from '../../http/file-door.js';
import { ATTACHMENT_STORE, type AttachmentStore } from './attachment-store.js';
import { scanTypeOf } from './attachments.service.js';
import { dispositionOf, fileNameOf } from './file-name.js';

/** Files of other topics in the store of attachments; who may have which is theirs to know. */
@Injectable()
export class KeptFilesService {
  constructor(@Inject(ATTACHMENT_STORE) private readonly store: AttachmentStore) {}

  /** @returns SHA-256, hexadecimal */
  async put(bytes: Buffer): Promise<string> {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await this.store.put(sha256, bytes);
    return sha256;
  }

  /** Taken by what is in it; refused with its reason. */
  async putScan({ bytes, name, sha256 }: SentFile): Promise<{ mediaType: ScanType; fileName: string }> {
    const mediaType = scanTypeOf(bytes);
    await this.store.put(sha256, bytes);
    return { mediaType, fileName: fileNameOf(name, mediaType) };
  }

  /** null: they are not there, or no longer what they were. */
  get(sha256: string): Promise<Buffer | null> {
    return this.store.get(sha256);
  }

  /** How a file of this name is given as a download. */
  dispositionOf(name: string): string {
    return dispositionOf(name);
  }
}
