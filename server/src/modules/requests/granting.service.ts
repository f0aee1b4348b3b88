import { Injectable } from '@nestjs/common';
import type { AnswerBody, RequestDto } from '../../contract/requests.js';
import type { Actor, RequestContext, Tx } from '../../db/unit-of-work.js';
import { ExtensionsService } from '../deadlines/extensions.service.js';
import { SubmissionTransitionsService } from '../submissions/submission-transitions.service.js';
import { closingNeeded } from './request-refusals.js';

/** Does what was granted: more time, or a reopened report, with time to change it. */
@Injectable()
export class GrantingService {
  constructor(
    private readonly extensions: ExtensionsService,
    private readonly transitions: SubmissionTransitionsService,
  ) {}

  /** @returns the times of the commune from then on; the catalogue of this transaction does not know them yet */
  async grant(
    tx: Tx,
    context: RequestContext,
    actor: Actor,
    request: RequestDto,
    { reason, closesAt = request.until ?? undefined, dueAt }: AnswerBody,
  ): Promise<RequestDto['window']> {
    const { kind, orgUnit, period, dataSet, window } = request;
    const address = { orgUnit, period, dataSet };
    // A reopened report in a closed period could not be changed.
    const needed = kind === 'extension' || window.state === 'closed';
    if (needed && closesAt === undefined) throw closingNeeded(kind);
    if (kind === 'reopening')
      await this.transitions.apply(tx, context, actor, address, { act: 'reopen', version: null, reason });
    if (closesAt === undefined) return window;
    return (await this.extensions.give(tx, actor, address, { closesAt, dueAt }, reason)).window;
  }
}
