/**
 * The workflow of a report said once more, as plainly as possible and without a line of the application: what a commune
 * and the Department expect of it. Held against the application by random sequences.
 */

export type ModelState =
  'not_started' | 'draft' | 'awaiting_signature' | 'submitted' | 'approved' | 'returned';

/** A missing value is an absent name. */
export type ModelValues = Readonly<Record<string, number>>;

export interface ModelPerson {
  readonly name: string;
  readonly role: 'editor' | 'leader' | 'reviewer' | 'viewer';
  /** Holds the leader's delegation. */
  readonly delegate?: boolean;
}

/** Accounts of one commune. */
export type Roster = readonly ModelPerson[];

export type ModelCommand =
  | { readonly act: 'save'; readonly values: Readonly<Record<string, number | null>> }
  | { readonly act: 'submit' | 'give_back' | 'approve' | 'return' | 'reopen' | 'exclude' | 'include' };

export interface Model {
  readonly state: ModelState;
  readonly version: number;
  readonly values: ModelValues;
  /** Values of the newest signature, and of the newest approval; null: none yet. */
  readonly signed: ModelValues | null;
  readonly approved: ModelValues | null;
  readonly excluded: boolean;
  /** Since the last signature: who saved, and who saved or handed over. */
  readonly savedBy: readonly string[];
  readonly handledBy: readonly string[];
}

export const NOTHING: Model = {
  state: 'not_started',
  version: 0,
  values: {},
  signed: null,
  approved: null,
  excluded: false,
  savedBy: [],
  handledBy: [],
};

export interface Circumstances {
  readonly roster: Roster;
  readonly window: 'not_open' | 'open' | 'due' | 'closed';
}

export type Verdict =
  { readonly ok: true; readonly after: Model } | { readonly ok: false; readonly code: string };

const no = (code: string): Verdict => ({ ok: false, code });

/** What happens. @param base version that the person started from */
export function decide(
  model: Model,
  command: ModelCommand,
  by: ModelPerson,
  base: number,
  circumstances: Circumstances,
): Verdict {
  const verdict =
    by.role === 'editor' || by.role === 'leader'
      ? byCommune(model, command, by, circumstances)
      : by.role === 'reviewer'
        ? byReviewer(model, command.act)
        : no('forbidden');
  const lasting = ['forbidden', 'closed', 'not_open', 'already_approved', 'already_returned'];
  const final = !verdict.ok && [...lasting, 'already_excluded', 'not_excluded'].includes(verdict.code);
  return base !== model.version && !final ? no('stale_version') : verdict;
}

/** What is in the totals. */
export function countedIn(model: Model, counts: 'submitted' | 'approved_only'): ModelValues {
  if (model.excluded) return {};
  return (counts === 'submitted' ? model.signed : model.approved) ?? {};
}

function byCommune(model: Model, command: ModelCommand, by: ModelPerson, around: Circumstances): Verdict {
  const signs = by.role === 'leader' || by.delegate === true;
  if (command.act === 'give_back' && !signs) return no('forbidden');
  if (command.act !== 'save' && command.act !== 'submit' && command.act !== 'give_back')
    return no('forbidden');
  if (around.window === 'closed' || around.window === 'not_open') return no(around.window);
  if (command.act === 'save') return saved(model, command.values, by);
  if (command.act === 'submit') return handedIn(model, by, signs, around.roster);
  if (model.state === 'not_started') return no('not_started');
  return model.state === 'awaiting_signature'
    ? { ok: true, after: { ...model, state: 'draft', version: model.version + 1 } }
    : no('wrong_state');
}

function saved(model: Model, entered: Readonly<Record<string, number | null>>, by: ModelPerson): Verdict {
  const merged = { ...model.values, ...entered };
  const values = Object.fromEntries(
    Object.entries(merged).filter((pair): pair is [string, number] => pair[1] !== null),
  );
  // Whoever says nothing new changes nothing.
  if (model.version > 0 && sameValues(values, model.values)) return { ok: true, after: model };
  if (model.state === 'approved') return no('approved');
  const after: Model = {
    ...model,
    state: model.state === 'returned' ? 'returned' : 'draft',
    version: model.version + 1,
    values,
    savedBy: [...model.savedBy, by.name],
    handledBy: [...model.handledBy, by.name],
  };
  return { ok: true, after };
}

function handedIn(model: Model, by: ModelPerson, signs: boolean, roster: Roster): Verdict {
  const hasLeader = roster.some(({ role }) => role === 'leader');
  const otherEditor = roster.some(({ role, name }) => role === 'editor' && name !== by.name);
  const alone = model.savedBy.includes(by.name) && model.handledBy.every((name) => name === by.name);
  const forbidden = signs && alone && otherEditor;
  const handsOver =
    by.role === 'editor' && hasLeader && (!signs || (forbidden && model.state !== 'awaiting_signature'));
  switch (model.state) {
    case 'not_started':
      return no('not_started');
    case 'approved':
      return no('approved');
    case 'submitted':
      return no('already_submitted');
    case 'awaiting_signature':
      if (handsOver) return no('already_handed_over');
  }
  if (Object.keys(model.values).length === 0) return no('empty_report');
  const version = model.version + 1;
  if (handsOver) {
    const handledBy = [...model.handledBy, by.name];
    return { ok: true, after: { ...model, state: 'awaiting_signature', version, handledBy } };
  }
  if (forbidden) return no('second_person_needed');
  const clean = { savedBy: [], handledBy: [] };
  return { ok: true, after: { ...model, ...clean, state: 'submitted', version, signed: model.values } };
}

function byReviewer(model: Model, act: ModelCommand['act']): Verdict {
  const { state } = model;
  if (act === 'save' || act === 'submit' || act === 'give_back') return no('forbidden');
  if (state === 'not_started') return no('not_started');
  const moved = { ...model, version: model.version + 1 };
  if (act === 'exclude') {
    if (model.excluded) return no('already_excluded');
    return model.signed === null ? no('wrong_state') : { ok: true, after: { ...moved, excluded: true } };
  }
  if (act === 'include')
    return model.excluded ? { ok: true, after: { ...moved, excluded: false } } : no('not_excluded');
  if (act === 'approve') {
    if (state === 'approved') return no('already_approved');
    if (state !== 'submitted') return no('wrong_state');
    return { ok: true, after: { ...moved, state: 'approved', approved: model.signed } };
  }
  if (act === 'return' && state === 'returned') return no('already_returned');
  const from: ModelState[] = act === 'return' ? ['submitted', 'approved'] : ['approved'];
  return from.includes(state) ? { ok: true, after: { ...moved, state: 'returned' } } : no('wrong_state');
}

export function sameValues(a: ModelValues, b: ModelValues): boolean {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}
