import { Injectable } from '@nestjs/common';
import type { DueListDto, SubmissionDto } from '../../contract/submissions.js';
import { type Actor, type RequestContext, type Tx, UnitOfWork } from '../../db/unit-of-work.js';
import type { Catalogue, DataSet, OrgUnit, Window } from '../../domain/catalogue.js';
import { unitWindow } from '../../domain/catalogue-lookup.js';
import { isOpenOn } from '../../domain/communes-at.js';
import { cutOffDateOf, localDateOf } from '../../domain/local-time.js';
import { progressOf } from '../../domain/quality/progress.js';
import { worksFor } from '../../domain/reporting-place.js';
import { acceptsEntry, windowState } from '../../domain/window.js';
import { ProblemError } from '../../http/problem.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { type Address, findPlace, windowAnswer } from './submission-place.js';
import { SubmissionSheet } from './submission-sheet.js';
import { type DueRow, SubmissionsQuery } from './submissions.query.js';

type DueItem = DueListDto['items'][number];

/** Reading reports: one with everything its form needs, and the list of what is owed. */
@Injectable()
export class SubmissionsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly catalogue: CatalogueService,
    private readonly query: SubmissionsQuery,
    private readonly sheet: SubmissionSheet,
  ) {}

  /** @param asOf instant; absent: now */
  read(context: RequestContext, address: Address, asOf?: string): Promise<SubmissionDto> {
    return this.unitOfWork.readAsOf(context, asOf, async (tx) => {
      const actor = actorOf(tx);
      return this.sheet.show(tx, actor, findPlace(await this.catalogue.current(tx), address, actor));
    });
  }

  /**
   * Open periods of the actor's own commune, and of what has become it: what is still owed first, the oldest first; a
   * leader's signatures before all.
   */
  due(context: RequestContext): Promise<DueListDto> {
    return this.unitOfWork.read(context, async (tx) => {
      const actor = actorOf(tx);
      const catalogue = await this.catalogue.current(tx);
      const units = catalogue.allCommunes.filter(({ id }) => worksFor(catalogue, actor.orgUnitId, id));
      const unit = units.find(({ id }) => id === actor.orgUnitId);
      if (unit === undefined) throw new ProblemError('forbidden');
      const open = units.flatMap((one) => openWindows(catalogue, one, tx.now));
      const rows = await this.query.ofCommunes(
        tx,
        catalogue.province.id,
        units.map(({ id }) => id),
        open.map(({ periodId }) => periodId),
      );
      const items = open.map((place) => dueItem(place, rows, tx.now));
      const rank = (item: DueItem): number => dueRank(item, actor);
      return {
        orgUnit: unit.code,
        orgUnitName: unit.fullName,
        items: items.sort(
          (a, b) =>
            rank(a) - rank(b) ||
            (a.window.dueAt < b.window.dueAt ? -1 : a.window.dueAt > b.window.dueAt ? 1 : 0),
        ),
      };
    });
  }
}

/** A rule that lets somebody in without a session does not lead here. */
export function actorOf(tx: Tx): Actor {
  if (tx.actor === null) throw new ProblemError('unauthenticated');
  return tx.actor;
}

interface OpenWindow {
  readonly unit: OrgUnit;
  readonly window: Window;
  readonly periodId: number;
  readonly dataSet: DataSet;
}

/** A report is owed by the unit that exists at its cut-off. */
function openWindows(catalogue: Catalogue, unit: OrgUnit, now: Date): OpenWindow[] {
  const sets = catalogue.dataSets.filter(({ provider }) => provider === 'commune');
  const periods = new Map(catalogue.periods.map(({ code, id }) => [code, id]));
  return sets.flatMap((set) =>
    catalogue.windows.flatMap((common) => {
      if (common.dataSet !== set.code) return [];
      const on = common.period === 'once' ? localDateOf(now) : cutOffDateOf(common.cutOffAt);
      if (!isOpenOn(unit, on)) return [];
      const window = unitWindow(catalogue, common, unit.id);
      const periodId = periods.get(window.period);
      return acceptsEntry(windowState(window, now)) && periodId !== undefined
        ? [{ unit, window, periodId, dataSet: set }]
        : [];
    }),
  );
}

function dueItem(
  { unit, window, periodId, dataSet }: OpenWindow,
  rows: readonly DueRow[],
  now: Date,
): DueItem {
  const row = rows.find(
    (one) => one.org_unit_id === unit.id && one.period_id === periodId && one.data_set_id === dataSet.id,
  );
  const { done, all } = progressOf(dataSet, (code) => row?.entered.includes(code) ?? false);
  return {
    orgUnit: unit.code,
    orgUnitName: unit.fullName,
    dataSet: window.dataSet,
    period: window.period,
    state: row?.state ?? 'not_started',
    version: row?.version ?? 0,
    window: windowAnswer(window, now),
    receipt: row?.receipt ?? null,
    progress: { done, all },
  };
}

function dueRank(item: DueItem, actor: Actor): number {
  if (item.state === 'submitted' || item.state === 'approved') return 2;
  return actor.role === 'commune_leader' && item.state === 'awaiting_signature' ? 0 : 1;
}
