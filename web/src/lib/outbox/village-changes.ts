import type { VillageDto } from '@contract/villages.js';
import { ApiProblem, request } from '../api.js';
import { newIdempotencyKey } from '../idempotency-key.js';
import { alone } from './alone.js';
import { tellAll } from './announce.js';
import { allKept, dropKept, putKept } from './kept-store.js';

/** What is asked of the register; the body as the server takes it. */
export interface VillageCommand {
  readonly what: 'add' | 'change' | 'close';
  /** Number of the village; null: a new one. */
  readonly id: number | null;
  readonly body: Readonly<Record<string, unknown>>;
}

/** A change of a register that was not answered yet: it goes in its turn, with its own key and on the version that was seen. */
export interface VillageChange extends VillageCommand {
  /** In the order in which they were made. */
  readonly name: string;
  /** Whose it is: nobody else sees or sends it. */
  readonly user: string;
  readonly orgUnit: string;
  /** What the village is called. */
  readonly label: string;
  readonly key: string;
  /** When it was made, milliseconds of the installation's clock. */
  readonly at: number;
  /** Why the server would not take it; null: it waits. */
  readonly problem: { readonly code: string; readonly text: string } | null;
}

export const VILLAGES_TOPIC = 'villages';

const path = ({ what, id }: VillageCommand): string =>
  what === 'add' ? '/villages' : `/villages/${String(id)}${what === 'close' ? '/close' : ''}`;

/** @throws ApiProblem */
export function postVillage(
  command: VillageCommand,
  idempotencyKey: string,
  actingUser?: string,
): Promise<VillageDto> {
  return request<VillageDto>(path(command), {
    method: command.what === 'change' ? 'PUT' : 'POST',
    body: command.body,
    idempotencyKey,
    ...(actingUser === undefined ? {} : { actingUser }),
  });
}

export async function villageChangesOf(user: string): Promise<VillageChange[]> {
  const own = (await allKept('villages')).filter((change) => change.user === user);
  return own.sort((a, b) => (a.name < b.name ? -1 : 1));
}

let lastTurn = 0;

/** After all that wait, also when two are made in one millisecond or the device's clock was put back. */
function nextTurn(waiting: readonly VillageChange[]): string {
  const last = Number(waiting.at(-1)?.name.split('.').at(-2) ?? 0);
  lastTurn = Math.max(Date.now(), lastTurn + 1, last + 1);
  return `${String(lastTurn).padStart(15, '0')}.${newIdempotencyKey().slice(0, 8)}`;
}

/** @param key the one that it was tried with already. @returns false: it is kept only as long as the page is open */
export async function keepVillageChange(
  change: Omit<VillageChange, 'name' | 'problem' | 'key'>,
  key: string = newIdempotencyKey(),
): Promise<boolean> {
  const { what, id, body, user, orgUnit, label, at } = change;
  const turn = nextTurn(await villageChangesOf(user));
  const lasting = await putKept('villages', {
    ...{ what, id, body, user, orgUnit, label, at, key, problem: null },
    name: `village.${user}.${turn}`,
  });
  tellAll(VILLAGES_TOPIC, null);
  return lasting;
}

export async function dropVillageChange({ name }: VillageChange): Promise<void> {
  await dropKept('villages', name);
  tellAll(VILLAGES_TOPIC, null);
}

const passes = (problem: ApiProblem): boolean =>
  problem.mayPass || problem.status === 401 || problem.code === 'concurrent_change';

/**
 * Sends what waits for one person, in its turn, one tab at a time. What the server refuses stays with its reason; what was
 * made later on the same village builds on what came of the one before.
 * @returns how many arrived
 */
export async function sendVillageChanges(user: string): Promise<number> {
  const arrived = await alone('villages', true, async () => {
    let done = 0;
    for (const { name } of (await villageChangesOf(user)).filter(({ problem }) => problem === null)) {
      const change = (await villageChangesOf(user)).find((one) => one.name === name);
      if (change === undefined) continue;
      try {
        const saved = await postVillage(change, change.key, user);
        await buildOn(user, change, saved);
        await dropVillageChange(change);
        done += 1;
      } catch (error) {
        if (!(error instanceof ApiProblem) || passes(error)) break;
        const text = [
          error.detail === '' ? error.title : error.detail,
          ...error.errors.map(({ message }) => message),
        ];
        await putKept('villages', { ...change, problem: { code: error.code, text: text.join(' ') } });
        tellAll(VILLAGES_TOPIC, null);
      }
    }
    return done;
  });
  return arrived ?? 0;
}

/** Written down before the one before is let go: a page that dies in between repeats that one, and gets the same answer. */
async function buildOn(user: string, { id, name, body }: VillageChange, saved: VillageDto): Promise<void> {
  if (id === null) return;
  for (const later of await villageChangesOf(user))
    if (later.id === id && later.name > name && later.body['version'] === body['version'])
      await putKept('villages', { ...later, body: { ...later.body, version: saved.version } });
}
