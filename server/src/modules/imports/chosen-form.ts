import type { Actor } from '../../db/unit-of-work.js';
import { isCommuneRole } from '../../domain/access.js';
import type { Catalogue, DataSet, OrgUnit, Window } from '../../domain/catalogue.js';
import { dataSetByCode, unitWindow, windowFor, windowsOf } from '../../domain/catalogue-lookup.js';
import { communesAt } from '../../domain/communes-at.js';
import { importFault } from '../../domain/import/import-faults.js';
import type { ImportFault, Stated, Words } from '../../domain/import/import-scheme.js';
import { cutOffDateOf } from '../../domain/local-time.js';
import { periodName } from '../../domain/period.js';
import { acceptsEntry, windowState } from '../../domain/window.js';
import { ProblemError } from '../../http/problem.js';

/** The form and period that figures are for, and whose they may be. */
export interface ChosenForm {
  readonly dataSet: DataSet;
  /** Of the own commune with its extension; common times where somebody enters for all. */
  readonly window: Window;
  readonly communes: readonly OrgUnit[];
  /** The only commune that the person enters for; null: any. */
  readonly own: OrgUnit | null;
  /** Why the person records nothing of this form; null: they may. */
  readonly refusal: (Words & { readonly code: string }) | null;
}

/** What was asked for, else what the file says of itself, else what is to be entered now. 404 for what does not exist. */
export function chooseForm(
  catalogue: Catalogue,
  actor: Actor,
  now: Date,
  wanted: { readonly dataSet?: string | undefined; readonly period?: string | undefined },
  stated: Stated,
): ChosenForm {
  const ofCommune = isCommuneRole(actor.role);
  const code = wanted.dataSet ?? stated.dataSet ?? (ofCommune ? 'weekly' : 'department');
  const dataSet = dataSetByCode(catalogue, code);
  if (dataSet === undefined) throw new ProblemError('not_found');
  // What the Department prepares is none of the communes'.
  if (ofCommune && dataSet.provider === 'department') throw new ProblemError('forbidden');
  const period = wanted.period ?? statedPeriod(catalogue, code, stated) ?? periodNow(catalogue, code, now);
  const common = period === null ? undefined : windowFor(catalogue, code, period);
  if (common === undefined) throw new ProblemError('not_found');
  const communes = communesOf(catalogue, common);
  const own = ofCommune ? (communes.find(({ id }) => id === actor.orgUnitId) ?? null) : null;
  if (ofCommune && own === null) throw new ProblemError('not_found');
  return {
    dataSet,
    window: own === null ? common : unitWindow(catalogue, common, own.id),
    communes,
    own,
    refusal: refusalOf(dataSet, actor, ofCommune),
  };
}

/** Communes of a period, under the names they have in it; what is reported once is reported by those of today. */
export function communesOf(catalogue: Catalogue, window: Window): readonly OrgUnit[] {
  return window.period === 'once' ? catalogue.communes : communesAt(catalogue, cutOffDateOf(window.cutOffAt));
}

/** What was chosen on the page and what the file says have to be the same form and period. */
export function statedFaults({ dataSet, window }: ChosenForm, stated: Stated): ImportFault[] {
  const faults: ImportFault[] = [];
  if (stated.dataSet !== null && stated.dataSet !== dataSet.code)
    faults.push(
      importFault('data_set_differs', {
        vi: `Tệp này lập cho biểu khác (${stated.dataSet}), đang chọn “${dataSet.nameVi}”; hãy chọn đúng biểu hoặc dùng đúng mẫu.`,
        en: `This file is for another form (${stated.dataSet}), "${dataSet.nameEn}" is chosen; choose that form or use its template.`,
      }),
    );
  if (stated.period !== null && stated.period !== window.period)
    faults.push(
      importFault('period_differs', {
        vi: `Tệp này lập cho ${periodName(stated.period, 'vi')} (${stated.period}), đang chọn ${periodName(window.period, 'vi')}; hãy chọn đúng kỳ hoặc dùng đúng mẫu.`,
        en: `This file is for ${periodName(stated.period, 'en')} (${stated.period}), ${periodName(window.period, 'en')} is chosen; choose that period or use its template.`,
      }),
    );
  return faults;
}

function statedPeriod(catalogue: Catalogue, dataSet: string, { period }: Stated): string | null {
  return period !== null && windowFor(catalogue, dataSet, period) !== undefined ? period : null;
}

/** The newest that takes figures; null: none does. */
function periodNow(catalogue: Catalogue, dataSet: string, now: Date): string | null {
  const open = windowsOf(catalogue, dataSet).filter((window) => acceptsEntry(windowState(window, now)));
  return open.at(-1)?.period ?? null;
}

function refusalOf(dataSet: DataSet, { role }: Actor, ofCommune: boolean): ChosenForm['refusal'] {
  if (ofCommune || (dataSet.provider === 'department' && role === 'reviewer')) return null;
  return {
    code: 'not_yours',
    vi: 'Số liệu này do xã, phường nhập và ký; ở đây chỉ so sánh, không ghi thay.',
    en: 'These figures are entered and signed by the communes; here they are compared only, never recorded.',
  };
}
