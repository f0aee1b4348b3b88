import { Injectable } from '@nestjs/common';
import type { InboxDto } from '../../contract/workflow.js';
import { type RequestContext, UnitOfWork } from '../../db/unit-of-work.js';
import { ProblemError } from '../../http/problem.js';
import { WaitingReportsService } from '../submissions/waiting-reports.service.js';

/** What waits for the person who asks. */
@Injectable()
export class InboxService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reports: WaitingReportsService,
  ) {}

  read(context: RequestContext): Promise<InboxDto> {
    return this.unitOfWork.read(context, async (tx) => {
      if (tx.actor === null) throw new ProblemError('unauthenticated');
      return { ...(await this.reports.of(tx, tx.actor)), requests: [] };
    });
  }
}
