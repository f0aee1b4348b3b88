import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { KeptDraft } from './device-draft.js';
import type { OutboxItem } from './outbox-item.js';

/** Who may send for a while, where the browser has no locks of its own. */
export interface Lease {
  readonly name: string;
  readonly owner: string;
  /** Clock of the device, milliseconds. */
  readonly until: number;
}

interface Tables {
  drafts: KeptDraft;
  items: OutboxItem;
  leases: Lease;
}
type Table = keyof Tables;

interface Schema extends DBSchema {
  drafts: { key: string; value: KeptDraft };
  items: { key: string; value: OutboxItem };
  leases: { key: string; value: Lease };
}

/** What this device keeps: in IndexedDB, or, where that is refused, in this page only. */
export interface DeviceStore {
  /** false: gone with the page. */
  readonly lasting: boolean;
  readonly all: <T extends Table>(table: T) => Promise<Tables[T][]>;
  readonly get: <T extends Table>(table: T, key: string) => Promise<Tables[T] | undefined>;
  /**
   * Reads and writes in one transaction. `next` gives what is kept from now on, `undefined` to delete, the same object to
   * leave it. @returns what `next` gave
   */
  readonly change: <T extends Table>(
    table: T,
    key: string,
    next: (old: Tables[T] | undefined) => Tables[T] | undefined,
  ) => Promise<Tables[T] | undefined>;
}

const openWithinMs = 5_000;

let opened: Promise<DeviceStore> | null = null;

/** The one store of this page. Opening is tried again after a failure of the browser's. */
export function deviceStore(): Promise<DeviceStore> {
  opened ??= open();
  return opened;
}

let refused = false;

/** Whether what is kept now is gone with the page. */
export const storageRefused = (): boolean => refused;

/** For specs: the next page opens it anew. */
export function closeDeviceStore(): void {
  opened = null;
}

async function open(): Promise<DeviceStore> {
  try {
    const opening = openDB<Schema>('bdhvs', 1, {
      upgrade(fresh) {
        fresh.createObjectStore('drafts', { keyPath: 'name' });
        fresh.createObjectStore('items', { keyPath: 'id' });
        fresh.createObjectStore('leases', { keyPath: 'name' });
      },
      // A newer release in another tab wants to change it: it must not wait for this one.
      blocking: (_current, _wanted, event) => {
        (event.target as IDBDatabase).close();
        opened = null;
      },
      terminated: () => {
        opened = null;
      },
    });
    const db = await Promise.race([opening, tooLate()]);
    refused = false;
    return inDatabase(db);
  } catch {
    refused = true;
    return inMemory();
  }
}

/** Some browsers never answer when their storage is broken. */
function tooLate(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => {
      reject(new Error('The store of this device does not open'));
    }, openWithinMs);
  });
}

function inDatabase(db: IDBPDatabase<Schema>): DeviceStore {
  return {
    lasting: true,
    all: async (table) => (await db.getAll(table)) as Tables[typeof table][],
    get: async (table, key) => (await db.get(table, key)) as Tables[typeof table] | undefined,
    change: async (table, key, next) => {
      // What was sent off is on the disk before anybody is told so. A key is with the system, which outlives a killed
      // browser, some milliseconds after it was pressed; waiting for the disk at each would lose more keys than it keeps.
      const durability = table === 'items' ? 'strict' : 'relaxed';
      const tx = db.transaction(table, 'readwrite', { durability });
      const old = (await tx.store.get(key)) as Tables[typeof table] | undefined;
      const kept = next(old);
      if (kept === undefined) {
        if (old !== undefined) await tx.store.delete(key);
      } else if (kept !== old) await tx.store.put(kept);
      await tx.done;
      return kept;
    },
  };
}

function inMemory(): DeviceStore {
  const tables: { readonly [T in Table]: Map<string, Tables[T]> } = {
    drafts: new Map(),
    items: new Map(),
    leases: new Map(),
  };
  const of = <T extends Table>(table: T): Map<string, Tables[T]> => tables[table];
  return {
    lasting: false,
    all: (table) => Promise.resolve([...of(table).values()]),
    get: (table, key) => Promise.resolve(of(table).get(key)),
    change: (table, key, next) => {
      const kept = next(of(table).get(key));
      if (kept === undefined) of(table).delete(key);
      else of(table).set(key, kept);
      return Promise.resolve(kept);
    },
  };
}
