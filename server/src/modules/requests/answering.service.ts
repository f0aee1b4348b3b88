import { Injectable } from '@nestjs/common';
import type { AnswerBody, RequestDto } from '../../contract/requests.js';
import type { RequestContext } from '../../db/unit-of-work.js';
import { ProblemError } from '../../http/problem.js';
import { IdempotentCommands } from '../commands/idempotent-commands.service.js';
import { GrantingService } from './granting.service.js';
import { RequestListService } from './request-list.service.js';
import { RequestsStore } from './requests.store.js';

/** A reviewer answers. What is granted is done in the same transaction: an answer never promises more than it did. */
@Injectable()
export class AnsweringService {
  constructor(
    private readonly commands: IdempotentCommands,
    private readonly granting: GrantingService,
    private readonly requests: RequestListService,
    private readonly store: RequestsStore,
  ) {}

  answer(context: RequestContext, key: string, id: number, body: AnswerBody): Promise<RequestDto> {
    return this.commands.run(context, key, ['request.answer', id, body], async (tx, actor) => {
      const request = await this.requests.item(tx, id);
      if (request.status !== 'open') throw alreadyAnswered(request);
      // The row of the answer is the lock: of two reviewers the second waits here, and finds it answered.
      if (!(await this.store.answer(tx, id, body.grant, body.reason)))
        throw alreadyAnswered(await this.requests.item(tx, id));
      const { kind, orgUnit, period, dataSet } = request;
      const window = body.grant
        ? await this.granting.grant(tx, context, actor, request, body)
        : request.window;
      await tx.audit({
        action: `${kind}.${body.grant ? 'grant' : 'decline'}`,
        object: `submission:${orgUnit}/${period}/${dataSet}`,
        orgUnitId: await this.requests.unitIdOf(tx, orgUnit),
        detail: { request: id, reason: body.reason },
      });
      return { ...(await this.requests.item(tx, id)), window };
    });
  }
}

function alreadyAnswered({ answeredBy, answeredAt }: RequestDto): ProblemError {
  return new ProblemError('already_answered', {
    params: {
      answeredBy: answeredBy ?? { vi: 'Người khác', en: 'Somebody else' },
      answeredAt: answeredAt === null ? '' : new Date(answeredAt),
    },
  });
}
