import { localDateOf } from './local-time.js';

/** Steps of a new installation, in the order in which they are best done. */
export const SETUP_STEPS = [
  'own_password',
  'period_times',
  'campaigns',
  'references',
  'accounts',
  'first_week',
] as const;
export type SetupStep = (typeof SETUP_STEPS)[number];

/** Steps that an administrator can confirm; the others follow from the store alone. */
export const CONFIRMABLE_STEPS = [
  'period_times',
  'campaigns',
  'references',
  'accounts',
] as const satisfies readonly SetupStep[];
export type ConfirmableStep = (typeof CONFIRMABLE_STEPS)[number];

/** What the store says of a new installation. */
export interface SetupFacts {
  /** false: the administrator still has the password that was printed. */
  readonly ownPassword: boolean;
  /** Steps that an administrator has confirmed, or begun without being complete. */
  readonly confirmed: ReadonlySet<SetupStep>;
  /** true: an administrator has set the times, which says that they hold. */
  readonly timesWereSet: boolean;
  /** Communes open today. */
  readonly communes: number;
  readonly communesWithReferences: number;
  /** Communes with somebody who enters and somebody who signs. */
  readonly communesWithAccounts: number;
  /** true: a week is open to be entered now. */
  readonly weekIsOpen: boolean;
}

export interface SetupState {
  readonly step: SetupStep;
  /** accepted: an administrator decided to begin without it being complete. */
  readonly state: 'done' | 'accepted' | 'open';
  /** null: nothing to count. */
  readonly count: number | null;
  readonly outOf: number | null;
}

/** How far each step is. The first week can be entered when all before it is settled, a week is open and somebody can enter. */
export function setupSteps(facts: SetupFacts): SetupState[] {
  const { communes } = facts;
  const counted = (step: SetupStep, count: number): SetupState => ({
    step,
    state: count >= communes && communes > 0 ? 'done' : facts.confirmed.has(step) ? 'accepted' : 'open',
    count,
    outOf: communes,
  });
  const settled = (step: SetupStep, done: boolean): SetupState => ({
    step,
    state: done ? 'done' : 'open',
    count: null,
    outOf: null,
  });
  const before = [
    settled('own_password', facts.ownPassword),
    settled('period_times', facts.timesWereSet || facts.confirmed.has('period_times')),
    settled('campaigns', facts.confirmed.has('campaigns')),
    counted('references', facts.communesWithReferences),
    counted('accounts', facts.communesWithAccounts),
  ];
  const ready = before.every(({ state }) => state !== 'open') && facts.communesWithAccounts > 0;
  return [...before, settled('first_week', ready && facts.weekIsOpen)];
}

export const isSetUp = (steps: readonly SetupState[]): boolean =>
  steps.every(({ state }) => state !== 'open');

/**
 * Local date on which the reference figures have to be in force for the first week: a week that was cut off before
 * today is measured with the denominators of its own cut-off.
 * @param cutOffAt cut-off of the week that is open; null: none is
 */
export function referencesNeededOn(cutOffAt: Date | null, now: Date): string {
  const today = localDateOf(now);
  const cutOff = cutOffAt === null ? today : localDateOf(cutOffAt);
  return cutOff < today ? cutOff : today;
}
