import type { Answer, Visitor } from './test-app.js';

let keys = 0;
export const villageKeyOnce = (): string => `villages-${String((keys += 1))}`;

/** A buôn of which nothing but the name is known, and what else is said of it. */
export const villageBody = (name: string, more: object = {}) => ({
  ...{ name, kind: 'buôn', households: null, hasTeam: null, teamFoundedOn: null, teamMembers: null },
  ...{
    hasBroadband: null,
    bestSignal: null,
    notes: null,
    openedOn: null,
    predecessorNote: null,
    reason: null,
  },
  ...more,
});
export const addVillage = (who: Visitor, name: string, more: object = {}): Promise<Answer> =>
  who.post('/api/villages', villageBody(name, more), villageKeyOnce());
export const changeVillage = (
  who: Visitor,
  { id, version }: Answer['body'],
  name: string,
  more: object = {},
) =>
  who.put(
    `/api/villages/${String(id)}`,
    { ...villageBody(name), version, effectiveOn: null, ...more },
    villageKeyOnce(),
  );
export const closeVillage = (who: Visitor, { id, version }: Answer['body'], closedOn: string | null) =>
  who.post(
    `/api/villages/${String(id)}/close`,
    { version, closedOn, reason: 'Nghị quyết sáp nhập' },
    villageKeyOnce(),
  );
