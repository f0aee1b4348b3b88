import '@testing-library/jest-dom/jest-globals';
import 'fake-indexeddb/auto';
import { afterEach, jest } from '@jest/globals';
import { cleanup, configure } from '@testing-library/react';
import { forgetDrafts, isDraftWritten } from '../lib/outbox/device-draft.js';
import { allKept, dropKept } from '../lib/outbox/kept-store.js';
import { deviceStore } from '../lib/outbox/device-store.js';
import { setSessionEnded } from '../lib/session/session-ended.js';
import { noteAnswer } from '../lib/offline/connection.js';

/** A device that asks for the light theme and for reduced motion; nothing ever scrolls into view by itself. */
const deviceMedia = (query: string): Partial<MediaQueryList> => ({
  matches: query.includes('reduce'),
  media: query,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
});
window.matchMedia = (query) => deviceMedia(query) as MediaQueryList;
window.scrollTo = () => undefined;

// The first page of a file also compiles what it loads lazily, and the machine may be busy.
configure({ asyncUtilTimeout: 10_000 });

afterEach(async () => {
  // The store of the device has a clock of its own.
  jest.useRealTimers();
  cleanup();
  noteAnswer();
  setSessionEnded(false);
  await leftDevice();
  window.localStorage.clear();
  await emptyDevice();
});

/** A form that closes still sends and writes what it has: the next spec must not find it at that. */
async function leftDevice(): Promise<void> {
  const store = await deviceStore();
  for (let round = 0; round < 100; round += 1) {
    await new Promise((resolve) => setTimeout(resolve, 10));
    if (!isDraftWritten() && (await store.all('leases')).length === 0) return;
  }
}

/** What a spec left in IndexedDB must not be found by the next one. */
async function emptyDevice(): Promise<void> {
  const store = await deviceStore();
  for (const table of ['drafts', 'items', 'leases'] as const)
    for (const one of await store.all(table))
      await store.change(table, 'id' in one ? one.id : one.name, () => undefined);
  for (const table of ['scans', 'villages'] as const)
    for (const { name } of await allKept(table)) await dropKept(table, name);
  forgetDrafts();
}
