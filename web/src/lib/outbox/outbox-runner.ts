import type { QueryClient } from '@tanstack/react-query';
import { onConnection, connection } from '../offline/connection.js';
import { dueQuery } from '../report-form/due-query.js';
import { submissionQuery } from '../report-form/entry-queries.js';
import { alone } from './alone.js';
import { listen, SEND_TOPIC, tellAll } from './announce.js';
import { isOpen, pauseAfter } from './outbox-item.js';
import { forgetOldItems, itemsOf, OUTBOX_TOPIC } from './outbox-store.js';
import { sendOutbox, type SendResult } from './send-outbox.js';

/** "Gửi ngay": now, whatever the pause. */
export function sendNow(): void {
  tellAll(SEND_TOPIC, null);
}

/**
 * Sends what waits whenever it may work: at the start, with the signal, when the page is looked at again, when asked for,
 * and by itself after a pause that grows.
 * @param onSessionEnded called when something of this person waits and nobody is signed in any more
 * @returns ends it
 */
export function runOutbox(client: QueryClient, user: string, onSessionEnded: () => void): () => void {
  let timer: number | undefined;
  let left = false;

  const take = ({ arrived }: SendResult): void => {
    for (const report of arrived) {
      client.setQueryData(submissionQuery(report).queryKey, report);
      void client.invalidateQueries({ queryKey: dueQuery(report.orgUnit).queryKey });
    }
    if (arrived.length > 0) void client.invalidateQueries({ queryKey: ['inbox'] });
  };
  const run = async (): Promise<void> => {
    window.clearTimeout(timer);
    timer = undefined;
    const result = await sendOutbox().catch(() => null);
    if (left || result === null) return;
    take(result);
    if (!result.sessionEnded) await keptToo().catch(() => undefined);
    if (isLeft()) return;
    if (result.sessionEnded && (await itemsOf(user)).some(isOpen)) onSessionEnded();
    else await later();
  };
  /** What was only typed, and scans: beside a queue that is empty or stuck, one tab at a time. */
  const keptToo = async (): Promise<void> => {
    if (connection() === 'offline') return;
    const { sendKept } = await import('../report-form/save-drafts.js');
    await alone('kept', false, () => sendKept(client, user));
  };
  const isLeft = (): boolean => left;
  /** What waits goes by itself after a while. */
  const later = async (): Promise<void> => {
    const own = (await itemsOf(user)).filter(isOpen);
    if (left || timer !== undefined || own.length === 0) return;
    const attempts = Math.max(1, ...own.map((item) => item.attempts));
    timer = window.setTimeout(start, pauseAfter(attempts, Math.random()));
  };
  const start = (): void => void run().catch(() => undefined);
  const onVisible = (): void => {
    if (document.visibilityState === 'visible') start();
  };
  const onAnswer = (): void => {
    if (connection() === 'online') start();
  };

  const ends = [onConnection(onAnswer), listen(SEND_TOPIC, start), listen(OUTBOX_TOPIC, () => void later())];
  window.addEventListener('online', start);
  document.addEventListener('visibilitychange', onVisible);
  start();
  void forgetOldItems(Date.now()).catch(() => undefined);
  return () => {
    left = true;
    window.clearTimeout(timer);
    for (const end of ends) end();
    window.removeEventListener('online', start);
    document.removeEventListener('visibilitychange', onVisible);
  };
}
