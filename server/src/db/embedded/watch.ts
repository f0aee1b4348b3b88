import type { Running } from './postmaster.js';
import { isRunning } from './process-table.js';

/** Keeps an eye on the server: where it was killed, it is started again on the same port while the app lives on. */
export interface Watch {
  current(): Running;
  /** Stops watching, waits for a restart under way, and answers the server to stop. */
  end(): Promise<Running>;
}

const EVERY_MS = 500;
/** A server that falls again at once has a reason that starting does not cure. */
const RESTARTS_PER_MINUTE = 5;

export function watchPostmaster(
  first: Running,
  restart: () => Promise<Running>,
  events: { readonly onRestart?: () => void; readonly onLost?: (error: unknown) => void },
): Watch {
  let running = first;
  let ended = false;
  let work: Promise<void> | null = null;
  let restarts: number[] = [];

  const look = async (): Promise<void> => {
    if (await isRunning(running.pid)) return;
    if (ended) return;
    restarts = [...restarts.filter((at) => Date.now() - at < 60_000), Date.now()];
    if (restarts.length > RESTARTS_PER_MINUTE) throw new Error('the embedded PostgreSQL keeps stopping');
    running = await restart();
    events.onRestart?.();
  };
  const timer = setInterval(() => {
    work ??= look()
      .catch((error: unknown) => {
        clearInterval(timer);
        events.onLost?.(error);
      })
      .finally(() => {
        work = null;
      });
  }, EVERY_MS);
  timer.unref();

  return {
    current: () => running,
    end: async () => {
      ended = true;
      clearInterval(timer);
      await work;
      return running;
    },
  };
}
