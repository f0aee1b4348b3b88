import type { DepartmentFiguresBody } from '@contract/department.js';
import type { FieldError } from '../../lib/api.js';
import type { ToldAt } from './sheet-keeper.js';

export interface Refusal {
  /** What is said at which cell; element '' is the row as a whole. */
  readonly told: readonly ToldAt[];
  /** Somebody stored a newer version of a row that was sent. */
  readonly stale: boolean;
  /** Nothing is wrong; a reason is wanted. */
  readonly asksReason: boolean;
}

const STALE = ['stale_version', 'concurrent_change'];

/**
 * What a refused sheet means: errors come with the place of their row in what was sent.
 * @param warnings codes of the rules that ask for a reason
 */
export function toRefusal(
  errors: readonly FieldError[],
  sent: DepartmentFiguresBody['rows'],
  warnings: ReadonlySet<string>,
): Refusal {
  const found = errors.flatMap(({ path, code, message }) => {
    const [, index = '', field = ''] = /^rows\.(\d+)\.(.+)$/u.exec(path) ?? [];
    const row = sent[Number(index)];
    if (index === '' || row === undefined) return [];
    const known = row.values.some(({ dataElement }) => dataElement === field);
    const byPlace = /^values\.(\d+)/u.exec(field)?.[1];
    const element = known ? field : (row.values[Number(byPlace ?? -1)]?.dataElement ?? '');
    return [{ orgUnit: row.orgUnit, element, code, message }];
  });
  const told = found
    .filter(({ code }) => !STALE.includes(code))
    .map(({ code, ...at }) => ({ ...at, warning: warnings.has(code) }));
  return {
    told,
    stale: found.some(({ code }) => STALE.includes(code)),
    asksReason: told.length > 0 && told.length === found.length && told.every(({ warning }) => warning),
  };
}
