import { Injectable } from '@nestjs/common';
import type { DueListDto, SubmissionDto } from '../../contract/submissions.js';
import { type Actor, type RequestContext, type Tx, UnitOfWork } from '../../db/unit-of-work.js';
import type { Catalogue, Window } from '../../domain/catalogue.js';
import { communeById, unitWindow } from '../../domain/catalogue-lookup.js';
import { toNumber } from '../../domain/decimal.js';
import { previousPeriod } from '../../domain/period.js';
import { mayAct, type SubmissionAct, submitAct } from '../../domain/submission-state.js';
import { acceptsEntry, windowState } from '../../domain/window.js';
import { ProblemError } from '../../http/problem.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { limitsOf } from './entered-values.js';
import { SubmissionFactsReader } from './submission-facts.js';
import { type Address, findPlace, type Place, windowAnswer } from './submission-place.js';
import { openRemarks } from './submission-remarks.js';
import { type DueRow, type StoredValues, type SubmissionRow, SubmissionsQuery } from './submissions.query.js';

type DueItem = DueListDto['items'][number];

/** Reading reports: one with everything its form needs, and the list of what is owed. */
@Injectable()
export class SubmissionsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly catalogue: CatalogueService,
    private readonly query: SubmissionsQuery,
    private readonly facts: SubmissionFactsReader,
  ) {}

  read(context: RequestContext, address: Address): Promise<SubmissionDto> {
    return this.unitOfWork.read(context, async (tx) => {
      const actor = actorOf(tx);
      return this.show(tx, actor, findPlace(await this.catalogue.current(tx), address, actor));
    });
  }

  /** The report as the actor sees it inside a transaction; commands answer with it, too. */
  async show(tx: Tx, actor: Actor, place: Place): Promise<SubmissionDto> {
    const { catalogue, unit, dataSet, window, key } = place;
    const row = await this.query.find(tx, key);
    const values = row === null ? {} : await this.query.values(tx, key);
    const before = await this.previousValues(tx, place);
    const limits = limitsOf(catalogue, unit, dataSet, window);
    const members = [...dataSet.members].sort((a, b) => a.position - b.position);
    return {
      orgUnit: unit.code,
      orgUnitName: unit.fullName,
      period: window.period,
      dataSet: dataSet.code,
      state: row?.state ?? 'not_started',
      version: row?.version ?? 0,
      countedVersion: row?.counted_version ?? null,
      excluded: row?.excluded ?? false,
      ...openRemarks(row === null ? [] : await this.query.remarks(tx, key)),
      values: members.map(({ element }) => ({
        dataElement: element,
        value: values[element] ?? null,
        previous: toNumber(before.get(element) ?? null),
        limit: numberOf(limits[element]),
      })),
      window: windowAnswer(window, tx.now),
      previousPeriod: previousPeriod(window.period),
      receipt: row?.receipt ?? null,
      firstSubmittedAt: row?.first_submitted_at?.toISOString() ?? null,
      updatedAt: row?.updated_at.toISOString() ?? null,
      updatedBy: row?.updated_by_name ?? null,
      may: await this.may(tx, actor, place, row, values),
    };
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

  private async may(
    tx: Tx,
    actor: Actor,
    place: Place,
    row: SubmissionRow | null,
    values: StoredValues,
  ): Promise<SubmissionDto['may']> {
    const facts = await this.facts.read(tx, actor, place, row, values);
    const state = row?.state ?? 'not_started';
    const may = (act: SubmissionAct): boolean => mayAct(state, act, facts);
    const handIn = submitAct(state, facts);
    return {
      save: may('save'),
      handOver: handIn === 'hand_over' && may('hand_over'),
      sign: handIn === 'submit' && may('submit'),
      giveBack: may('give_back'),
      approve: may('approve'),
      return: may('return'),
      reopen: may('reopen'),
      exclude: may('exclude'),
      include: may('include'),
    };
  }

  /** Counted values of the period before, decimals by element code. */
  private async previousValues(
    tx: Tx,
    { catalogue, unit, window }: Place,
  ): Promise<ReadonlyMap<string, string>> {
    const before = previousPeriod(window.period);
    const period = catalogue.periods.find(({ code }) => code === before);
    if (period === undefined) return new Map();
    const rows = await this.query.countedValues(tx, catalogue.province.id, period.id, unit.id);
    const codes = new Map(catalogue.elements.map(({ id, code }) => [id, code]));
    return new Map(rows.map(({ element_id, value }) => [codes.get(element_id) ?? '', value]));
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

const numberOf = (limit: number | string | null | undefined): number | null =>
  limit == null ? null : Number(limit);
