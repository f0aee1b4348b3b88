import type { QualityDto } from '@contract/quality.js';
import type { QualityRuleDto } from '@contract/quality-rules.js';
import type { SubmissionDto } from '@contract/submissions.js';
import { checkQuality, type Finding } from '@domain/quality/check-quality.js';
import type { FiguresByCode, QualityHistory } from '@domain/quality/quality-input.js';
import type { QualityRule } from '@domain/catalogue.js';
import type { EntryForm, Value } from './entry-fields.js';

/** The wire and the catalogue name the same things a little differently; ids play no part in a browser. */
export function rulesOf(dtos: readonly QualityRuleDto[]): QualityRule[] {
  return dtos.map((dto) => ({ ...dto, id: 0 }));
}

function historyOf({ history }: QualityDto): QualityHistory {
  return {
    ...history,
    values: Object.fromEntries(history.values.map(({ dataElement, values }) => [dataElement, values])),
  };
}

function referencesOf({ references }: QualityDto): FiguresByCode {
  return Object.fromEntries(references.map(({ dataElement, value }) => [dataElement, value]));
}

/** What the rules say of the form as it stands now, typed and stored together; the server says the same after a save. */
export function findingsOf(
  form: EntryForm,
  { period, quality }: SubmissionDto,
  values: Readonly<Record<string, Value>>,
): Finding[] {
  return checkQuality({
    rules: form.rules,
    dataSet: form.dataSet,
    elements: form.elements,
    period,
    values,
    references: referencesOf(quality),
    history: historyOf(quality),
    noChange: quality.noChange,
  });
}

/** Reasons stored for an element, by rule. */
export function storedReasons({ quality }: SubmissionDto, code: string): ReadonlyMap<string, string> {
  return new Map(
    quality.reasons
      .filter(({ dataElement }) => dataElement === code)
      .map(({ rule, text }) => [rule, text] as const),
  );
}
