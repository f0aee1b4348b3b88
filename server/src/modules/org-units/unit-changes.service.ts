import { Injectable } from '@nestjs/common';
import type { UnitChangeBody, UnitChangeDto, UnitChangeEffectsDto } from '../../contract/unit-changes.js';
import { type RequestContext, type Tx, UnitOfWork } from '../../db/unit-of-work.js';
import type { Catalogue } from '../../domain/catalogue.js';
import { windowFor } from '../../domain/catalogue-lookup.js';
import { formatDate } from '../../domain/format.js';
import { cutOffDateOf } from '../../domain/local-time.js';
import { planUnitChange, type UnitChangeRefusal } from '../../domain/unit-change/plan-unit-change.js';
import { undoUntil } from '../../domain/unit-change/undo.js';
import type { UnitChange, UnitChangePlan } from '../../domain/unit-change/unit-change.js';
import { ProblemError } from '../../http/problem.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { effectsOf } from './unit-change-effects.js';
import { type ReportRow, type UnitChangeRow, UnitChangesQuery } from './unit-changes.query.js';

/** A change that can be made, with everything that follows from it. */
export interface WeighedChange {
  readonly catalogue: Catalogue;
  readonly plan: UnitChangePlan;
  readonly effects: UnitChangeEffectsDto;
}

/** Looking before a change of units, and back at the changes there were. */
@Injectable()
export class UnitChangesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly catalogue: CatalogueService,
    private readonly query: UnitChangesQuery,
  ) {}

  preview(context: RequestContext, body: UnitChangeBody): Promise<UnitChangeEffectsDto> {
    return this.unitOfWork.read(context, async (tx) => (await this.weigh(tx, body)).effects);
  }

  list(context: RequestContext): Promise<{ items: UnitChangeDto[] }> {
    return this.unitOfWork.read(context, async (tx) => {
      const catalogue = await this.catalogue.current(tx);
      const rows = await this.query.list(tx);
      return { items: rows.map((row) => changeAnswer(catalogue, row, tx.now)) };
    });
  }

  /** One change as the history shows it, inside the transaction that made it. */
  async show(tx: Tx, id: number): Promise<UnitChangeDto> {
    const row = await this.query.find(tx, id);
    if (row === null) throw new ProblemError('not_found');
    return changeAnswer(await this.catalogue.current(tx), row, tx.now);
  }

  /** Whether a change can be made, and what follows; a refusal otherwise. */
  async weigh(tx: Tx, change: UnitChange): Promise<WeighedChange> {
    const catalogue = await this.catalogue.current(tx);
    const first = planned(catalogue, change, tx.now, null);
    const ids = first.closes.map(({ id }) => id);
    const signed = await this.query.signed(tx, catalogue.province.id, ids);
    const plan = planned(catalogue, change, tx.now, lastCutOff(catalogue, signed));
    const facts = {
      accounts: ids.length === 0 ? [] : await this.query.accounts(tx, ids),
      unfinished: await this.query.unfinished(tx, catalogue.province.id, ids),
    };
    return { catalogue, plan, effects: effectsOf(catalogue, plan, facts, tx.now) };
  }
}

function planned(
  catalogue: Catalogue,
  change: UnitChange,
  now: Date,
  signedUntil: string | null,
): UnitChangePlan {
  const answer = planUnitChange(catalogue, change, now, signedUntil);
  if (!answer.ok) throw refusalOf(answer.refusal);
  return answer.plan;
}

const DATES = new Set(['on', 'earliest']);

/** Dates in the sentence are written as people write them; the member beside it stays a date. */
function refusalOf({ code, params }: UnitChangeRefusal): ProblemError {
  const shown = Object.entries(params).map(([name, value]): [string, string | number] => [
    name,
    DATES.has(name) ? formatDate(String(value)) : value,
  ]);
  return new ProblemError(code, { params: Object.fromEntries(shown), members: params });
}

/** The latest local date of a cut-off among reports; what is reported once has none. */
function lastCutOff(catalogue: Catalogue, rows: readonly ReportRow[]): string | null {
  const dates = rows.flatMap((row) => {
    const window = row.period === 'once' ? undefined : windowFor(catalogue, row.data_set, row.period);
    return window === undefined ? [] : [cutOffDateOf(window.cutOffAt)];
  });
  return dates.sort().at(-1) ?? null;
}

function changeAnswer(catalogue: Catalogue, row: UnitChangeRow, now: Date): UnitChangeDto {
  const until = undoUntil(catalogue, row.kind, row.effective_on);
  const open = until !== null && now.getTime() <= Date.parse(until);
  return {
    id: row.id,
    kind: row.kind,
    effectiveOn: row.effective_on,
    decision: { number: row.decision_number, on: row.decision_on, source: row.decision_source },
    reason: row.reason,
    at: row.recorded_at.toISOString(),
    by: row.by_name,
    undoes: row.undoes,
    undoneBy: row.undone_by,
    undoable: open && row.undone_by === null,
    effects: row.detail.effects as UnitChangeEffectsDto,
  };
}
