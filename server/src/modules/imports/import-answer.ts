import type { ImportPreviewDto } from '../../contract/imports.js';
import { cellAddress, columnLetters } from '../../domain/import/cell-address.js';
import { importFault } from '../../domain/import/import-faults.js';
import type { ImportFault, ImportFigure, MatchedFile } from '../../domain/import/import-scheme.js';
import { acceptsEntry, windowAt } from '../../domain/window.js';
import type { Trial } from '../submissions/trial-entry.service.js';
import type { ChosenForm } from './chosen-form.js';
import { importDigest } from './import-digest.js';

type Row = ImportPreviewDto['rows'][number];

/** One commune of a file, and what recording its figures would do. */
export interface TriedRow {
  readonly orgUnit: string;
  readonly orgUnitName: string;
  readonly figures: readonly ImportFigure[];
  readonly trial: Trial;
}

export interface Previewed {
  readonly file: ImportPreviewDto['file'];
  readonly source: ImportPreviewDto['source'];
  readonly form: ChosenForm;
  readonly matched: MatchedFile;
  readonly rows: readonly TriedRow[];
  readonly now: Date;
}

/** Everything that is wrong, from the top of the sheet: what could not be read, and what the rules refuse. */
export function allFaults({ matched, rows }: Pick<Previewed, 'matched' | 'rows'>): ImportFault[] {
  const refused = rows.flatMap(({ orgUnit, figures, trial }) =>
    trial.errors.map(({ path, code, vi, en }) => {
      const figure = figures.find(({ element }) => element === path);
      const place = figure ?? { sheet: matched.sheet, row: figures[0]?.row ?? null, column: null };
      const { sheet, row, column } = place;
      return importFault(code, { vi, en }, { sheet, row, column, orgUnit, element: path });
    }),
  );
  return [...matched.faults, ...refused].sort(
    (a, b) => (a.row ?? 0) - (b.row ?? 0) || (a.column ?? 0) - (b.column ?? 0),
  );
}

export function previewAnswer(previewed: Previewed): ImportPreviewDto {
  const { file, source, form, matched, now } = previewed;
  const { dataSet, window } = form;
  const errors = allFaults(previewed).map(errorDto);
  const rows = previewed.rows.map(rowDto);
  const changed = rows.filter(({ changes }) => changes.length > 0);
  const refusal = form.refusal ?? windowRefusal(previewed, now);
  const figures = matched.figures.length;
  const changes = changed.reduce((sum, row) => sum + row.changes.length, 0);
  const takes = changed.every((row) => row.refusal === null);
  return {
    file,
    source,
    dataSet: dataSet.code,
    period: window.period,
    window: windowAt(window, now),
    stated: { dataSet: matched.stated.dataSet, period: matched.stated.period },
    sheet: matched.sheet,
    rowsAre: matched.rowsAre,
    mayConfirm: changes > 0 && errors.length === 0 && refusal === null && takes,
    refusal: refusal === null ? null : { code: refusal.code, textVi: refusal.vi, textEn: refusal.en },
    signs: dataSet.provider === 'department',
    rows,
    errors,
    ignored: matched.ignored.map(({ what, at, heading }) => ({
      what,
      label: what === 'column' ? columnLetters(at) : String(at),
      heading,
    })),
    others: [...matched.others],
    total: {
      communes: changed.length,
      changes,
      same: figures - changes,
      blanks: matched.blanks,
      formulas: matched.figures.filter(({ formula }) => formula).length,
    },
    digest: importDigest({
      dataSet: dataSet.code,
      period: window.period,
      source,
      file,
      rows: changed.map(({ orgUnit, version, changes: own }) => ({
        orgUnit,
        version,
        values: own.map(({ dataElement, after }) => ({ dataElement, value: after })),
      })),
    }),
  };
}

function windowRefusal({ form }: Previewed, now: Date): ChosenForm['refusal'] {
  const { state } = windowAt(form.window, now);
  if (acceptsEntry(state)) return null;
  return state === 'closed'
    ? {
        code: 'closed',
        vi: 'Kỳ này đã đóng; chỉ xem được thay đổi. Cần ghi thì xin gia hạn.',
        en: 'This period is closed; the changes can be looked at only. Ask for an extension to record them.',
      }
    : {
        code: 'not_open',
        vi: 'Kỳ này chưa mở; chỉ xem được thay đổi.',
        en: 'This period is not open yet; the changes can be looked at only.',
      };
}

function rowDto({ orgUnit, orgUnitName, figures, trial }: TriedRow): Row {
  const { refusal } = trial;
  const changes = trial.changed.flatMap(({ dataElement, value }) => {
    const figure = figures.find(({ element }) => element === dataElement);
    if (figure === undefined) return [];
    return [
      {
        dataElement,
        before: trial.before[dataElement] ?? null,
        after: value,
        address: cellAddress(figure.row, figure.column),
        formula: figure.formula,
      },
    ];
  });
  return {
    orgUnit,
    orgUnitName,
    state: trial.state,
    version: trial.version,
    same: figures.length - changes.length,
    changes,
    warnings: [...trial.warnings],
    refusal: refusal === null ? null : { code: refusal.code, textVi: refusal.vi, textEn: refusal.en },
  };
}

function errorDto({
  sheet,
  row,
  column,
  orgUnit,
  element,
  code,
  vi,
  en,
}: ImportFault): ImportPreviewDto['errors'][number] {
  return {
    sheet,
    row,
    column,
    address: row === null || column === null ? null : cellAddress(row, column),
    orgUnit,
    dataElement: element,
    code,
    textVi: vi,
    textEn: en,
  };
}
