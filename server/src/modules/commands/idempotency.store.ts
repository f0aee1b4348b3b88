import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/unit-of-work.js';

export interface KeptAnswer {
  readonly request_sha256: Buffer;
  readonly status: number;
  readonly body: unknown;
}

/** Answers that were committed, by actor and key. */
@Injectable()
export class IdempotencyStore {
  /** A twin with the same key waits here until the first one has ended, one way or the other. */
  async find(tx: Tx, actorId: number, key: string): Promise<KeptAnswer | null> {
    const rows = await tx.query<KeptAnswer>(
      'kept-answer',
      'select k.request_sha256, k.status, k.body from app.kept_answer($1, $2) k',
      [actorId, key],
    );
    return rows[0] ?? null;
  }

  async keep(
    tx: Tx,
    actorId: number,
    key: string,
    requestSha256: Buffer,
    status: number,
    body: unknown,
  ): Promise<void> {
    await tx.query(
      'keep-idempotency-key',
      'insert into idempotency_keys (actor_id, key, request_sha256, status, body) values ($1, $2, $3, $4, $5)',
      [actorId, key, requestSha256, status, JSON.stringify(body)],
    );
  }
}
