import type { CommuneWeekInput } from './commune-week-input.js';
import type { CommuneWeekWords } from './commune-week.words.js';
import type { ReportTable } from './document.js';
import { column, countCell, signedCell, textCell } from './report-cells.js';

/** The figures of the weekly form as they are counted, each with its state. */
export function valuesTable(
  { values, language }: CommuneWeekInput,
  { values: heads, words }: CommuneWeekWords,
): ReportTable {
  const vi = language === 'vi';
  return {
    id: 'values',
    sheet: heads.sheet,
    caption: '',
    size: 12,
    columns: [
      column('place', words.columns.place, 'center'),
      column('name', heads.name, 'left', 1),
      column('unit', heads.unit, 'left'),
      column('value', heads.value),
      column('previous', heads.previous),
      column('difference', heads.difference),
      column('state', heads.state, 'left'),
    ],
    rows: values.map(({ nameVi, nameEn, unit, unitEn, value, previous }, index) => [
      countCell(index + 1, language),
      textCell(vi ? nameVi : nameEn),
      textCell(vi ? unit : unitEn),
      countCell(value, language),
      countCell(previous, language),
      signedCell(value === null || previous === null ? null : value - previous, 0, language),
      textCell(value === null ? heads.absent : heads.present),
    ]),
    note: '',
  };
}
