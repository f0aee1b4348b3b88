import type { TargetDto } from '@contract/targets.js';
import { formatDate } from '@domain/format.js';
import { compareVietnamese, matchesSearch } from '@domain/search.js';
import { wantedText } from '../../lib/campaigns/target-words.js';
import type { Lang } from '../../lib/i18n/translate.js';

export interface TargetRow {
  readonly target: TargetDto;
  readonly scopeName: string;
  readonly wanted: string;
  readonly dueText: string;
  /** Deciding document with its date, or the standing where there is none. */
  readonly basis: string;
}

const ORDER: Readonly<Record<TargetDto['scope'], number>> = { province: 0, group: 1, commune: 2 };

/** Targets of one goal that answer a search: the province's, then groups, then communes by name, each by date. */
export function toTargetRows(targets: readonly TargetDto[], search: string, lang: Lang): TargetRow[] {
  return targets
    .map((target) => ({
      target,
      scopeName: lang === 'vi' ? target.scopeNameVi : target.scopeNameEn,
      wanted: wantedText(target, lang),
      dueText: formatDate(target.dueOn),
      basis: basisOf(target),
    }))
    .filter(({ target, scopeName }) => target.scopeCode === search.trim() || matchesSearch(scopeName, search))
    .sort(
      (a, b) =>
        ORDER[a.target.scope] - ORDER[b.target.scope] ||
        compareVietnamese(a.scopeName, b.scopeName) ||
        (a.target.dueOn < b.target.dueOn ? -1 : 1),
    );
}

const basisOf = ({ decision, decidedOn, label }: TargetDto): string =>
  decision === null ? label : `${decision}${decidedOn === null ? '' : `, ${formatDate(decidedOn)}`}`;

/** The province's target that is looked at first: the next one due, otherwise the last. */
export function targetInForce(targets: readonly TargetDto[], on: string): TargetDto | null {
  const byDate = targets
    .filter(({ scope, ended }) => scope === 'province' && !ended)
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
  return byDate.find(({ dueOn }) => dueOn >= on) ?? byDate.at(-1) ?? null;
}
