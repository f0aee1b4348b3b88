import { type Stream, streamOf } from '../db/seed/demo/prng.js';
import type { Model, ModelCommand, ModelPerson, Roster } from './workflow-model.js';

/** What somebody does next. */
export interface Step {
  readonly by: ModelPerson;
  readonly command: ModelCommand;
  /** Version the person started from, against the newest: 0 is the newest, -1 the one before. */
  readonly offset: number;
  /** again: the last accepted command is sent once more; twice: this one twice at once; race: beside another one. */
  readonly how: 'once' | 'again' | 'twice' | 'race';
}

export const REVIEWER: ModelPerson = { name: 'reviewer', role: 'reviewer' };
export const VIEWER: ModelPerson = { name: 'viewer', role: 'viewer' };

const editor: ModelPerson = { name: 'editor', role: 'editor' };
const second: ModelPerson = { name: 'second', role: 'editor' };
const leader: ModelPerson = { name: 'leader', role: 'leader' };

/** Communes as they are: most with both, some with one only, some with two editors. */
export const ROSTERS: readonly [Roster, ...Roster[]] = [
  [editor, leader],
  [editor],
  [leader],
  [editor, second, leader],
];

export const streamFor = (seed: string): Stream => streamOf(seed);

/** Drawn towards what makes sense in the state, so that sequences get far; and often enough not. */
export function nextStep(stream: Stream, model: Model, roster: Roster, elements: readonly string[]): Step {
  const sensible = stream.chance(0.75) ? sensibleActs(model) : null;
  const acts = sensible ?? ACTS;
  const act = stream.pick(acts as [ModelCommand['act'], ...ModelCommand['act'][]]);
  const [first, ...others] = roster as [ModelPerson, ...ModelPerson[]];
  const ofCommune = act === 'save' || act === 'submit' || act === 'give_back';
  const by = stream.chance(0.04)
    ? stream.pick([VIEWER, REVIEWER, first])
    : ofCommune
      ? stream.pick([first, ...others])
      : REVIEWER;
  const how = stream.pick([
    'once',
    'once',
    'once',
    'once',
    'once',
    'once',
    'again',
    'twice',
    'race',
  ] as const);
  const offset = stream.chance(0.06) ? stream.pick([-1, 1, -2]) : 0;
  return { by, command: commandOf(stream, act, elements), offset, how };
}

const ACTS: readonly ModelCommand['act'][] = [
  'save',
  'submit',
  'give_back',
  'approve',
  'return',
  'reopen',
  'exclude',
  'include',
];

function sensibleActs({ state, excluded, signed }: Model): readonly ModelCommand['act'][] {
  if (signed !== null && excluded) return ['include', 'save', 'submit', 'approve'];
  switch (state) {
    case 'not_started':
      return ['save'];
    case 'draft':
      return ['submit', 'submit', 'save'];
    case 'awaiting_signature':
      return ['submit', 'submit', 'submit', 'give_back', 'save'];
    case 'submitted':
      return ['approve', 'return', 'save', 'exclude'];
    case 'approved':
      return ['reopen', 'return', 'exclude'];
    case 'returned':
      return ['save', 'submit', 'submit'];
  }
}

function commandOf(stream: Stream, act: ModelCommand['act'], elements: readonly string[]): ModelCommand {
  if (act !== 'save') return { act };
  const changed = elements.filter(() => stream.chance(0.6));
  const values = changed.map((name) => [name, stream.chance(0.2) ? null : stream.int(0, 4)] as const);
  return { act, values: Object.fromEntries(values) };
}
