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
