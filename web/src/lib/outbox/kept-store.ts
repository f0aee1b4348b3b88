import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { KeptScan } from './kept-scans.js';
import type { VillageChange } from './village-changes.js';

interface Tables {
  scans: KeptScan;
  villages: VillageChange;
}
type Table = keyof Tables;

interface Schema extends DBSchema {
  scans: { key: string; value: KeptScan };
  villages: { key: string; value: VillageChange };
}

/*
 * What is kept on this device beside reports: scans, and changes of a register. In a database of its own, so that a page of
 * an earlier release that is still open goes on with the one it knows.
 */
let opened: Promise<IDBPDatabase<Schema> | null> | null = null;

/** null: the device refuses; what is kept is gone with the page then. */
function database(): Promise<IDBPDatabase<Schema> | null> {
  opened ??= openDB<Schema>('bdhvs-kept', 1, {
    upgrade: (db) => {
      db.createObjectStore('scans', { keyPath: 'name' });
      db.createObjectStore('villages', { keyPath: 'name' });
    },
    blocking: (_current, _wanted, event) => {
      (event.target as IDBDatabase).close();
      opened = null;
    },
    terminated: () => {
      opened = null;
    },
  }).catch(() => null);
  return opened;
}

const inPage: { readonly [T in Table]: Map<string, Tables[T]> } = { scans: new Map(), villages: new Map() };
const pageOf = <T extends Table>(table: T): Map<string, Tables[T]> => inPage[table];

export async function allKept<T extends Table>(table: T): Promise<Tables[T][]> {
  const db = await database();
  const stored = db === null ? [] : ((await db.getAll(table)) as Tables[T][]);
  const here = pageOf(table);
  return [...stored.filter(({ name }) => !here.has(name)), ...here.values()];
}

/** @returns false: it is gone with the page, because the device has no room for it or keeps nothing */
export async function putKept<T extends Table>(table: T, value: Tables[T]): Promise<boolean> {
  try {
    const db = await database();
    if (db === null) throw new Error('This device keeps nothing');
    const tx = db.transaction(table, 'readwrite', { durability: 'strict' });
    await tx.store.put(value);
    await tx.done;
    pageOf(table).delete(value.name);
    return true;
  } catch {
    pageOf(table).set(value.name, value);
    return false;
  }
}

export async function dropKept(table: Table, name: string): Promise<void> {
  pageOf(table).delete(name);
  await (await database())?.delete(table, name);
}
