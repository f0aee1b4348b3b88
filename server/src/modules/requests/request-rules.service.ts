import { Injectable } from '@nestjs/common';
import type { RequestBody } from '../../contract/requests.js';
import type { Actor, Tx } from '../../db/unit-of-work.js';
import type { OrgUnit } from '../../domain/catalogue.js';
import { periodLabel } from '../../domain/period.js';
import { queueFault } from '../../domain/queue-time.js';
import { type ReportingPlace, reportingPlace } from '../../domain/reporting-place.js';
import { windowAt } from '../../domain/window.js';
import { ProblemError } from '../../http/problem.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { ExtensionsService } from '../deadlines/extensions.service.js';
import { QUEUE_WORDS } from '../../http/problems/queue-words.js';
import { extensionOnly } from './request-refusals.js';
import { type ReportKey, RequestsQuery } from './requests.query.js';

/** What may be asked: one open request of a kind for a report, about a period that has opened. */
@Injectable()
export class RequestRules {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly extensions: ExtensionsService,
    private readonly query: RequestsQuery,
  ) {}

  /** Refuses what makes no sense, and gives the report that is meant. */
  async assertMayAsk(
    tx: Tx,
    actor: Actor,
    body: RequestBody,
  ): Promise<{ readonly unit: OrgUnit; readonly report: ReportKey }> {
    const catalogue = await this.catalogue.current(tx);
    const { kind, period, dataSet } = body;
    const place = reportingPlace(catalogue, { orgUnit: actor.orgUnitCode ?? '', period, dataSet });
    if (place === null || place.dataSet.provider !== 'commune') throw new ProblemError('not_found');
    const report = {
      provinceId: catalogue.province.id,
      periodId: place.period.id,
      orgUnitId: place.unit.id,
      dataSetId: place.dataSet.id,
    };
    assertOpened(place, tx.now);
    await this.assertState(tx, report, kind);
    this.assertTimes(place, body, tx.now);
    const open = await this.query.open(tx, report, kind);
    if (open !== null) throw new ProblemError('already_asked', { params: { askedAt: open.asked_at } });
    return { unit: place.unit, report };
  }

  private async assertState(tx: Tx, report: ReportKey, kind: RequestBody['kind']): Promise<void> {
    const approved = (await this.query.reportState(tx, report)) === 'approved';
    if (kind === 'extension' && approved) throw new ProblemError('approved');
    if (kind === 'reopening' && !approved) throw new ProblemError('not_approved');
  }

  private assertTimes(place: ReportingPlace, { kind, until, queuedAt }: RequestBody, now: Date): void {
    if (kind === 'reopening') {
      const given = until !== undefined ? 'until' : queuedAt !== undefined ? 'queuedAt' : null;
      if (given !== null) throw extensionOnly(given);
      return;
    }
    if (until !== undefined)
      this.extensions.assertPossible(place, { closesAt: until, dueAt: null }, now, 'until');
    const fault = queuedAt === undefined ? null : queueFault(new Date(queuedAt), now);
    if (fault !== null)
      throw new ProblemError('invalid_times', {
        errors: [{ path: 'queuedAt', code: fault, ...QUEUE_WORDS[fault] }],
      });
  }
}

function assertOpened({ window }: ReportingPlace, now: Date): void {
  const { state, opensAt } = windowAt(window, now);
  if (state !== 'not_open') return;
  const period = { vi: periodLabel(window.period, 'vi'), en: periodLabel(window.period, 'en') };
  throw new ProblemError('not_open', {
    params: { period, opensAt: new Date(opensAt) },
    members: { window: windowAt(window, now) },
  });
}
