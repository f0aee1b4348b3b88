import type { QualityDto } from '@contract/quality.js';
import type { SubmissionDto } from '@contract/submissions.js';
import { checkQuality, type Finding } from '@domain/quality/check-quality.js';
import type { FiguresByCode, QualityHistory } from '@domain/quality/quality-input.js';
import type { EntryForm, Value } from './entry-fields.js';

function historyOf({ history }: QualityDto): QualityHistory {
  return {
    ...history,
    values: Object.fromEntries(history.values.map(({ dataElement, values }) => [dataElement, values])),
  };
}

function referencesOf({ references }: QualityDto): FiguresByCode {
  return Object.fromEntries(references.map(({ dataElement, value }) => [dataElement, value]));
}

/**
 * What the rules say of the form as it stands now, typed and stored together; the server says the same after a save.
 * Fetched after the form is shown: nobody types before it is there, and what is stored the server has judged already.
 */
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
