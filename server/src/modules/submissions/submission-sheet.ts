import { Injectable } from '@nestjs/common';
import type { SubmissionDto } from '../../contract/submissions.js';
import type { Actor, Tx } from '../../db/unit-of-work.js';
import { elementByCode, extensionFor, windowFor } from '../../domain/catalogue-lookup.js';
import { hasMoreTime } from '../../domain/extension.js';
import { previousPeriod } from '../../domain/period-steps.js';
import { receiptCode } from '../../domain/receipt.js';
import type { QualityHistory } from '../../domain/quality/quality-input.js';
import {
  mayAct,
  type SubmissionAct,
  type SubmissionFacts,
  type SubmissionState,
  submitAct,
} from '../../domain/submission-state.js';
import { type Background, ReportQuality } from './report-quality.js';
import { SubmissionFactsReader } from './submission-facts.js';
import { type DecidedRow, SubmissionHistoryQuery } from './submission-history.query.js';
import { type Place, windowAnswer } from './submission-place.js';
import { openRemarks } from './submission-remarks.js';
import { type SubmissionRow, SubmissionsQuery } from './submissions.query.js';

type SheetRow = Omit<SubmissionRow, 'updated_by' | 'draft_version'>;

/** One report with everything its form needs. */
@Injectable()
export class SubmissionSheet {
  constructor(
    private readonly query: SubmissionsQuery,
    private readonly facts: SubmissionFactsReader,
    private readonly quality: ReportQuality,
    private readonly history: SubmissionHistoryQuery,
  ) {}

  /** The report as the actor sees it inside a transaction; commands answer with it, too. */
  async show(tx: Tx, actor: Actor, place: Place): Promise<SubmissionDto> {
    const { unit, dataSet, window, key } = place;
    const row = await this.row(tx, place);
    const { said, facts, remarks } = await this.facts.read(tx, actor, place, row);
    const { values } = said;
    const background = await this.quality.background(tx, place);
    const before = previousPeriod(window.period);
    // What was never signed has neither.
    const decided = row?.first_submitted_at == null ? [] : await this.history.decided(tx, key);
    const members = [...dataSet.members].sort((a, b) => a.position - b.position);
    return {
      orgUnit: unit.code,
      orgUnitName: unit.fullName,
      period: window.period,
      dataSet: dataSet.code,
      asOf: tx.asOf?.toISOString() ?? null,
      state: row?.state ?? 'not_started',
      version: row?.version ?? 0,
      countedVersion: row?.counted_version ?? null,
      excluded: row?.excluded ?? false,
      exclusion: row?.excluded === true ? exclusionOf(decided) : null,
      signature: signatureOf(decided),
      signsFor: facts.signsFor?.display_name ?? null,
      ...openRemarks(remarks),
      values: members.map(({ element }) => ({
        dataElement: element,
        value: values[element] ?? null,
        previous: valueIn(background.history, before, element),
        limit: limitOf(place, background, element),
      })),
      window: windowAnswer(window, tx.now),
      extension: extensionOf(place),
      previousPeriod: before,
      receipt: row?.receipt ?? null,
      firstSubmittedAt: row?.first_submitted_at?.toISOString() ?? null,
      updatedAt: row?.updated_at.toISOString() ?? null,
      updatedBy: row?.updated_by_name ?? null,
      may: mayNow(row?.state ?? 'not_started', facts, tx.asOf !== null),
      quality: this.quality.answer(place, background, said),
    };
  }

  /** null: nothing was ever saved, or not by the moment of the read. */
  private async row(tx: Tx, { catalogue, unit, window, key }: Place): Promise<SheetRow | null> {
    if (tx.asOf === null) return this.query.find(tx, key);
    const approvedOnly = catalogue.settings.counts === 'approved_only';
    const row = await this.history.report(tx, key, approvedOnly, tx.asOf);
    if (row === null) return null;
    const { signed_sha256: signed, ...same } = row;
    return { ...same, receipt: signed === null ? null : receiptCode(window.period, unit.code, signed) };
  }
}

/** What the actor may do with the report as it stands; nobody acts in the past. */
function mayNow(state: SubmissionState, facts: SubmissionFacts, past: boolean): SubmissionDto['may'] {
  const may = (act: SubmissionAct): boolean => !past && mayAct(state, act, facts);
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

function signatureOf(rows: readonly DecidedRow[]): SubmissionDto['signature'] {
  const signed = rows.find(({ act }) => act === 'submit');
  if (signed === undefined) return null;
  return {
    by: signed.by_name,
    at: signed.recorded_at.toISOString(),
    onBehalfOf: signed.notes?.onBehalfOf ?? null,
  };
}

function exclusionOf(rows: readonly DecidedRow[]): SubmissionDto['exclusion'] {
  const kept = rows.find(({ act }) => act === 'exclude');
  if (kept === undefined) return null;
  return { by: kept.by_name, at: kept.recorded_at.toISOString(), reason: kept.notes?.reason ?? '' };
}

/** null: the unit has the time that everybody has. */
function extensionOf({ catalogue, unit, window }: Place): SubmissionDto['extension'] {
  const common = windowFor(catalogue, window.dataSet, window.period);
  const extension = extensionFor(catalogue, window, unit.id);
  if (common === undefined || extension === undefined || !hasMoreTime(window, common)) return null;
  return {
    othersDueAt: common.dueAt,
    othersClosesAt: common.closesAt,
    reason: extension.reason,
    accepted: extension.accepted !== null && window.closesAt === common.closesAt,
  };
}

/** What counted in one period; null: missing. */
function valueIn({ periods, values }: QualityHistory, period: string | null, element: string): number | null {
  const value = period === null ? undefined : values[element]?.[periods.indexOf(period)];
  return value == null ? null : Number(value);
}

/** Upper bound of an element that has one outside the form: the reference figure in force at the cut-off. */
function limitOf({ catalogue }: Place, { references }: Background, element: string): number | null {
  const bound = elementByCode(catalogue, element)?.atMost;
  const limit = bound == null ? null : references[bound];
  return limit == null ? null : Number(limit);
}
