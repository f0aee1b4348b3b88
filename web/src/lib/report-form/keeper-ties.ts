import { fetchedLater } from '../later/until-fetched.js';
import { alone } from '../outbox/alone.js';
import { listen, SEND_TOPIC, tellOthers } from '../outbox/announce.js';
import { keepDraft } from '../outbox/device-draft.js';
import { holdForm } from '../outbox/form-open.js';
import { connection, onConnection } from '../offline/connection.js';
import type { EntryKeeper } from './entry-keeper.js';
import type { EntryPorts } from './entry-ports.js';
import type { EntryEvent } from './entry-state.js';

/** What a keeper needs of this device and of the same form in other tabs. @param name of its draft, the same in every tab */
export function deviceTies(
  name: string,
  keeper: () => EntryKeeper,
): Required<Pick<EntryPorts, 'keep' | 'tell' | 'alone'>> {
  return {
    keep: (draft) =>
      keepDraft(name, draft, () => {
        keeper().notKept();
      }),
    tell: (event) => {
      tellOthers(name, event);
    },
    alone: async (work) => (await alone(name, true, work)) ?? true,
  };
}

/** The form is open: it hears what is typed into it in another tab, and nobody saves it from outside. @returns ends it */
export function hearOtherTabs(name: string, keeper: EntryKeeper): () => void {
  const ends = [
    holdForm(name),
    listen(name, (event) => {
      keeper.hear(event as EntryEvent);
    }),
  ];
  return () => {
    for (const end of ends) end();
  };
}

/** Fetches the rules after the forms are shown: they do not wait for them. @returns ends it */
export function teachRules(keepers: readonly EntryKeeper[]): () => void {
  // Until they are here the server still says what it finds after each save.
  return fetchedLater(
    0,
    () => import('./entry-quality.js'),
    ({ findingsOf }) => {
      for (const keeper of keepers) keeper.learn(findingsOf);
      return undefined;
    },
  );
}

/** Saves when it may work again, or is asked for, or may be the last chance. @returns ends it */
export function saveAtMoments(keepers: readonly EntryKeeper[]): () => void {
  const send = (): void => {
    for (const keeper of keepers) void keeper.save();
  };
  const sendWhenHidden = (): void => {
    if (document.visibilityState === 'hidden') send();
  };
  const ends = [
    onConnection(() => {
      if (connection() === 'online') send();
    }),
    // Signed in again, or asked for by hand.
    listen(SEND_TOPIC, send),
  ];
  window.addEventListener('online', send);
  document.addEventListener('visibilitychange', sendWhenHidden);
  return () => {
    for (const end of ends) end();
    window.removeEventListener('online', send);
    document.removeEventListener('visibilitychange', sendWhenHidden);
  };
}
