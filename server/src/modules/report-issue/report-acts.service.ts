import { Injectable } from '@nestjs/common';
import type {
  IssuedReportDetailDto,
  IssuedReportListDto,
  IssuedReportQuery,
} from '../../contract/report-issue.js';
import { type Actor, type RequestContext, type Tx, UnitOfWork } from '../../db/unit-of-work.js';
import type { IssueMark } from '../../domain/report/document.js';
import { formatDate } from '../../domain/format.js';
import { localDateOf } from '../../domain/local-time.js';
import { type IssueAct, issueStep, type IssueState } from '../../domain/report-issue/issue-state.js';
import { ProblemError } from '../../http/problem.js';
import { fileAnswer, ownerOf, reportAnswer } from './report-issue-answer.js';
import { type IssuedReportRow, ReportIssueQuery } from './report-issue.query.js';
import { type NewAct, ReportIssueStore } from './report-issue.store.js';

export interface TakenReport {
  readonly row: IssuedReportRow;
  /** What the act makes of it. */
  readonly state: IssueState;
}

/** Which act may follow, and its record; what reports there are. */
@Injectable()
export class ReportActsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly query: ReportIssueQuery,
    private readonly store: ReportIssueStore,
  ) {}

  list(context: RequestContext, query: IssuedReportQuery): Promise<IssuedReportListDto> {
    const { period = null, kind = null, state = null, whose = null, unit = null, page } = query;
    return this.unitOfWork.read(context, async (tx) => {
      const list = await this.query.list(tx, { period, kind, state, whose, unit, page });
      const { rows, ...parts } = list;
      return { items: rows.map((row) => reportAnswer(row, actorOf(tx))), ...parts };
    });
  }

  one(context: RequestContext, id: number): Promise<IssuedReportDetailDto> {
    return this.unitOfWork.read(context, (tx) => this.detail(tx, id));
  }

  /** A report of a unit that the reader does not see is not there. */
  async find(tx: Tx, id: number): Promise<IssuedReportRow> {
    const row = await this.query.find(tx, id);
    if (row === null) throw new ProblemError('not_found');
    return row;
  }

  async detail(tx: Tx, id: number): Promise<IssuedReportDetailDto> {
    const row = await this.find(tx, id);
    const history = await this.query.history(tx, id);
    return {
      ...reportAnswer(row, actorOf(tx)),
      history: history.map(({ act, recorded_at, by, reason }) => ({
        act,
        at: recorded_at.toISOString(),
        by,
        reason,
      })),
      files: (await this.query.files(tx, id)).map(fileAnswer),
    };
  }

  /**
   * The report for an act, alone until COMMIT: an edit and a hand-in do not pass each other.
   * @param version the one that was seen; null: the act goes with any
   */
  async take(tx: Tx, actor: Actor, id: number, version: number | null, act: IssueAct): Promise<TakenReport> {
    await this.store.lock(tx, id);
    const row = await this.find(tx, id);
    const step = issueStep(act, row.state, actor.role, ownerOf(row));
    if (!step.ok && step.why === 'role') throw new ProblemError('forbidden');
    if (version !== null && version !== row.version)
      throw new ProblemError('report_changed', { params: { current: row.version, yours: version } });
    if (!step.ok) throw new ProblemError('report_state');
    return { row, state: step.state };
  }

  /** The same ahead of the act, which asks it again: nothing is changed by it. */
  refuseMark(context: RequestContext, row: IssuedReportRow, mark: IssueMark): Promise<void> {
    return this.unitOfWork.read(context, async (tx) => {
      const { role } = actorOf(tx);
      if (issueStep('issue', row.state, role, ownerOf(row)).ok) await this.demandMark(tx, row, mark);
    });
  }

  /** A number is given once a unit and year, on a day between that of the figures and today. */
  async demandMark(tx: Tx, row: IssuedReportRow, mark: IssueMark): Promise<void> {
    const [first, last] = [localDateOf(row.as_of ?? tx.now), localDateOf(tx.now)];
    if (mark.on < first || mark.on > last)
      throw new ProblemError('report_date', { params: { first: formatDate(first), last: formatDate(last) } });
    if (await this.query.numberTaken(tx, row.org_unit_id, mark.number, mark.on))
      throw new ProblemError('report_number_taken', { params: { number: mark.number } });
  }

  /** The act with its line of the audit. */
  async record(
    tx: Tx,
    row: Pick<IssuedReportRow, 'id' | 'org_unit_id' | 'province_id' | 'version'>,
    done: NewAct,
    detail: object = {},
  ): Promise<void> {
    await this.store.act(tx, row, done);
    await this.tell(tx, row, done.act, detail);
  }

  async tell(
    tx: Tx,
    row: Pick<IssuedReportRow, 'id' | 'org_unit_id' | 'province_id'>,
    act: IssueAct,
    detail: object,
  ): Promise<void> {
    await tx.audit({
      action: `report.${act}`,
      object: `report:${String(row.id)}`,
      orgUnitId: ownerOf(row) === 'commune' ? row.org_unit_id : null,
      detail,
    });
  }
}

function actorOf(tx: Tx): Actor {
  if (tx.actor === null) throw new ProblemError('unauthenticated');
  return tx.actor;
}
