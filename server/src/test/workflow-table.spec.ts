import { describe, expect, it } from '@jest/globals';
import {
  type SubmissionAct,
  type SubmissionFacts,
  submitAct,
  transition,
} from '../domain/submission-state.js';
import { decide, type Model, type ModelPerson, NOTHING, type Roster } from './workflow-model.js';
import { nextStep, REVIEWER, ROSTERS, streamFor } from './workflow-sequence.js';

const SEQUENCES = 5_000;
const STEPS = 14;
const WINDOWS = ['open', 'open', 'open', 'open', 'due', 'due', 'due', 'closed', 'not_open'] as const;

/** What the store would tell the table of a report that stands as the model says. */
function factsOf(
  model: Model,
  by: ModelPerson,
  roster: Roster,
  window: SubmissionFacts['window'],
): SubmissionFacts {
  const role = {
    editor: 'commune_editor',
    leader: 'commune_leader',
    reviewer: 'reviewer',
    viewer: 'viewer',
  } as const;
  return {
    role: role[by.role],
    provider: 'commune',
    window,
    signsAsLeader: by.role === 'leader' || by.delegate === true,
    hasValues: Object.keys(model.values).length > 0,
    hasActiveLeader: roster.some((one) => one.role === 'leader'),
    hasOtherEditor: roster.some((one) => one.role === 'editor' && one.name !== by.name),
    enteredAloneByActor: model.savedBy.includes(by.name) && model.handledBy.every((name) => name === by.name),
    excluded: model.excluded,
    wasSubmitted: model.signed !== null,
  };
}

/** The same rosters, and with an editor who holds the leader's delegation. */
const rosters: readonly [Roster, ...Roster[]] = [
  ...ROSTERS,
  ...ROSTERS.map((roster) =>
    roster.map((one) =>
      one.role === 'editor' ? { ...one, delegate: roster.some((x) => x.role === 'leader') } : one,
    ),
  ),
] as [Roster, ...Roster[]];

describe('the table of transitions against a plain model', () => {
  it(`says the same over ${String(SEQUENCES)} random sequences, delegation and closed periods included`, () => {
    const reached = new Map<string, number>();
    for (let sequence = 0; sequence < SEQUENCES; sequence += 1) {
      const stream = streamFor(`table ${String(sequence)}`);
      const roster = stream.pick(rosters);
      let model = NOTHING;
      for (let step = 0; step < STEPS; step += 1) {
        const { by, command } = nextStep(stream, model, roster, ['a', 'b']);
        const window = stream.pick(WINDOWS);
        const facts = factsOf(model, by, roster, window);
        const act: SubmissionAct = command.act === 'submit' ? submitAct(model.state, facts) : command.act;
        const verdict = decide(model, command, by, model.version, { roster, window });
        const unchanged = verdict.ok && verdict.after.version === model.version;
        const found = transition(model.state, act, facts);
        const told = found.ok ? found.next : found.refusal === 'not_allowed' ? 'forbidden' : found.refusal;
        const expected = verdict.ok ? verdict.after.state : verdict.code;
        // A save that says nothing new is decided before the table is asked.
        if (!unchanged && told !== expected)
          throw new Error(
            `sequence ${String(sequence)}, step ${String(step)}: ${act} by ${JSON.stringify(by)} in ${model.state}: ${told}, expected ${expected}`,
          );
        reached.set(`${act} ${told}`, (reached.get(`${act} ${told}`) ?? 0) + 1);
        if (verdict.ok) model = verdict.after;
      }
    }
    // Sequences that never get anywhere would prove nothing.
    for (const outcome of [
      'submit submitted',
      'approve approved',
      'reopen returned',
      'give_back draft',
      'submit second_person_needed',
    ])
      expect(reached.get(outcome) ?? 0).toBeGreaterThan(200);
  });

  it('nobody signs alone where there is an editor besides', () => {
    const states = ['draft', 'awaiting_signature', 'returned'] as const;
    for (const roster of rosters)
      for (const by of [...roster, REVIEWER])
        for (const state of states) {
          const model: Model = {
            ...NOTHING,
            state,
            version: 3,
            values: { a: 1 },
            savedBy: [by.name],
            handledBy: [by.name],
          };
          const facts = factsOf(model, by, roster, 'open');
          if (!facts.hasOtherEditor || !facts.hasActiveLeader) continue;
          expect(transition(state, 'submit', facts).ok).toBe(false);
        }
  });
});
