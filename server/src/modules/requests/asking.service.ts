import { Injectable } from '@nestjs/common';
import type { RequestBody, RequestDto } from '../../contract/requests.js';
import type { RequestContext } from '../../db/unit-of-work.js';
import { IdempotentCommands } from '../commands/idempotent-commands.service.js';
import { RequestListService } from './request-list.service.js';
import { RequestRules } from './request-rules.service.js';
import { RequestsStore } from './requests.store.js';

/** A commune asks for more time, or for its approved report to be reopened. */
@Injectable()
export class AskingService {
  constructor(
    private readonly commands: IdempotentCommands,
    private readonly rules: RequestRules,
    private readonly requests: RequestListService,
    private readonly store: RequestsStore,
  ) {}

  ask(context: RequestContext, key: string, body: RequestBody): Promise<RequestDto> {
    return this.commands.run(context, key, ['request.ask', body], async (tx, actor) => {
      const { unit, report } = await this.rules.assertMayAsk(tx, actor, body);
      const { kind, period, dataSet, reason } = body;
      const id = await this.store.ask(tx, {
        key: report,
        kind,
        reason,
        untilAt: body.until === undefined ? null : new Date(body.until),
        queuedAt: body.queuedAt === undefined ? null : new Date(body.queuedAt),
      });
      await tx.audit({
        action: `${kind}.ask`,
        object: `submission:${unit.code}/${period}/${dataSet}`,
        orgUnitId: unit.id,
        detail: { request: id, reason },
      });
      return this.requests.item(tx, id);
    });
  }
}
