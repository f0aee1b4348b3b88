import type { ImportBody, ImportPreviewDto } from '@contract/imports.js';
import type { GivenReason } from '@domain/quality/reasons.js';

/** A form and period that figures can be brought in for. */
export interface ImportForm {
  readonly dataSet: string;
  readonly period: string;
}

type Row = ImportPreviewDto['rows'][number];

export const formKey = ({ dataSet, period }: ImportForm): string => `${dataSet} ${period}`;

interface Opened extends ImportForm {
  readonly window: { readonly state: string; readonly cutOffAt: string };
}

/** The newest that takes figures, the weekly one first; what the server takes where neither file nor page says one. */
export function formToFill<Form extends Opened>(forms: readonly Form[]): Form | null {
  const open = forms.filter(({ window }) => window.state === 'open' || window.state === 'due');
  const weekly = open.filter(({ dataSet }) => dataSet === 'weekly');
  const [newest] = (weekly.length > 0 ? weekly : open).toSorted((a, b) =>
    a.window.cutOffAt < b.window.cutOffAt ? 1 : -1,
  );
  return newest ?? forms[0] ?? null;
}

/** Typed reasons by "commune element rule". */
export type Reasons = Readonly<Record<string, string>>;
export const reasonKey = (orgUnit: string, element: string, rule: string): string =>
  `${orgUnit} ${element} ${rule}`;

/** What is sent to record a preview: exactly what it showed. */
export function toBody(preview: ImportPreviewDto, reasons: Reasons, reason: string | null): ImportBody {
  const { dataSet, period, source, file, digest } = preview;
  return {
    dataSet,
    period,
    source,
    file,
    digest,
    rows: changedRows(preview).map((row) => ({
      orgUnit: row.orgUnit,
      version: row.version,
      values: row.changes.map(({ dataElement, after }) => ({ dataElement, value: after })),
      reasons: reasonsOf(row, reasons).map(({ element, rule, text }) => ({
        dataElement: element,
        rule,
        text,
      })),
    })),
    ...(reason === null ? {} : { reason }),
  };
}

function reasonsOf({ orgUnit, warnings }: Row, reasons: Reasons): GivenReason[] {
  return warnings.flatMap(({ dataElement, rule }) => {
    const text = (reasons[reasonKey(orgUnit, dataElement, rule)] ?? '').trim();
    return text === '' ? [] : [{ element: dataElement, rule, text }];
  });
}

export const changedRows = ({ rows }: ImportPreviewDto): readonly Row[] =>
  rows.filter(({ changes }) => changes.length > 0);

/** Warnings that nobody has given a reason for. */
export const waiting = (preview: ImportPreviewDto): number =>
  changedRows(preview).reduce(
    (sum, { warnings }) => sum + warnings.filter(({ reason }) => reason === null).length,
    0,
  );

/** Other forms and periods whose figures the file has, too, each once; newest first. */
export function formsInFile({
  others,
  dataSet,
}: Pick<ImportPreviewDto, 'others' | 'dataSet'>): readonly ImportForm[] {
  const forms = others.flatMap((other) =>
    other.period === null ? [] : [{ dataSet: other.dataSet ?? dataSet, period: other.period }],
  );
  const once = new Map(forms.map((form) => [formKey(form), form]));
  return [...once.values()].sort((a, b) => (a.period < b.period ? 1 : -1));
}
