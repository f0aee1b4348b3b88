import { Injectable, type PipeTransform } from '@nestjs/common';
import { FileDoor, type SentFile } from './file-door.js';
import type { UnreadFile } from './unread-file.js';

/** The last step before a handler that takes a file. */
@Injectable()
export class ReceiveFile implements PipeTransform<UnreadFile, Promise<SentFile>> {
  constructor(private readonly door: FileDoor) {}

  transform(file: UnreadFile): Promise<SentFile> {
    return this.door.receive(file);
  }
}
