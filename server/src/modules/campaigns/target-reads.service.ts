import { Injectable } from '@nestjs/common';
import type { HistoryListDto } from '../../contract/campaign-admin.js';
import type { TargetDto } from '../../contract/targets.js';
import { type RequestContext, type Tx, UnitOfWork } from '../../db/unit-of-work.js';
import type { Catalogue } from '../../domain/catalogue.js';
import { ProblemError } from '../../http/problem.js';
import { entriesOf, targetState } from './campaign-history.js';
import { targetAnswers } from './target-answer.js';
import { type TargetRow, TargetsQuery } from './targets.query.js';

/** One target: as it stands, and how it came to be so. */
@Injectable()
export class TargetReads {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly query: TargetsQuery,
  ) {}

  history(context: RequestContext, id: number): Promise<HistoryListDto> {
    return this.unitOfWork.read(context, async (tx) => {
      const rows = await this.query.versions(tx, id);
      if (rows.length === 0) throw new ProblemError('not_found');
      return { items: entriesOf(rows, targetState) };
    });
  }

  /** The newest version; 404 when there is none. */
  async newest(tx: Tx, id: number): Promise<TargetRow> {
    const newest = (await this.query.versions(tx, id)).at(-1);
    if (newest === undefined) throw new ProblemError('not_found');
    return newest;
  }

  /** The same as every answer shows it. */
  async show(tx: Tx, catalogue: Catalogue, id: number): Promise<TargetDto> {
    const [shown] = targetAnswers(catalogue, [await this.newest(tx, id)]);
    if (shown === undefined) throw new ProblemError('not_found');
    return shown;
  }
}
