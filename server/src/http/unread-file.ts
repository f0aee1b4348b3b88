import type { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';

export interface FileLimits {
  /** The whole body; one byte more is refused with 413. */
  readonly maxBytes: number;
}

/** A file that has not been read: its head was seen, nothing of its body is in memory. */
export class UnreadFile {
  constructor(
    readonly request: FastifyRequest,
    readonly body: Readable,
    readonly limits: FileLimits,
  ) {}
}
