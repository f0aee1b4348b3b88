import type { ReferenceFigureBody } from '@contract/reference-figures.js';
import { parseEntry } from '@domain/parse-number.js';

export interface NewFigures {
  readonly rows: ReferenceFigureBody['rows'];
  /** Communes (codes) whose text is no number. */
  readonly wrong: readonly string[];
}

/** The typed texts as figures; a blank box stays as it is. */
export function toNewFigures(
  typed: Readonly<Record<string, string>>,
  element: string,
  kind: 'count' | 'decimal',
  effectiveOn: string,
): NewFigures {
  const rows: ReferenceFigureBody['rows'] = [];
  const wrong: string[] = [];
  for (const [orgUnit, text] of Object.entries(typed)) {
    const read = parseEntry(text, kind);
    if (!read.ok) wrong.push(orgUnit);
    else if (read.value !== null) rows.push({ orgUnit, element, effectiveOn, value: Number(read.value) });
  }
  return { rows, wrong };
}
