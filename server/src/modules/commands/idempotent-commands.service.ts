import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Actor, type RequestContext, type Tx, UnitOfWork } from '../../db/unit-of-work.js';
import { ProblemError } from '../../http/problem.js';
import { type KeptAnswer, IdempotencyStore } from './idempotency.store.js';

/** A command of a signed-in person: one transaction, done once however often it is sent. */
@Injectable()
export class IdempotentCommands {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly idempotency: IdempotencyStore,
  ) {}

  /**
   * @param request everything the command is told, its name and address first: the same key with another request is refused
   * @param work answers with what is sent back, and again when the command is repeated, also when it could not be done any more
   */
  run<Answer>(
    context: RequestContext,
    key: string,
    request: readonly unknown[],
    work: (tx: Tx, actor: Actor) => Promise<Answer>,
  ): Promise<Answer> {
    return this.unitOfWork.write(context, async (tx) => {
      const { actor } = tx;
      if (actor === null) throw new ProblemError('unauthenticated');
      const requestSha256 = hashOf(request);
      const earlier = await this.earlier(tx, actor, key, requestSha256);
      if (earlier !== null) return earlier.body as Answer;
      const answer = await work(tx, actor);
      await this.idempotency.keep(tx, actor.userId, key, requestSha256, 200, answer);
      return answer;
    });
  }

  /** What the same command answered before, so that long work before it is not done in vain; null: it was not done. */
  answered<Answer>(
    context: RequestContext,
    key: string,
    request: readonly unknown[],
  ): Promise<Answer | null> {
    return this.unitOfWork.read(context, async (tx) => {
      if (tx.actor === null) throw new ProblemError('unauthenticated');
      const earlier = await this.earlier(tx, tx.actor, key, hashOf(request));
      return earlier === null ? null : (earlier.body as Answer);
    });
  }

  private async earlier(
    tx: Tx,
    actor: Actor,
    key: string,
    requestSha256: Buffer,
  ): Promise<KeptAnswer | null> {
    const earlier = await this.idempotency.find(tx, actor.userId, key);
    if (earlier !== null && !earlier.request_sha256.equals(requestSha256))
      throw new ProblemError('idempotency_key_reused');
    return earlier;
  }
}

const hashOf = (request: readonly unknown[]): Buffer =>
  createHash('sha256').update(JSON.stringify(request)).digest();
