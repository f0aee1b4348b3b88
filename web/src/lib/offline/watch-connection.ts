import { request } from '../api.js';
import { connection, noteNoAnswer, onConnection } from './connection.js';

/** Pauses between two attempts to find the server again, milliseconds; the last one stays. */
const PAUSES_MS = [2_000, 5_000, 10_000, 20_000, 30_000];

/**
 * Asks for the server while it cannot be reached, so that "no network" does not stay for want of a request. The device's
 * own word that the network is back only makes it ask at once: it says so of a network that leads nowhere, too.
 * @param ask meets the server, or fails
 * @returns ends it
 */
export function watchConnection(
  ask: () => Promise<unknown> = () => request<unknown>('/health/live'),
): () => void {
  let timer: number | undefined;
  let tried = 0;
  let asking = false;

  const probe = async (): Promise<void> => {
    window.clearTimeout(timer);
    if (asking) return;
    asking = true;
    // What it met is noted where every request is sent.
    await ask().catch(() => undefined);
    asking = false;
    schedule();
  };
  const schedule = (): void => {
    window.clearTimeout(timer);
    // A page nobody looks at asks when it is looked at again.
    if (connection() === 'online' || document.visibilityState === 'hidden') return;
    timer = window.setTimeout(() => void probe(), PAUSES_MS[Math.min(tried, PAUSES_MS.length - 1)]);
    tried += 1;
  };
  const anew = (): void => {
    tried = 0;
    schedule();
  };
  const onOnline = (): void => void probe();
  const onOffline = (): void => {
    noteNoAnswer();
    // A server on this very machine, or one reached another way, is still there.
    void probe();
  };
  const onVisibility = (): void => {
    if (document.visibilityState === 'visible' && connection() === 'offline') void probe();
  };

  const leave = onConnection(anew);
  window.addEventListener('online', onOnline);
  window.addEventListener('offline', onOffline);
  document.addEventListener('visibilitychange', onVisibility);
  if (connection() === 'offline') void probe();
  return () => {
    leave();
    window.clearTimeout(timer);
    window.removeEventListener('online', onOnline);
    window.removeEventListener('offline', onOffline);
    document.removeEventListener('visibilitychange', onVisibility);
  };
}
