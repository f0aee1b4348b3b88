import { describe, expect, it } from '@jest/globals';
import { isSetUp, referencesNeededOn, type SetupFacts, setupSteps } from './setup.js';

const empty: SetupFacts = {
  ownPassword: false,
  confirmed: new Set(),
  timesWereSet: false,
  communes: 102,
  communesWithReferences: 0,
  communesWithAccounts: 0,
  weekIsOpen: true,
};
const complete: SetupFacts = {
  ...empty,
  ownPassword: true,
  confirmed: new Set(['period_times', 'campaigns']),
  communesWithReferences: 102,
  communesWithAccounts: 102,
};
const open = (facts: SetupFacts) =>
  setupSteps(facts)
    .filter(({ state }) => state === 'open')
    .map(({ step }) => step);

describe('the checklist of a new installation', () => {
  it('begins with everything open', () => {
    expect(open(empty)).toEqual([
      'own_password',
      'period_times',
      'campaigns',
      'references',
      'accounts',
      'first_week',
    ]);
  });
  it('ends when the first week can be entered', () => {
    expect(open(complete)).toEqual([]);
    expect(isSetUp(setupSteps(complete))).toBe(true);
  });
  it('each step that is open keeps the first week from being ready', () => {
    const lacking: [Partial<SetupFacts>, string][] = [
      [{ ownPassword: false }, 'own_password'],
      [{ confirmed: new Set(['campaigns']) }, 'period_times'],
      [{ confirmed: new Set(['period_times']) }, 'campaigns'],
      [{ communesWithReferences: 101 }, 'references'],
      [{ communesWithAccounts: 101 }, 'accounts'],
    ];
    for (const [facts, step] of lacking)
      expect(open({ ...complete, ...facts })).toEqual([step, 'first_week']);
    expect(open({ ...complete, weekIsOpen: false })).toEqual(['first_week']);
  });
  it('may be ended by decision while figures or accounts are missing, and says so', () => {
    const steps = setupSteps({
      ...complete,
      communesWithReferences: 90,
      communesWithAccounts: 1,
      confirmed: new Set(['period_times', 'campaigns', 'references', 'accounts']),
    });
    expect(isSetUp(steps)).toBe(true);
    expect(steps.filter(({ state }) => state === 'accepted').map(({ step }) => step)).toEqual([
      'references',
      'accounts',
    ]);
  });
  it('never ends without anybody who can enter', () => {
    const nobody = {
      ...complete,
      communesWithAccounts: 0,
      confirmed: new Set(['period_times', 'campaigns', 'accounts'] as const),
    };
    expect(open(nobody)).toEqual(['first_week']);
  });
  it('times that an administrator has set need no further confirmation', () => {
    expect(open({ ...complete, confirmed: new Set(['campaigns']), timesWereSet: true })).toEqual([]);
  });
});

describe('the day on which reference figures are needed', () => {
  const saturday = new Date('2026-11-28T07:40:00Z');
  it('is the cut-off of the week that is open, where that has passed', () => {
    expect(referencesNeededOn(new Date('2026-11-27T05:00:00Z'), saturday)).toBe('2026-11-27');
  });
  it('is today before the cut-off, and where no week is open', () => {
    expect(referencesNeededOn(new Date('2026-12-04T05:00:00Z'), saturday)).toBe('2026-11-28');
    expect(referencesNeededOn(null, saturday)).toBe('2026-11-28');
  });
  it('is a day in Vietnam, where it is tomorrow earlier than in UTC', () => {
    expect(referencesNeededOn(null, new Date('2026-11-28T18:00:00Z'))).toBe('2026-11-29');
  });
});
