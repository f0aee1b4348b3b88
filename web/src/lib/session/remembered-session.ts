import type { Session } from '@contract/session.js';
import { readSetting, writeSetting } from '../device-settings.js';

/**
 * Who was signed in last on this device, so that the site opens without a network. It opens no door: the server knows
 * sessions by their cookie only. A sign-out forgets it; a session that ran out does not.
 */
export interface Remembered {
  readonly session: Session;
  /** When the server said so, milliseconds of the device's clock. */
  readonly at: number;
  /** The server has said since that it ran out. */
  readonly ended: boolean;
}

const NAME = 'session';

export function remembered(): Remembered | null {
  try {
    const kept = JSON.parse(readSetting(NAME) ?? 'null') as Remembered | null;
    return typeof kept?.session.username === 'string' && typeof kept.at === 'number' ? kept : null;
  } catch {
    return null;
  }
}

/** A new answer of the server. */
export function rememberSession(session: Session, at: number): void {
  // What was put back from here is no news.
  if (remembered()?.at !== at) write({ session, at, ended: false });
}

/** The server has said that it ran out. */
export function rememberEnd(): void {
  const kept = remembered();
  if (kept !== null) write({ ...kept, ended: true });
}

export function forgetSession(): void {
  writeSetting(NAME, null);
}

function write(kept: Remembered): void {
  writeSetting(NAME, JSON.stringify(kept));
}
