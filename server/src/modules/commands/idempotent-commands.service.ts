import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Actor, type RequestContext, type Tx, UnitOfWork } from '../../db/unit-of-work.js';
import { ProblemError } from '../../http/problem.js';
import { IdempotencyStore } from './idempotency.store.js';

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
      const requestSha256 = createHash('sha256').update(JSON.stringify(request)).digest();
      const earlier = await this.idempotency.find(tx, actor.userId, key);
      if (earlier !== null) {
        if (!earlier.request_sha256.equals(requestSha256)) throw new ProblemError('idempotency_key_reused');
        return earlier.body as Answer;
      }
      const answer = await work(tx, actor);
      await this.idempotency.keep(tx, actor.userId, key, requestSha256, 200, answer);
      return answer;
    });
  }
}
