import { describe, expect, it } from '@jest/globals';
import { DEFAULT_REMINDERS, stepKey } from '@domain/reminders/reminder-settings.js';
import { stepOfKey, toStep, toStepDraft } from './step-draft.js';

describe('a step as it is typed', () => {
  it('is shown in the largest unit that fits and read back as it was', () => {
    expect(DEFAULT_REMINDERS.steps.map(toStepDraft)).toEqual([
      { amount: '1', unit: 'days', when: 'before_due' },
      { amount: '3', unit: 'hours', when: 'before_due' },
      { amount: '0', unit: 'minutes', when: 'after_due' },
      { amount: '1', unit: 'days', when: 'after_due' },
      { amount: '3', unit: 'hours', when: 'before_closes' },
    ]);
    for (const step of DEFAULT_REMINDERS.steps) expect(toStep(toStepDraft(step))).toEqual(step);
    for (const step of DEFAULT_REMINDERS.steps) expect(stepOfKey(stepKey(step))).toEqual(step);
  });
  it('that is no whole number, or farther than anybody means, is none', () => {
    for (const amount of ['', '1,5', '-1', 'mai', '99999'])
      expect(toStep({ amount, unit: 'hours', when: 'before_due' })).toBeNull();
    expect(stepOfKey('request:7')).toBeNull();
  });
});
