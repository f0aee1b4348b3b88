import type { QueryKey } from '@tanstack/react-query';
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

/** What was read from the server last, for one person, so that pages can be read again without a network. */
export interface KeptRead {
  readonly username: string;
  /** The question, as the query cache spells it. */
  readonly hash: string;
  readonly key: QueryKey;
  readonly data: unknown;
  /** When it was read, milliseconds of the device's clock. */
  readonly at: number;
}

interface Reads extends DBSchema {
  reads: { key: [string, string]; value: KeptRead; indexes: { username: string } };
}

/** Answers of one person that are kept; the oldest go first. */
const MOST = 120;
const LONGEST_MS = 60 * 24 * 3_600_000;

let opened: Promise<IDBPDatabase<Reads>> | null = null;

function database(): Promise<IDBPDatabase<Reads>> {
  opened ??= openDB<Reads>('bdhvs-reads', 1, {
    upgrade: (db) => {
      db.createObjectStore('reads', { keyPath: ['username', 'hash'] }).createIndex('username', 'username');
    },
    terminated: () => {
      opened = null;
    },
  }).catch((error: unknown) => {
    opened = null;
    throw error;
  });
  return opened;
}

/** Keeps answers, over older ones only; a device that refuses keeps nothing, and nobody is bothered with it. */
export async function keepReads(reads: readonly KeptRead[]): Promise<void> {
  try {
    const write = (await database()).transaction('reads', 'readwrite');
    for (const read of reads) {
      const kept = await write.store.get([read.username, read.hash]);
      if (kept === undefined || kept.at <= read.at) await write.store.put(read);
    }
    await write.done;
  } catch {
    // No room, or a private window.
  }
}

/** @returns null: this person has not read it on this device, or too long ago */
export async function readKept(username: string, hash: string, now: number): Promise<KeptRead | null> {
  try {
    const kept = await (await database()).get('reads', [username, hash]);
    return kept === undefined || now - kept.at > LONGEST_MS ? null : kept;
  } catch {
    return null;
  }
}

/** All that was kept for one person goes. */
export async function forgetReads(username: string): Promise<void> {
  await remove((read) => read.username === username);
}

/** What nobody will look for any more. */
export async function tidyReads(username: string, now: number): Promise<void> {
  try {
    const own = await (await database()).getAllFromIndex('reads', 'username', username);
    const surplus = own.sort((a, b) => b.at - a.at).slice(MOST);
    const old = new Set(surplus.map(({ hash }) => hash));
    await remove((read) => now - read.at > LONGEST_MS || (read.username === username && old.has(read.hash)));
  } catch {
    // Tried again with the next start.
  }
}

async function remove(is: (read: KeptRead) => boolean): Promise<void> {
  try {
    const write = (await database()).transaction('reads', 'readwrite');
    for (let at = await write.store.openCursor(); at !== null; at = await at.continue())
      if (is(at.value)) await at.delete();
    await write.done;
  } catch {
    // What could not be kept need not be removed.
  }
}
