import type { LiveChange, LiveHello } from '@contract/live.js';
import type { QueryClient } from '@tanstack/react-query';
import { setLiveState } from '../../lib/live/live-state.js';
import { isAffected, together } from './affected.js';

/** A storm of submissions is shown some times a second, and less often where answers take long. */
const AT_MOST_EVERY_MS = 250;
const LEAST_OFTEN_MS = 5_000;
/** So many times as long as the answers took. */
const REST_FACTOR = 1;
/** Drafts are saved all the time; states of reports follow more slowly. */
const STATES_EVERY_MS = 3_000;
/** Not every open page asks in the same moment. */
const SPREAD_MS = 120;
/** A page nobody looks at lets its connection go after a while. */
const HIDDEN_FOR_MS = 30_000;
/** Refused (too many pages, a server that stops): asked again by and by. */
const REFUSED_FOR_MS = 30_000;

/**
 * Listens for what is committed and reads the open figures again. Closed while the page is hidden; what was missed
 * meanwhile is read when it is seen again.
 * @returns ends it
 */
export function followChanges(client: QueryClient, open: () => EventSource = openLive): () => void {
  const refresh = new Refresh(client);
  let source: EventSource | null = null;
  let timer: number | undefined;

  const connect = (): void => {
    window.clearTimeout(timer);
    if (source !== null || document.visibilityState === 'hidden') return;
    source = open();
    source.addEventListener('hello', (event) => {
      setLiveState('on');
      refresh.since((dataOf(event) as LiveHello).quietMs);
    });
    source.addEventListener('change', (event) => {
      refresh.soon(dataOf(event) as LiveChange);
    });
    source.addEventListener('again', () => {
      refresh.soon(null);
    });
    source.addEventListener('error', () => {
      setLiveState('lost');
      // Otherwise the browser connects again by itself.
      if (source?.readyState !== CLOSED) return;
      disconnect();
      timer = window.setTimeout(connect, REFUSED_FOR_MS * (1 + Math.random()));
    });
  };
  const disconnect = (): void => {
    window.clearTimeout(timer);
    source?.close();
    source = null;
  };
  const onVisibility = (): void => {
    window.clearTimeout(timer);
    if (document.visibilityState === 'visible') connect();
    else timer = window.setTimeout(disconnect, HIDDEN_FOR_MS);
  };

  document.addEventListener('visibilitychange', onVisibility);
  connect();
  return () => {
    document.removeEventListener('visibilitychange', onVisibility);
    disconnect();
    refresh.stop();
    setLiveState('off');
  };
}

/** EventSource.CLOSED, which is not everywhere where EventSource is a stand-in. */
const CLOSED = 2;
const openLive = (): EventSource => new EventSource('/api/live');
const dataOf = (event: MessageEvent<unknown>): unknown => JSON.parse(String(event.data));

/** Reads figures again, one round after the other, so that a slow network is never asked anew before it has answered. */
class Refresh {
  private waiting: { change: LiveChange | null } | null = null;
  private timer: number | undefined;
  private running = false;
  private stopped = false;
  private ranAt = Number.NEGATIVE_INFINITY;
  private restMs = AT_MOST_EVERY_MS;

  constructor(private readonly client: QueryClient) {}

  /** Those that were read longer ago than nothing has changed. null: it is not known for how long. */
  since(quietMs: number | null): void {
    const now = Date.now();
    const old = this.client
      .getQueryCache()
      .findAll({ type: 'active' })
      .some(
        ({ queryKey, state }) => isAffected(queryKey, null) && now - state.dataUpdatedAt > (quietMs ?? -1),
      );
    if (old) this.soon(null);
  }

  soon(change: LiveChange | null): void {
    this.waiting = { change: this.waiting === null ? change : together(this.waiting.change, change) };
    this.schedule();
  }

  stop(): void {
    this.stopped = true;
    window.clearTimeout(this.timer);
  }

  private schedule(): void {
    if (this.waiting === null || this.running || this.stopped) return;
    window.clearTimeout(this.timer);
    const { change } = this.waiting;
    const statesOnly =
      change !== null && !change.counted && !change.definitions && change.reports.length === 0;
    const restMs = statesOnly ? Math.max(this.restMs, STATES_EVERY_MS) : this.restMs;
    const pause = Math.max(0, this.ranAt + restMs - Date.now());
    this.timer = window.setTimeout(() => void this.run(change), pause + Math.random() * SPREAD_MS);
  }

  private async run(change: LiveChange | null): Promise<void> {
    this.waiting = null;
    this.running = true;
    const began = Date.now();
    // Failures are shown by the pages themselves.
    await this.client
      .invalidateQueries({ predicate: ({ queryKey }) => isAffected(queryKey, change) })
      .catch(() => undefined);
    this.ranAt = Date.now();
    this.restMs = Math.min(Math.max((this.ranAt - began) * REST_FACTOR, AT_MOST_EVERY_MS), LEAST_OFTEN_MS);
    this.running = false;
    this.schedule();
  }
}
