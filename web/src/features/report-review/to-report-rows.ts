import type { DataElementDto } from '@contract/catalogue.js';
import type { SubmissionDto } from '@contract/submissions.js';
import { type ElementKind, isNumberKind } from '@domain/element-kind.js';
import { formatDate, formatNumber, formatSigned, type Language } from '@domain/format.js';

export interface ReportRow {
  readonly element: string;
  readonly name: string;
  readonly unit: string;
  /** null: missing. */
  readonly value: string | null;
  readonly before: string | null;
  /** null: one of the two is missing, or a text. */
  readonly difference: string | null;
  /** A stock that fell; a flow may. */
  readonly fell: boolean;
  readonly text: boolean;
  /** The value names a file. */
  readonly file: boolean;
}

/** One row an element in the order of the form; missing stays missing, and a difference needs both. */
export function toReportRows(
  report: Pick<SubmissionDto, 'values'>,
  elements: readonly DataElementDto[],
  lang: Language,
): ReportRow[] {
  const byCode = new Map(elements.map((element) => [element.code, element]));
  return report.values.map(({ dataElement, value, previous }) => {
    const element = byCode.get(dataElement);
    const both = typeof value === 'number' && previous !== null;
    const show = (n: number): string =>
      element?.kind === 'flag' ? yesNo(n, lang) : formatNumber(n, decimalsOf(n), lang);
    const change = both ? value - previous : null;
    return {
      element: dataElement,
      name: (lang === 'vi' ? element?.nameVi : element?.nameEn) ?? dataElement,
      unit: (lang === 'vi' ? element?.unit : element?.unitEn) ?? '',
      value: typeof value === 'number' ? show(value) : wordsOf(element?.kind, value),
      before: previous === null ? null : show(previous),
      difference:
        change === null || element?.kind === 'flag' ? null : formatSigned(change, decimalsOf(change), lang),
      fell: element?.accumulation === 'stock' && change !== null && change < 0,
      file: element?.kind === 'file',
      text: element !== undefined && !isNumberKind(element.kind),
    };
  });
}

/** A date as it is written here. */
const wordsOf = (kind: ElementKind | undefined, value: string | null): string | null =>
  kind === 'date' && value !== null ? formatDate(value) : value;

const yesNo = (n: number, lang: Language): string =>
  n === 1 ? (lang === 'vi' ? 'có' : 'yes') : lang === 'vi' ? 'không' : 'no';

/** Digits after the decimal mark as entered, at most the four that are stored. */
function decimalsOf(n: number): number {
  const rounded = Math.round(n * 10_000) / 10_000;
  return (String(rounded).split('.')[1] ?? '').length;
}
