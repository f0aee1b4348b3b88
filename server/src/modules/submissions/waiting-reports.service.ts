import { Injectable } from '@nestjs/common';
import type { InboxDto } from '../../contract/workflow.js';
import type { Actor, Tx } from '../../db/unit-of-work.js';
import { isCommuneRole } from '../../domain/access.js';
import type { Catalogue } from '../../domain/catalogue.js';
import { unitWindow, windowFor } from '../../domain/catalogue-lookup.js';
import { isOpenOn } from '../../domain/communes-at.js';
import { cutOffDateOf } from '../../domain/local-time.js';
import { worksFor } from '../../domain/reporting-place.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { SubmissionFactsReader } from './submission-facts.js';
import { windowAnswer } from './submission-place.js';
import { type WaitingRow, WaitingReportsQuery } from './waiting-reports.query.js';

type Item = InboxDto['toReview'][number];

/** Reports that wait for the actor; `total` also counts those that are left off. */
export type WaitingReports = Pick<InboxDto, 'toSign' | 'returned' | 'toReview' | 'total'>;

const NOTHING: WaitingReports = { toSign: [], returned: [], toReview: [], total: 0 };

/** Which reports wait for whom. */
@Injectable()
export class WaitingReportsService {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly query: WaitingReportsQuery,
    private readonly facts: SubmissionFactsReader,
  ) {}

  async of(tx: Tx, actor: Actor): Promise<WaitingReports> {
    const catalogue = await this.catalogue.current(tx);
    if (actor.role === 'reviewer') return this.forReviewer(tx, catalogue);
    if (!isCommuneRole(actor.role) || actor.orgUnitId === null) return NOTHING;
    const own = catalogue.allCommunes.filter(({ id }) => worksFor(catalogue, actor.orgUnitId, id));
    const rows = await this.query.ofCommunes(
      tx,
      catalogue.province.id,
      own.map(({ id }) => id),
    );
    const signs = await this.facts.signsAsLeader(tx, actor);
    const unsigned = rows.filter(({ state }) => state === 'awaiting_signature');
    const toSign = signs ? itemsOf(catalogue, unsigned, tx.now) : [];
    const back = rows.filter(({ state }) => state !== 'awaiting_signature');
    const returned = itemsOf(catalogue, back, tx.now);
    return { ...NOTHING, toSign, returned, total: toSign.length + returned.length };
  }

  private async forReviewer(tx: Tx, catalogue: Catalogue): Promise<WaitingReports> {
    const rows = await this.query.forReviewers(tx, catalogue.province.id);
    return { ...NOTHING, toReview: itemsOf(catalogue, rows, tx.now), total: rows[0]?.total ?? 0 };
  }
}

function itemsOf(catalogue: Catalogue, rows: readonly WaitingRow[], now: Date): Item[] {
  const units = new Map(catalogue.allCommunes.map((unit) => [unit.id, unit]));
  const periods = new Map(catalogue.periods.map(({ id, code }) => [id, code]));
  const dataSets = new Map(catalogue.dataSets.map(({ id, code }) => [id, code]));
  return rows.flatMap((row): Item[] => {
    const unit = units.get(row.org_unit_id);
    const period = periods.get(row.period_id) ?? '';
    const dataSet = dataSets.get(row.data_set_id) ?? '';
    const common = windowFor(catalogue, dataSet, period);
    if (unit === undefined || common === undefined) return [];
    // Nothing waits in a report that its unit did not live to hand in.
    if (period !== 'once' && !isOpenOn(unit, cutOffDateOf(common.cutOffAt))) return [];
    const window = unitWindow(catalogue, common, unit.id);
    const { state, version, by_name: by, reason } = row;
    return [
      {
        orgUnit: unit.code,
        orgUnitName: unit.fullName,
        period,
        dataSet,
        state,
        version,
        since: row.since.toISOString(),
        by,
        reason,
        late: (row.first_submitted_at ?? now).getTime() > Date.parse(window.dueAt),
        queuedAt: row.queued_at?.toISOString() ?? null,
        window: windowAnswer(window, now),
      },
    ];
  });
}
