import { readSetting, writeSetting } from './device-settings.js';
import { useSession } from './session/session.js';

/** What is typed and not sent. */
export interface KeptText {
  readonly read: () => string | null;
  readonly write: (text: string | null) => void;
}

/** What is typed and not sent, kept on this device for the person signed in until it is sent or let go. */
export function useKeptText(name: string): KeptText {
  return useKeptTexts()(name);
}

/** The same of many, by name. */
export function useKeptTexts(): (name: string) => KeptText {
  const { username } = useSession();
  return (name) => {
    const setting = `typed.${username}.${name}`;
    return {
      read: () => readSetting(setting),
      write: (text) => {
        writeSetting(setting, text);
      },
    };
  };
}
