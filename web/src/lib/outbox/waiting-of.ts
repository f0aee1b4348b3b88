import { draftsOf, draftsReady } from './device-draft.js';
import { scansOf } from './kept-scans.js';
import type { ReportAddress } from './outbox-item.js';
import { itemsOf } from './outbox-store.js';
import { villageChangesOf } from './village-changes.js';

/** How many figures of one person lie on this device and are not on the server; a report that only waits to be handed over counts as one. */
export async function waitingOf(user: string): Promise<number> {
  await draftsReady();
  const counts = new Map<string, number>();
  const note = ({ orgUnit, period, dataSet }: ReportAddress, n: number): void => {
    const name = [orgUnit, period, dataSet].join(' ');
    counts.set(name, Math.max(n, counts.get(name) ?? 0));
  };
  for (const item of await itemsOf(user))
    if (item.state !== 'arrived') note(item, Math.max(1, item.values.length));
  for (const kept of draftsOf(user)) {
    const { edits = {}, reasons = {} } = kept.draft ?? {};
    note(kept, Object.keys({ ...edits, ...reasons }).length);
  }
  const others = (await scansOf(user)).length + (await villageChangesOf(user)).length;
  return [...counts.values()].reduce((sum, n) => sum + n, others);
}
