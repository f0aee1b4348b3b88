import { Injectable } from '@nestjs/common';
import type { InboxDto } from '../../contract/workflow.js';
import type { RequestDto } from '../../contract/requests.js';
import { type Actor, type RequestContext, type Tx, UnitOfWork } from '../../db/unit-of-work.js';
import { isCommuneRole } from '../../domain/access.js';
import { ProblemError } from '../../http/problem.js';
import { OwnReminders } from '../reminders/own-reminders.service.js';
import { RequestListService } from '../requests/request-list.service.js';
import { WaitingReportsService } from '../submissions/waiting-reports.service.js';

/** What waits for the person who asks. */
@Injectable()
export class InboxService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reports: WaitingReportsService,
    private readonly requests: RequestListService,
    private readonly reminders: OwnReminders,
  ) {}

  read(context: RequestContext): Promise<InboxDto> {
    return this.unitOfWork.read(context, async (tx) => {
      if (tx.actor === null) throw new ProblemError('unauthenticated');
      const waiting = await this.reports.of(tx, tx.actor);
      const requests = await this.requestsOf(tx, tx.actor);
      // A commune only waits for the answer; the reviewer has to give it.
      const toAnswer = tx.actor.role === 'reviewer' ? requests.length : 0;
      const reminders = await this.reminders.of(tx, tx.actor);
      const unseen = reminders.filter(({ seen }) => !seen).length;
      return { ...waiting, requests, reminders, total: waiting.total + toAnswer + unseen };
    });
  }

  private requestsOf(tx: Tx, actor: Actor): Promise<RequestDto[]> {
    if (actor.role === 'reviewer') return this.requests.items(tx, { status: 'open' });
    return isCommuneRole(actor.role) ? this.requests.items(tx, { status: 'all' }) : Promise.resolve([]);
  }
}
