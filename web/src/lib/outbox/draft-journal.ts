import type { DeviceDraft } from './kept-draft.js';

/**
 * The last resort: a copy that is written while the key is still down. It holds what the store has not taken yet, and
 * what earlier releases kept.
 */
export interface Journalled {
  readonly rev: number;
  readonly typed: number;
  readonly draft: DeviceDraft | null;
}

const prefix = 'bdhvs.';

/** Absent in a service worker, and refused in some private windows. */
function storage(): Storage | null {
  try {
    return 'localStorage' in globalThis ? globalThis.localStorage : null;
  } catch {
    return null;
  }
}

export function journalNames(start: string): string[] {
  const kept = storage();
  if (kept === null) return [];
  return Array.from({ length: kept.length }, (_, index) => kept.key(index) ?? '')
    .filter((key) => key.startsWith(prefix + start))
    .map((key) => key.slice(prefix.length));
}

/** @returns false when the device refused to keep it */
export function writeJournal(name: string, entry: Journalled | null): boolean {
  try {
    const kept = storage();
    if (kept === null) return false;
    if (entry === null) kept.removeItem(prefix + name);
    else kept.setItem(prefix + name, JSON.stringify({ ...entry.draft, rev: entry.rev, typed: entry.typed }));
    return true;
  } catch {
    return false;
  }
}

export function readJournal(name: string): Journalled | null {
  try {
    const text = storage()?.getItem(prefix + name) ?? null;
    return text === null ? null : journalled(JSON.parse(text));
  } catch {
    return null;
  }
}

function journalled(value: unknown): Journalled | null {
  if (!isRecord(value)) return null;
  const { rev, typed } = value;
  if (isDraft(value)) {
    // What an earlier release kept has neither.
    const at = typeof rev === 'number' ? rev : value.at;
    return { rev: at, typed: typeof typed === 'number' ? typed : at, draft: value };
  }
  return typeof rev === 'number' && !('edits' in value) ? { rev, typed: rev, draft: null } : null;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

function areTexts(value: unknown, beside: string): boolean {
  if (!isRecord(value)) return false;
  return Object.values(value).every(
    (one) => isRecord(one) && typeof one['text'] === 'string' && beside in one,
  );
}

function isDraft(value: unknown): value is DeviceDraft {
  if (!isRecord(value) || typeof value['at'] !== 'number' || !areTexts(value['edits'], 'from')) return false;
  return !('reasons' in value) || areTexts(value['reasons'], 'of');
}
