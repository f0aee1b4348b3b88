import { describe, expect, it } from '@jest/globals';
import { blockStep, NO_STEPS, redo, sealed, typedStep, undo } from './grid-step.js';

const cell = (code: string, before: string, after: string) => ({ period: '2025-W41', code, before, after });

describe('what can be taken back', () => {
  it('is all that was typed into a cell before it was left, at once', () => {
    const steps = typedStep(typedStep(NO_STEPS, cell('a', '', '1')), cell('a', '1', '12'));
    expect(undo(steps)?.step.cells).toEqual([cell('a', '', '12')]);
    const again = typedStep(sealed(steps), cell('a', '12', '123'));
    expect(undo(again)?.step.cells).toEqual([cell('a', '12', '123')]);
  });
  it('is a whole block at once, without the cells it left as they were', () => {
    const steps = blockStep(NO_STEPS, [cell('a', '', '1'), cell('b', '5', '5')], true);
    expect(undo(steps)?.step).toEqual({ cells: [cell('a', '', '1')], pasted: true });
    expect(undo(blockStep(NO_STEPS, [cell('b', '5', '5')], true))).toBeNull();
  });
  it('can be done again until something else is done', () => {
    const steps = blockStep(NO_STEPS, [cell('a', '', '1')], false);
    const back = undo(steps)?.steps ?? NO_STEPS;
    expect(redo(back)?.steps.done).toHaveLength(1);
    expect(redo(typedStep(back, cell('b', '', '2')))).toBeNull();
  });
  it('is nothing where nothing was done', () => {
    expect([undo(NO_STEPS), redo(NO_STEPS)]).toEqual([null, null]);
  });
});
