import type { KeptDraft } from './kept-draft.js';
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
    const db = await Promise.race([openDatabase(), tooLate()]);
    refused = false;
    return inDatabase(db);
  } catch {
    refused = true;
    return inMemory();
  }
}

/** By hand: the library that other stores of this device use weighs more than a form on a weak signal has to spare. */
function openDatabase(): Promise<IDBDatabase> {
  const opening = indexedDB.open('bdhvs', 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore('drafts', { keyPath: 'name' });
    opening.result.createObjectStore('items', { keyPath: 'id' });
    opening.result.createObjectStore('leases', { keyPath: 'name' });
  };
  return answerOf(opening).then((db) => {
    // A newer release in another tab wants to change it: it must not wait for this one.
    db.onversionchange = () => {
      db.close();
      opened = null;
    };
    db.onclose = () => {
      opened = null;
    };
    return db;
  });
}

/** @throws what the browser says of it */
function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error('The store of this device gave no reason'));
    };
  });
}

/** Some browsers never answer when their storage is broken. */
function tooLate(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => {
      reject(new Error('The store of this device does not open'));
    }, openWithinMs);
  });
}

/** Settles with the transaction: what was written is kept, or nothing of it. */
function ended(tx: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    tx.oncomplete = () => {
      resolve();
    };
    tx.onabort = () => {
      reject(tx.error ?? new Error('The store of this device did not keep it'));
    };
  });
}

function inDatabase(db: IDBDatabase): DeviceStore {
  const read = (table: Table): IDBObjectStore => db.transaction(table).objectStore(table);
  return {
    lasting: true,
    all: async <T extends Table>(table: T) => answerOf(read(table).getAll() as IDBRequest<Tables[T][]>),
    get: async <T extends Table>(table: T, key: string) =>
      answerOf(read(table).get(key) as IDBRequest<Tables[T] | undefined>),
    change: async <T extends Table>(
      table: T,
      key: string,
      next: (old: Tables[T] | undefined) => Tables[T] | undefined,
    ) => {
      // What was sent off is on the disk before anybody is told so. A key is with the system, which outlives a killed
      // browser, some milliseconds after it was pressed; waiting for the disk at each would lose more keys than it keeps.
      const durability = table === 'items' ? 'strict' : 'relaxed';
      const tx = db.transaction(table, 'readwrite', { durability });
      const end = ended(tx);
      const store = tx.objectStore(table);
      const change = async (): Promise<Tables[T] | undefined> => {
        const old = await answerOf(store.get(key) as IDBRequest<Tables[T] | undefined>);
        const kept = next(old);
        if (kept === undefined) {
          if (old !== undefined) store.delete(key);
        } else if (kept !== old) store.put(kept);
        return kept;
      };
      const [kept] = await Promise.all([change(), end]);
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
