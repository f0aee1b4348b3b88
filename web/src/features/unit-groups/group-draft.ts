import type { CommuneGroupDto, GroupBody } from '@contract/campaign-admin.js';
import { isLocalDate } from '@domain/local-time.js';

/** A group as typed. */
export interface GroupDraft {
  readonly nameVi: string;
  readonly nameEn: string;
  readonly members: ReadonlySet<string>;
  /** true: the list that is there was wrong, this one stands in its place. */
  readonly corrects: boolean;
  readonly effectiveOn: string;
  readonly source: string;
}

export type GroupField = 'nameVi' | 'nameEn' | 'effectiveOn' | 'source';
type Body = Omit<GroupBody, 'version' | 'reason'>;

export const GROUP_CODE = /^[a-z0-9][a-z0-9_-]{0,63}$/u;

/** The newest list of members: what a change starts from, also where it holds only from a later day. */
export const newestMembers = (group: CommuneGroupDto): CommuneGroupDto['members'] =>
  group.lists.at(-1)?.members ?? group.members;

export const draftOfGroup = (group: CommuneGroupDto | null, today: string): GroupDraft => ({
  nameVi: group?.nameVi ?? '',
  nameEn: group?.nameEn ?? '',
  members: new Set(group === null ? [] : newestMembers(group).map(({ orgUnit }) => orgUnit)),
  corrects: false,
  effectiveOn: today,
  // The document that decided the last list does not decide the next one.
  source: '',
});

/** As the server takes it, or what is missing or wrong. Members in the order of their codes. */
export function readGroup(draft: GroupDraft): {
  readonly body: Body | null;
  readonly blank: readonly GroupField[];
  readonly wrong: readonly GroupField[];
} {
  const checks: readonly (readonly [GroupField, string, boolean])[] = [
    ['nameVi', draft.nameVi, draft.nameVi.trim().length >= 2],
    ['nameEn', draft.nameEn, draft.nameEn.trim().length >= 2],
    ...(draft.corrects ? [] : [['effectiveOn', draft.effectiveOn, isLocalDate(draft.effectiveOn)] as const]),
    ['source', draft.source, draft.source.trim().length >= 3],
  ];
  const blank = checks.filter(([, text]) => text.trim() === '').map(([field]) => field);
  const wrong = checks.filter(([, text, right]) => text.trim() !== '' && !right).map(([field]) => field);
  if (blank.length > 0 || wrong.length > 0) return { body: null, blank, wrong };
  const body = {
    nameVi: draft.nameVi.trim(),
    nameEn: draft.nameEn.trim(),
    members: [...draft.members].sort(),
    effectiveOn: draft.corrects ? null : draft.effectiveOn,
    source: draft.source.trim(),
  };
  return { body, blank, wrong };
}

interface Named {
  readonly code: string;
  readonly fullName: string;
}

/** Who joins and who leaves against a list that is there, in the order of `communes`. */
export function membershipChanges(
  before: readonly string[],
  after: ReadonlySet<string>,
  communes: readonly Named[],
): { readonly joins: readonly string[]; readonly leaves: readonly string[] } {
  const was = new Set(before);
  return {
    joins: communes.filter(({ code }) => after.has(code) && !was.has(code)).map(({ fullName }) => fullName),
    leaves: communes.filter(({ code }) => was.has(code) && !after.has(code)).map(({ fullName }) => fullName),
  };
}
