import { deviceStore } from './device-store.js';
import { journalNames, readJournal, writeJournal } from './draft-journal.js';
import type { DeviceDraft, KeptDraft } from './kept-draft.js';
import type { ReportAddress } from './outbox-item.js';

/** How long it is known that a draft is gone, milliseconds. */
const forgetGoneMs = 7 * 86_400_000;

export function draftName(username: string, orgUnit: string, period: string, dataSet: string): string {
  return `draft.${username}.${orgUnit}.${period}.${dataSet}`;
}

/** Names end in commune, period and form, which hold no dot; a username may. */
function addressOf(name: string): ReportAddress & { readonly user: string } {
  const parts = name.split('.');
  const [orgUnit = '', period = '', dataSet = ''] = parts.slice(-3);
  return { user: parts.slice(1, -3).join('.'), orgUnit, period, dataSet };
}

/** What this page has read and written, newest; the journal may hold something newer of another tab. */
const known = new Map<string, KeptDraft>();
/** Names whose newest state is on its way into the store. */
const writing = new Set<string>();

const newer = (a: KeptDraft | undefined, b: KeptDraft | undefined): KeptDraft | undefined =>
  a === undefined || (b !== undefined && b.rev > a.rev) ? b : a;

function latest(name: string): KeptDraft | undefined {
  const written = readJournal(name);
  return newer(known.get(name), written === null ? undefined : { ...addressOf(name), name, ...written });
}

/** After `draftsReady`: what is kept under a name. */
export function readDraft(name: string): DeviceDraft | null {
  return latest(name)?.draft ?? null;
}

/** Changes with what is typed, and only with it. */
export const draftRev = (name: string): number => latest(name)?.typed ?? 0;

/** What one person typed on this device and has not sent. */
export function draftsOf(user: string): KeptDraft[] {
  const names = new Set([...known.keys(), ...journalNames('draft.')]);
  return [...names].flatMap((name) => {
    const kept = latest(name);
    return kept?.user === user && kept.draft !== null ? [kept] : [];
  });
}

/** Reads what lies on this device: store and journal each have what the other missed when a page or the phone died. */
export async function draftsReady(): Promise<void> {
  await reconcile().catch(() => undefined);
}

/** Whether something is on its way into the store. */
export const isDraftWritten = (): boolean => writing.size > 0;

/** For specs: a page that has just been opened. */
export function forgetDrafts(): void {
  known.clear();
  writing.clear();
}

async function reconcile(): Promise<void> {
  const store = await deviceStore();
  for (const stored of await store.all('drafts')) {
    const kept = newer(known.get(stored.name), stored) ?? stored;
    known.set(kept.name, kept);
    if (kept.draft === null && Date.now() - kept.rev > forgetGoneMs)
      await store.change('drafts', kept.name, (old) => (old?.rev === kept.rev ? undefined : old));
  }
  for (const name of journalNames('draft.')) {
    const kept = latest(name);
    if (kept === undefined) continue;
    known.set(name, kept);
    await toStore(name);
  }
}

/**
 * Keeps it at once in the journal, which a page that is killed leaves behind, and as soon as can be in the store, which
 * a phone that dies leaves behind.
 * @param refused called when the device took it in neither place
 * @returns false when it is already known that it did not
 */
export function keepDraft(name: string, draft: DeviceDraft | null, refused?: () => void): boolean {
  const before = latest(name);
  if (draft === null && (before === undefined || before.draft === null)) return true;
  const rev = Math.max((before?.rev ?? 0) + 1, Date.now());
  const typed = before !== undefined && sameTyped(before.draft, draft) ? before.typed : rev;
  known.set(name, { ...addressOf(name), name, rev, typed, draft });
  const written = writeJournal(name, { rev, typed, draft });
  void toStore(name).then((stored) => {
    if (stored) askToPersist();
    else if (!written) refused?.();
  });
  return written || lastStored;
}

const sameTyped = (a: DeviceDraft | null, b: DeviceDraft | null): boolean =>
  JSON.stringify([a?.edits, a?.reasons]) === JSON.stringify([b?.edits, b?.reasons]);

/** Whether the store took what it was last given. */
let lastStored = true;

/** Writes the newest state; what comes while it is being written goes along in the next round. */
async function toStore(name: string): Promise<boolean> {
  if (writing.has(name)) return lastStored;
  writing.add(name);
  try {
    for (let kept = latest(name); kept !== undefined;) {
      const given: KeptDraft = kept;
      const store = await deviceStore();
      await store.change('drafts', name, (old) => newer(old, given));
      lastStored = store.lasting;
      const now = latest(name);
      if (now === undefined || now.rev === given.rev) {
        // The store has it now: the journal holds only what the store has not.
        if (store.lasting) writeJournal(name, null);
        break;
      }
      kept = now;
    }
  } catch {
    lastStored = false;
  } finally {
    writing.delete(name);
  }
  return lastStored;
}

/** Forgets the draft that a report was sent from, unless something was typed since. */
export async function dropSent(
  sent: ReportAddress & { readonly user: string; readonly draftRev: number },
): Promise<void> {
  await draftsReady();
  const name = draftName(sent.user, sent.orgUnit, sent.period, sent.dataSet);
  const store = await deviceStore();
  const stored = newer(latest(name), await store.get('drafts', name));
  if (stored !== undefined && stored.typed <= sent.draftRev) keepDraft(name, null);
}

let asked = false;

/** The device may clear what nobody asked it to keep. */
function askToPersist(): void {
  if (asked) return;
  asked = true;
  const { storage } = navigator as { readonly storage?: StorageManager };
  void storage?.persist().catch(() => false);
}
