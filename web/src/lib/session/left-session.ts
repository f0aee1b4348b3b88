import { ApiProblem, request } from '../api.js';
import { readSetting, writeSetting } from '../device-settings.js';
import { LEFT } from './is-left.js';

/** What somebody who signed out leaves on this device, for themselves only. */
export interface LeftBehind {
  readonly person: string;
  /** Figures and whatever else of theirs is not on the server. */
  readonly waiting: number;
}

/** Longer than any session lives, seconds. */
const MARK_SECONDS = 7 * 86_400;

/** Scripts cannot take the cookie of a session away: the server is told by another one that it opens nothing any more. */
function writeMark(seconds: number): void {
  const secure = window.location.protocol === 'https:' ? '; secure' : '';
  document.cookie = `bdhvs_left=1; path=/; max-age=${String(seconds)}; samesite=lax${secure}`;
}

/** From now on nobody is signed in here, and the session that stands on the server is ended with the first answer. */
export function leaveSession(left: LeftBehind): void {
  writeSetting(LEFT, JSON.stringify(left));
  writeMark(MARK_SECONDS);
}

/** Who left without a network, until their session has been ended; null: nobody. */
export function leftSession(): LeftBehind | null {
  try {
    const left = JSON.parse(readSetting(LEFT) ?? 'null') as LeftBehind | null;
    return typeof left?.person === 'string' && typeof left.waiting === 'number' ? left : null;
  } catch {
    return null;
  }
}

let ending: Promise<void> | null = null;

/** Ends what was left, before anything else is asked of the server. @throws ApiProblem where it cannot be reached */
export function endLeftSession(): Promise<void> {
  ending ??= end().finally(() => {
    ending = null;
  });
  return ending;
}

async function end(): Promise<void> {
  if (readSetting(LEFT) === null) return;
  // A browser that was killed may have lost one of the two marks.
  writeMark(MARK_SECONDS);
  await deleteSession();
  writeSetting(LEFT, null);
  writeMark(0);
}

/** @throws ApiProblem where it cannot be reached */
export async function deleteSession(signal?: AbortSignal): Promise<void> {
  await request<unknown>('/session', {
    method: 'DELETE',
    ...(signal === undefined ? {} : { signal }),
  }).catch((error: unknown) => {
    // An unknown session is as signed out as can be; anything else must be seen.
    if (!(error instanceof ApiProblem && error.status === 401)) throw error;
  });
}
