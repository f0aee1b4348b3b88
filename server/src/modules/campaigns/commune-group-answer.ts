import type { CommuneGroupDto, HistoryListDto } from '../../contract/campaign-admin.js';
import type { Catalogue } from '../../domain/catalogue.js';
import { groupMembersOn, membersOf, unitOn } from '../../domain/unit-names.js';
import { entriesOf } from './campaign-history.js';
import type { GroupVersionRow } from './commune-groups.query.js';

type Member = CommuneGroupDto['members'][number];

/** @param rows every version, by group and version @param today local date the members are asked for */
export function groupAnswers(
  catalogue: Catalogue,
  rows: readonly GroupVersionRow[],
  today: string,
): CommuneGroupDto[] {
  const byCode = new Map<string, GroupVersionRow[]>();
  for (const row of rows) byCode.set(row.code, [...(byCode.get(row.code) ?? []), row]);
  return [...byCode.values()].flatMap((versions) => {
    const newest = versions.at(-1);
    if (newest === undefined) return [];
    const { code, nameVi, nameEn, version, orgUnitIds, source, at } = newest;
    const members = membersOf(versions);
    return [
      {
        code,
        version,
        nameVi,
        nameEn,
        source,
        members: membersAnswer(
          catalogue,
          groupMembersOn({ code, nameVi, nameEn, version, orgUnitIds, members }, today),
          today,
        ),
        lists: members.map((list) => ({
          from: list.from,
          members: membersAnswer(catalogue, list.orgUnitIds, list.from ?? today),
        })),
        targets: catalogue.targets.filter(({ scope, scopeCode }) => scope === 'group' && scopeCode === code)
          .length,
        recordedAt: at.toISOString(),
      },
    ];
  });
}

/** Changes of one group, newest first; its members as one line of codes. */
export function groupHistory(
  catalogue: Catalogue,
  rows: readonly GroupVersionRow[],
): HistoryListDto['items'] {
  const codeOf = new Map(catalogue.allCommunes.map(({ id, code }) => [id, code]));
  return entriesOf(rows, ({ nameVi, nameEn, orgUnitIds, effectiveOn, source }) => ({
    nameVi,
    nameEn,
    members: orgUnitIds.map((id) => codeOf.get(id) ?? String(id)).join(', '),
    effectiveOn,
    source,
  }));
}

/** In the order of the catalogue, which is Vietnamese. */
function membersAnswer(catalogue: Catalogue, ids: readonly number[], onDate: string): Member[] {
  const wanted = new Set(ids);
  return catalogue.allCommunes
    .filter(({ id }) => wanted.has(id))
    .map((unit) => unitOn(unit, onDate))
    .map(({ code, fullName }) => ({ orgUnit: code, fullName }));
}
