import type { DepartmentFiguresBody } from '../../contract/department.js';
import { type FieldError, ProblemError } from '../../http/problem.js';
import { PROBLEMS } from '../../http/problem-catalogue.js';

/** What refused one row, at its place in the request; anything but a refusal goes on. */
export function refusedRow(error: unknown, path: string): FieldError[] {
  if (!(error instanceof ProblemError)) throw error;
  // A closed period or a forbidden act refuses the whole sheet, in its own words.
  if (error.code === 'closed' || error.code === 'not_open' || error.code === 'forbidden') throw error;
  const fields = error.details.errors ?? [];
  if (fields.length > 0) return fields.map((field) => ({ ...field, path: `${path}.${field.path}` }));
  const { code } = error;
  // Sentences with places to fill are told by their names.
  const { title } = PROBLEMS[code];
  return [{ path: `${path}.version`, code, ...title }];
}

/**
 * Rows of several communes inside one command, in one order for everybody, so that two who enter at the same time do not
 * wait for each other. Each row is looked at, so that all is told at once.
 * @param enter is told the row's place in the request; @returns what is wrong with it
 */
export async function eachRow<R extends { readonly orgUnit: string }>(
  rows: readonly R[],
  enter: (row: R, path: string) => Promise<readonly FieldError[]>,
): Promise<FieldError[]> {
  const errors: FieldError[] = [];
  const numbered = rows.map((row, index) => ({ row, path: `rows.${String(index)}` }));
  for (const { row, path } of numbered.sort((a, b) => (a.row.orgUnit < b.row.orgUnit ? -1 : 1)))
    errors.push(...(await enter(row, path)));
  return errors;
}

export const unknownUnit = (path: string): FieldError => ({
  path: `${path}.orgUnit`,
  code: 'unknown_unit',
  vi: 'Không có xã, phường này trong kỳ báo cáo.',
  en: 'There is no such commune in this period.',
});

export function twice(rows: DepartmentFiguresBody['rows']): FieldError[] {
  const seen = new Set<string>();
  return rows.flatMap(({ orgUnit }, index): FieldError[] => {
    const again = seen.has(orgUnit);
    seen.add(orgUnit);
    if (!again) return [];
    return [
      {
        path: `rows.${String(index)}.orgUnit`,
        code: 'entered_twice',
        vi: 'Xã, phường này có hai dòng.',
        en: 'This commune is there twice.',
      },
    ];
  });
}
