import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { BulkReviewBody, BulkReviewResultDto } from '../../contract/review.js';
import type { RequestContext } from '../../db/unit-of-work.js';
import { ProblemError } from '../../http/problem.js';
import { writeProblem } from '../../http/problem.filter.js';
import { problemOfDatabase } from '../../http/sqlstate.js';
import { IdempotentCommands } from '../commands/idempotent-commands.service.js';
import { SubmissionTransitionsService } from './submission-transitions.service.js';
import { SubmissionsService } from './submissions.service.js';

type Item = BulkReviewBody['items'][number];
type Outcome = BulkReviewResultDto['items'][number];

/** One act on many reports; each is a command of its own, so that one refusal undoes no other. */
@Injectable()
export class BulkReviewService {
  constructor(
    private readonly commands: IdempotentCommands,
    private readonly transitions: SubmissionTransitionsService,
    private readonly submissions: SubmissionsService,
  ) {}

  /** Repeated with the same key it does what was not done the first time, and answers the same of what was. */
  async run(context: RequestContext, key: string, body: BulkReviewBody): Promise<BulkReviewResultDto> {
    // The key stands for this request before anything is done, also if nothing can be done.
    await this.commands.run(context, key, ['review-many', body], () => Promise.resolve({ claimed: true }));
    const items: Outcome[] = [];
    for (const [index, item] of body.items.entries()) {
      const own = createHash('sha256')
        .update(`${key}/${String(index)}`)
        .digest('hex');
      items.push(await this.decide(context, `bulk-${own}`, body, item));
    }
    return { done: items.filter(({ ok }) => ok).length, items };
  }

  private async decide(
    context: RequestContext,
    key: string,
    body: BulkReviewBody,
    item: Item,
  ): Promise<Outcome> {
    const { act, reason } = body;
    const { version, ...address } = item;
    try {
      return await this.commands.run(context, key, ['review-many', body], async (tx, actor) => {
        const { next } = await this.transitions.apply(tx, context, actor, address, { act, version, reason });
        return { ...address, ok: true, state: next, code: null, message: null };
      });
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal === null) throw error;
      const { code, details } = refusal;
      const message = writeProblem(code, details, context.language, context.requestId).detail;
      return { ...address, ok: false, state: await this.stateNow(context, item), code, message };
    }
  }

  private async stateNow(context: RequestContext, address: Item): Promise<Outcome['state']> {
    try {
      return (await this.submissions.read(context, address)).state;
    } catch (error) {
      if (error instanceof ProblemError && error.code === 'not_found') return 'not_started';
      throw error;
    }
  }
}

/** null: no refusal of this one report, but a fault of the whole. */
function refusalOf(error: unknown): Pick<ProblemError, 'code' | 'details'> | null {
  if (error instanceof ProblemError) return error;
  const code = problemOfDatabase(error);
  return code === null ? null : { code, details: {} };
}
