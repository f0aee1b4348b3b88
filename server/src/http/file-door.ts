import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../db/unit-of-work.js';
import { shownLine } from '../domain/hidden-characters.js';
import { ProblemError } from './problem.js';
import { contextOf } from './request-context.js';
import type { UnreadFile } from './unread-file.js';

/** A file as it came. */
export interface SentFile {
  /** What its sender calls it, for sentences; empty where it has no name. Never a path of this machine. */
  readonly name: string;
  readonly bytes: Buffer;
  /** Hexadecimal; what a command compares instead of the bytes. */
  readonly sha256: string;
  /** Whose it is (`users.id`); null on a public route. */
  readonly sender: number | null;
}

/** Bodies on their way in at the same moment: of one sender, and of all. Each may hold its limit in memory. */
const OF_ONE = 2;
const OF_ALL = 12;
const LONGEST_NAME = 120;

/**
 * Lets a file in: first its sender is held against the rule of the route, then its announced length, and only then
 * is it read, up to the limit. A body that comes too slowly ends with the request's own time limit.
 */
@Injectable()
export class FileDoor {
  private readonly coming = new Map<number | null, number>();
  private all = 0;

  constructor(private readonly unitOfWork: UnitOfWork) {}

  async receive({ request, body, limits }: UnreadFile): Promise<SentFile> {
    // What is refused unread still has to leave the wire, or its sender never hears why.
    const refuse = (problem: ProblemError): never => {
      body.resume();
      throw problem;
    };
    const { maxBytes } = limits;
    const sender = await this.unitOfWork.read(contextOf(request), ({ actor }) =>
      Promise.resolve(actor?.userId ?? null),
    );
    if (Number(request.headers['content-length'] ?? 0) > maxBytes) refuse(tooLarge(maxBytes));
    const own = this.coming.get(sender) ?? 0;
    if (own >= OF_ONE || this.all >= OF_ALL) refuse(new ProblemError('too_many_files'));
    this.coming.set(sender, own + 1);
    this.all += 1;
    try {
      const bytes = await readUpTo(body, maxBytes);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      return { name: shownName(request.headers['file-name']), bytes, sha256, sender };
    } finally {
      this.all -= 1;
      const left = (this.coming.get(sender) ?? 1) - 1;
      if (left > 0) this.coming.set(sender, left);
      else this.coming.delete(sender);
    }
  }
}

function readUpTo(body: Readable, maxBytes: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    let parts: Buffer[] = [];
    let length = 0;
    const take = (part: Buffer): void => {
      length += part.length;
      if (length <= maxBytes) {
        parts.push(part);
        return;
      }
      parts = [];
      // The rest runs through unkept.
      body.off('data', take).resume();
      reject(tooLarge(maxBytes));
    };
    body.on('data', take);
    body.once('end', () => resolve(Buffer.concat(parts, length)));
    body.once('error', reject);
    // Its sender went away, or was cut off for being too slow.
    body.once('close', () => reject(new ProblemError('request_timeout')));
  });
}

const tooLarge = (maxBytes: number): ProblemError =>
  new ProblemError('file_too_large', { params: { limit: `${String(maxBytes / 1024 / 1024)} MB` } });

/** The last part of what the sender calls it, in NFC and in one line. */
export function shownName(header: string | string[] | undefined): string {
  if (typeof header !== 'string') return '';
  let name: string;
  try {
    name = decodeURIComponent(header);
  } catch {
    return '';
  }
  const last = name.split(/[\\/]/u).at(-1) ?? '';
  return [...shownLine(last)].slice(0, LONGEST_NAME).join('');
}
