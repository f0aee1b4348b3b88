import { Injectable } from '@nestjs/common';
import type { FindingDto, QualityDto } from '../../contract/quality.js';
import type { Tx } from '../../db/unit-of-work.js';
import { elementByCode, windowFor, windowsOf } from '../../domain/catalogue-lookup.js';
import { toNumber } from '../../domain/decimal.js';
import { originsOf, valueBefore } from '../../domain/lineage.js';
import { cutOffDateOf } from '../../domain/local-time.js';
import { checkQuality, type Finding } from '../../domain/quality/check-quality.js';
import { progressOf } from '../../domain/quality/progress.js';
import type { FiguresByCode, QualityHistory } from '../../domain/quality/quality-input.js';
import { type Reasons, reasonOf, unexplained } from '../../domain/quality/reasons.js';
import { neededReferences } from '../../domain/quality/references.js';
import { referenceFigureAt } from '../../domain/reference-figure.js';
import type { FieldError } from '../../http/problem.js';
import { AttachmentReadsService } from '../attachments/attachment-reads.service.js';
import { type HistoryRow, QualityHistoryQuery } from './quality-history.query.js';
import { ReportsThenQuery } from './reports-then.query.js';
import type { Place } from './submission-place.js';
import type { Said } from './report-surroundings.query.js';
import type { StoredValues } from './submissions.query.js';

/** Periods a history goes back; a commune that left out some of them has a shorter one. */
const HISTORY_PERIODS = 12;

/** What the rules hold a report against. */
export interface Background {
  readonly history: QualityHistory;
  readonly references: FiguresByCode;
}

/** Holds one report against the rules. */
@Injectable()
export class ReportQuality {
  /** No act on a report changes what earlier periods say, so a command that asks again to answer has its answer. */
  private readonly backgrounds = new WeakMap<Place, Promise<Background>>();

  constructor(
    private readonly query: QualityHistoryQuery,
    private readonly then: ReportsThenQuery,
    private readonly files: AttachmentReadsService,
  ) {}

  /** Read once for a place, which is found anew in every transaction. */
  background(tx: Tx, place: Place): Promise<Background> {
    const known = this.backgrounds.get(place) ?? this.read(tx, place);
    this.backgrounds.set(place, known);
    return known;
  }

  private async read(tx: Tx, place: Place): Promise<Background> {
    const { catalogue, unit, dataSet, window, key } = place;
    const on = cutOffDateOf(window.cutOffAt);
    const references = neededReferences(catalogue, dataSet).map(
      (code) => [code, referenceFigureAt(catalogue.referenceFigures, unit.id, code, on)] as const,
    );
    const before = windowsOf(catalogue, dataSet.code)
      .filter(({ cutOffAt }) => Date.parse(cutOffAt) < Date.parse(window.cutOffAt))
      .slice(-HISTORY_PERIODS)
      .map(({ period }) => period);
    const ids = catalogue.periods.filter(({ code }) => before.includes(code)).map(({ id }) => id);
    const elements = dataSet.members.flatMap(({ element }) => elementByCode(catalogue, element)?.id ?? []);
    // A merged unit is held against what its predecessors reported together.
    const units = [unit.id, ...originsOf(catalogue, unit.id)];
    const places = { orgUnitIds: units, periodIds: ids, elementIds: elements };
    const approvedOnly = catalogue.settings.counts === 'approved_only';
    const rows =
      ids.length === 0
        ? []
        : tx.asOf === null
          ? await this.query.read(tx, key, units, ids, elements)
          : await this.then.history(tx, key, places, approvedOnly, tx.asOf);
    return { references: Object.fromEntries(references), history: historyOf(place, before.reverse(), rows) };
  }

  check({ catalogue, dataSet, window }: Place, { history, references }: Background, said: Said): Finding[] {
    return checkQuality({
      rules: catalogue.qualityRules,
      dataSet,
      elements: catalogue.elements,
      period: window.period,
      values: said.values,
      references,
      history,
      noChange: said.noChange,
    });
  }

  /** What blocks: at its field, with the sentence of its rule. */
  errors(place: Place, background: Background, said: Said): FieldError[] {
    const findings = this.check(place, background, said);
    return findings.filter(({ severity }) => severity === 'error').map(fieldError);
  }

  /** Files that the report would newly refer to and that were never uploaded for it, or are gone. */
  async lostFiles(
    tx: Tx,
    { catalogue, dataSet, key }: Place,
    before: StoredValues,
    after: StoredValues,
  ): Promise<FieldError[]> {
    const named = dataSet.members.flatMap(({ element }): [string, string][] => {
      const value = after[element];
      const isNew = typeof value === 'string' && value !== before[element];
      return isNew && elementByCode(catalogue, element)?.kind === 'file' ? [[element, value]] : [];
    });
    if (named.length === 0) return [];
    const unknown = await this.files.unknown(
      tx,
      key,
      named.map(([, sha256]) => sha256),
    );
    return named.filter(([, sha256]) => unknown.has(sha256)).map(([path]) => ({ path, ...LOST_FILE }));
  }

  /** Warnings that wait for a reason. */
  unexplained(place: Place, background: Background, said: Said): FieldError[] {
    return unexplained(this.check(place, background, said), said.reasons).map(fieldError);
  }

  answer(place: Place, background: Background, said: Said): QualityDto {
    const form = [...place.dataSet.members]
      .sort((a, b) => a.position - b.position)
      .map(({ element }) => element);
    const { done, all } = progressOf(place.dataSet, (code) => said.values[code] !== undefined);
    return {
      findings: this.check(place, background, said).map((finding) => findingDto(finding, said.reasons)),
      reasons: form.flatMap((dataElement) =>
        place.catalogue.qualityRules.flatMap(({ code: rule }) => {
          const text = reasonOf(said.reasons, dataElement, rule);
          return text === null ? [] : [{ dataElement, rule, text }];
        }),
      ),
      noChange: said.noChange,
      history: historyDto(background.history, form),
      references: Object.entries(background.references).map(([dataElement, value]) => ({
        dataElement,
        value: value == null ? null : Number(value),
      })),
      progress: { done, all },
    };
  }
}

const LOST_FILE = {
  code: 'file_not_there',
  vi: 'Tệp này chưa được tải lên, hoặc đã quá hạn lưu tạm; hãy tải lên lại. Các mục khác vẫn được giữ.',
  en: 'This file was not uploaded, or was kept for too long without a report; upload it again. Everything else is kept.',
};

const fieldError = ({ element, rule, vi, en }: Finding): FieldError => ({
  path: element,
  code: rule,
  vi,
  en,
});

export function findingDto(finding: Finding, reasons: Reasons): FindingDto {
  return {
    dataElement: finding.element,
    rule: finding.rule,
    severity: finding.severity,
    surprise: toNumber(finding.surprise),
    textVi: finding.vi,
    textEn: finding.en,
    reason: reasonOf(reasons, finding.element, finding.rule),
  };
}

/** @param before codes of the periods asked for, newest first */
function historyOf(
  { catalogue, dataSet, unit }: Place,
  before: readonly string[],
  rows: readonly HistoryRow[],
): QualityHistory {
  const codes = new Map(catalogue.periods.map(({ id, code }) => [id, code]));
  const elements = new Map(catalogue.elements.map(({ id, code }) => [id, code]));
  const found = new Map<string, string>();
  const noChange = new Set<string>();
  for (const { org_unit_id, period_id, element_id, value } of rows) {
    const period = codes.get(period_id) ?? '';
    if (element_id === null && org_unit_id === unit.id) noChange.add(period);
    else if (element_id !== null && value !== null)
      found.set(`${String(org_unit_id)}/${period}/${elements.get(element_id) ?? ''}`, value);
  }
  const cutOffOn = new Map(
    before.map((period) => {
      const window = windowFor(catalogue, dataSet.code, period);
      return [period, window === undefined ? unit.openedOn : cutOffDateOf(window.cutOffAt)] as const;
    }),
  );
  const merged = originsOf(catalogue, unit.id).length > 0;
  const valueIn = (period: string, element: string): string | null => {
    const of = (id: number): string | null => found.get(`${String(id)}/${period}/${element}`) ?? null;
    return !merged || elementByCode(catalogue, element)?.kind === 'flag'
      ? of(unit.id)
      : valueBefore(catalogue, unit.id, cutOffOn.get(period) ?? unit.openedOn, of);
  };
  const counted = [...new Set([...found.keys()].map((key) => key.split('/')[2] ?? ''))];
  const known = before.filter((period) => counted.some((element) => valueIn(period, element) !== null));
  return {
    periods: known,
    values: Object.fromEntries(
      counted.map((element) => [element, known.map((period) => valueIn(period, element))] as const),
    ),
    noChange: known.filter((period) => noChange.has(period)),
  };
}

/** In the order of the form: an answer that is kept as JSON and sent again must read the same. */
function historyDto(
  { periods, values, noChange }: QualityHistory,
  form: readonly string[],
): QualityDto['history'] {
  const lists = form.flatMap((dataElement) => {
    const list = values[dataElement];
    return list === undefined
      ? []
      : [{ dataElement, values: list.map((value) => (value === null ? null : Number(value))) }];
  });
  return { periods: [...periods], values: lists, noChange: [...noChange] };
}
