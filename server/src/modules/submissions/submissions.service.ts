import { Injectable } from '@nestjs/common';
import type { DueListDto, SubmissionDto } from '../../contract/submissions.js';
import { type Actor, type RequestContext, type Tx, UnitOfWork } from '../../db/unit-of-work.js';
import type { Catalogue, Window } from '../../domain/catalogue.js';
import { communeById, unitWindow } from '../../domain/catalogue-lookup.js';
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

  read(context: RequestContext, address: Address): Promise<SubmissionDto> {
    return this.unitOfWork.read(context, async (tx) => {
      const actor = actorOf(tx);
      return this.sheet.show(tx, actor, findPlace(await this.catalogue.current(tx), address, actor));
    });
  }

  /** Open periods of the actor's own commune: what is still owed first, the oldest first; a leader's signatures before all. */
  due(context: RequestContext): Promise<DueListDto> {
    return this.unitOfWork.read(context, async (tx) => {
      const actor = actorOf(tx);
      const catalogue = await this.catalogue.current(tx);
      const unit = actor.orgUnitId === null ? undefined : communeById(catalogue, actor.orgUnitId);
      if (unit === undefined) throw new ProblemError('forbidden');
      const open = openWindows(catalogue, unit.id, tx.now);
      const rows = await this.query.ofCommune(
        tx,
        catalogue.province.id,
        unit.id,
        open.map(({ periodId }) => periodId),
      );
      const items = open.map(({ window, periodId, dataSetId }) => {
        const row = rows.find((one) => one.period_id === periodId && one.data_set_id === dataSetId);
        return dueItem(window, row, tx.now);
      });
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
  readonly window: Window;
  readonly periodId: number;
  readonly dataSetId: number;
}

function openWindows(catalogue: Catalogue, orgUnitId: number, now: Date): OpenWindow[] {
  const sets = catalogue.dataSets.filter(({ provider }) => provider === 'commune');
  const periods = new Map(catalogue.periods.map(({ code, id }) => [code, id]));
  return sets.flatMap((set) =>
    catalogue.windows.flatMap((common) => {
      if (common.dataSet !== set.code) return [];
      const window = unitWindow(catalogue, common, orgUnitId);
      const periodId = periods.get(window.period);
      return acceptsEntry(windowState(window, now)) && periodId !== undefined
        ? [{ window, periodId, dataSetId: set.id }]
        : [];
    }),
  );
}

function dueItem(window: Window, row: DueRow | undefined, now: Date): DueItem {
  return {
    dataSet: window.dataSet,
    period: window.period,
    state: row?.state ?? 'not_started',
    version: row?.version ?? 0,
    window: windowAnswer(window, now),
    receipt: row?.receipt ?? null,
  };
}

function dueRank(item: DueItem, actor: Actor): number {
  if (item.state === 'submitted' || item.state === 'approved') return 2;
  return actor.role === 'commune_leader' && item.state === 'awaiting_signature' ? 0 : 1;
}
