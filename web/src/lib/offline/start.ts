import { onlineManager, type QueryClient } from '@tanstack/react-query';
import { followSignOuts } from '../session/sign-out.js';
import { connection, onConnection } from './connection.js';
import { keepReading } from './keep-reading.js';
import { followUpdates } from './site-update.js';
import { watchConnection } from './watch-connection.js';

const WORKER_AFTER_MS = 3_000;

/** What makes the site open and read without a network; fetched when the first page stands. */
export function startOffline(client: QueryClient): void {
  watchConnection();
  // Figures are read again when the server is really back, not when the device thinks so.
  onlineManager.setEventListener((setOnline) =>
    onConnection(() => {
      setOnline(connection() === 'online');
    }),
  );
  keepReading(client);
  followSignOuts(client);
  // What it fetches ahead must not stand in the way of the page.
  window.setTimeout(() => void followUpdates(), WORKER_AFTER_MS);
}
