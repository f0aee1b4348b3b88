import type { WindowTimes } from '../../../domain/window.js';
import { DEMO_START, LAST_SETTLED, weekAt } from './demo-calendar.js';
import type { Stream } from './prng.js';
import type { Command } from './report-life.js';
import type { Notes } from './report-reasons.js';
import { reviewedAt } from './report-times.js';
import {
  CUOR_DANG,
  KEPT_OUT,
  PHU_XUAN,
  RETURN_COMMENTS,
  type Returned,
  SIGNED_FOR_LEADER,
} from './special-communes.js';

export const REVIEWER = 'reviewer';

/** Accounts that act for a commune; the officers of the other communes are simulated and have none. */
export function accountOf(code: string, role: 'editor' | 'leader'): string | null {
  return code === CUOR_DANG || code === PHU_XUAN ? `${role}-${code}` : null;
}

/** Whose account signs, and what the signature says of it. */
export interface Signer {
  readonly actor: string | null;
  readonly notes: Notes;
}

export const leaderOf = (code: string): Signer => ({ actor: accountOf(code, 'leader'), notes: {} });

export function signerOf(code: string, week: string): Signer {
  if (code !== SIGNED_FOR_LEADER.code || week !== SIGNED_FOR_LEADER.week) return leaderOf(code);
  return { actor: accountOf(code, 'editor'), notes: { onBehalfOf: 'Lãnh đạo xã Cuôr Đăng' } };
}

export const returnNotes = ({ reason, at }: Returned): Notes => ({
  reason,
  comments: { [at]: RETURN_COMMENTS[at] ?? reason },
});

/** Every old week is reviewed; of the week that has just closed a few are left. */
export function reviewOf(
  window: WindowTimes,
  code: string,
  week: string,
  signed: Date,
  stream: Stream,
): Command[] {
  const approved = reviewedAt(window, signed, stream);
  const left = stream.chance(0.06) && week === weekAt(LAST_SETTLED) && code !== PHU_XUAN;
  if (left || approved >= DEMO_START) return [];
  const commands: Command[] = [{ act: 'approve', at: approved, actor: REVIEWER }];
  const kept = KEPT_OUT.find((item) => item.code === code && item.week === week);
  if (kept === undefined) return commands;
  const { at, reason, included } = kept;
  commands.push({ act: 'exclude', at, actor: REVIEWER, notes: { reason } });
  if (included !== null)
    commands.push({
      act: 'include',
      at: included.at,
      actor: REVIEWER,
      notes: { reason: included.reason },
    });
  return commands;
}
