import { afterFirstView } from '../first-view.js';
import { onConnection } from '../offline/connection.js';

/** While nothing says that the signal is back, twice as long each time; milliseconds. */
const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 32_000;

/**
 * Fetches code that everything else goes on without, and does not give up: again with the signal, and after a while.
 * @param take called once, with what came
 * @returns ends it
 */
export function untilFetched<Module>(
  load: () => Promise<Module>,
  take: (module: Module) => void = () => undefined,
): () => void {
  let ended = false;
  let asking = false;
  let pauseMs = FIRST_PAUSE_MS;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = (): void => {
    ended = true;
    clearTimeout(timer);
    leave();
    window.removeEventListener('online', attempt);
  };
  const attempt = (): void => {
    if (asking || ended) return;
    clearTimeout(timer);
    asking = true;
    load().then(
      (module) => {
        if (ended) return;
        end();
        take(module);
      },
      () => {
        asking = false;
        if (!ended) timer = setTimeout(attempt, pauseMs);
        pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS);
      },
    );
  };
  const leave = onConnection(attempt);
  window.addEventListener('online', attempt);
  attempt();
  return end;
}

/**
 * The same once the first page stands.
 * @param afterMs not before
 * @param take called once, with what came; what it returns ends what was begun
 * @returns ends it, whether it has begun or not
 */
export function fetchedLater<Module>(
  afterMs: number,
  load: () => Promise<Module>,
  take: (module: Module) => (() => void) | undefined,
): () => void {
  let end = (): void => undefined;
  const takeBack = afterFirstView(afterMs, () => {
    end = untilFetched(load, (module) => {
      end = take(module) ?? end;
    });
  });
  return () => {
    takeBack();
    end();
  };
}
