import type { Role } from '../access.js';

/** Where a report stands on its way to being issued. `withdrawn`: given up before it was issued; what is issued stays. */
export type IssueState = 'draft' | 'awaiting_signature' | 'issued' | 'withdrawn';

/** `draft` makes the record; `edit` leaves its state; `scan` adds the signed paper to what is issued. */
export type IssueAct = 'draft' | 'edit' | 'hand_in' | 'send_back' | 'issue' | 'withdraw' | 'scan';

/** Whose report it is: the Department's, or one commune's own. */
export type IssueOwner = 'province' | 'commune';

interface Step {
  readonly from: readonly (IssueState | null)[];
  readonly to: IssueState;
  readonly by: Readonly<Record<IssueOwner, readonly Role[]>>;
}

/** In a commune a leader may be the only account: whoever issues may draft, too. */
const DRAFTERS = { province: ['reviewer'], commune: ['commune_editor', 'commune_leader'] } as const;
const SIGNERS = { province: ['director'], commune: ['commune_leader'] } as const;
const BOTH = { province: ['reviewer', 'director'], commune: ['commune_editor', 'commune_leader'] } as const;

const STEPS: Readonly<Record<IssueAct, Step>> = {
  draft: { from: [null], to: 'draft', by: DRAFTERS },
  edit: { from: ['draft'], to: 'draft', by: DRAFTERS },
  hand_in: { from: ['draft'], to: 'awaiting_signature', by: DRAFTERS },
  send_back: { from: ['awaiting_signature'], to: 'draft', by: SIGNERS },
  issue: { from: ['awaiting_signature'], to: 'issued', by: SIGNERS },
  withdraw: { from: ['draft', 'awaiting_signature'], to: 'withdrawn', by: BOTH },
  scan: { from: ['issued'], to: 'issued', by: BOTH },
};

export type IssueRefusal = 'role' | 'state';

export type IssueStep =
  { readonly ok: true; readonly state: IssueState } | { readonly ok: false; readonly why: IssueRefusal };

/**
 * What an act makes of a report.
 * @param state null: there is no report yet
 */
export function issueStep(act: IssueAct, state: IssueState | null, role: Role, owner: IssueOwner): IssueStep {
  const step = STEPS[act];
  if (!step.by[owner].includes(role)) return { ok: false, why: 'role' };
  if (!step.from.includes(state)) return { ok: false, why: 'state' };
  return { ok: true, state: step.to };
}

/** What somebody can do with a report as it stands, in the order of its way. */
export function issueActs(state: IssueState, role: Role, owner: IssueOwner): IssueAct[] {
  return (Object.keys(STEPS) as IssueAct[]).filter((act) => issueStep(act, state, role, owner).ok);
}
