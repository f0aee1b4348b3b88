import { describe, expect, test } from '@jest/globals';
import { communeTarget, target } from '../../test/campaign-plan.js';
import {
  blankTarget,
  DEFAULT_LABEL,
  draftOfTarget,
  labelFor,
  NO_BASELINE,
  plannedOf,
  previewable,
  readTarget,
  sameWanted,
  wantedIn,
  type TargetDraft,
} from './target-draft.js';

const stored = wantedIn(
  target({
    value: 62.5,
    baselineValue: 12.25,
    baselineSource: 'Khảo sát 7/2025',
    planShape: 'points',
    planPoints: [{ on: '2025-09-02', value: 30 }],
    decision: '12/QĐ-UBND',
    decidedOn: '2025-09-01',
  }),
);
const draft = draftOfTarget(stored, 'vi');
const put = (more: Partial<TargetDraft>): TargetDraft => ({ ...draft, ...more });

describe('a target as typed', () => {
  test('comes back as it was', () => {
    expect([draft.value, draft.baselineValue]).toEqual(['62,5', '12,25']);
    expect(readTarget(draft)).toEqual({ wanted: stored, blank: [], wrong: [] });
    expect(sameWanted(stored, wantedIn(target()))).toBe(false);
  });

  test('of a new one waits for its value and its basis; nothing is wrong yet', () => {
    const blank = blankTarget('ratio', { startOn: '2025-07-15', endOn: '2025-10-25' }, null);
    expect(readTarget(blank)).toEqual({ wanted: null, blank: ['value', 'source'], wrong: [] });
    expect(blank).toMatchObject({ dueOn: '2025-10-25', baselineOn: '2025-07-15', label: DEFAULT_LABEL });
  });

  test('for somebody else has the dates of the one that is there, and no value', () => {
    const like = blankTarget('ratio', { startOn: '2025-07-15', endOn: '2025-10-25' }, communeTarget);
    expect(like).toMatchObject({ value: '', dueOn: communeTarget.dueOn, decision: '' });
  });

  test('an unknown baseline starts at 0 and says so; it is never an empty 0', () => {
    const unknown = readTarget(put({ baselineKnown: false, baselineValue: '', baselineSource: '' }));
    expect(unknown.wanted).toMatchObject({ baselineValue: 0, baselineSource: NO_BASELINE });
    const empty = readTarget(put({ baselineKnown: true, baselineValue: '', baselineSource: '' }));
    expect(empty).toEqual({ wanted: null, blank: ['baselineValue', 'baselineSource'], wrong: [] });
  });

  test('what cannot be right is told at its field', () => {
    for (const [more, field] of [
      [{ value: 'tám' }, 'value'],
      [{ value: '-5' }, 'value'],
      [{ value: '1.234' }, 'value'],
      [{ dueOn: '2025-07-15', planShape: 'linear' }, 'dueOn'],
      [{ source: 'x' }, 'source'],
      [{ provinceTotal: 'nhiều' }, 'provinceTotal'],
    ] as const)
      expect([more, readTarget(put(more)).wrong]).toEqual([more, [field]]);
  });

  test('a document has a number and a date, or there is none', () => {
    expect(readTarget(put({ decidedOn: '' })).blank).toEqual(['decidedOn']);
    expect(readTarget(put({ decision: '' })).blank).toEqual(['decision']);
    expect(readTarget(put({ decision: '', decidedOn: '' })).wanted).toMatchObject({
      decision: null,
      decidedOn: null,
    });
  });

  test('own points lie inside the plan, once a day, and are sent by date', () => {
    const points = [
      { key: 0, on: '2025-09-30', value: '50' },
      { key: 1, on: '2025-08-31', value: '20' },
    ];
    expect(readTarget(put({ points })).wanted?.planPoints).toEqual([
      { on: '2025-08-31', value: 20 },
      { on: '2025-09-30', value: 50 },
    ]);
    for (const on of ['2025-07-14', '2025-10-25', '2025-08-31'])
      expect(
        readTarget(
          put({
            points: [
              { key: 2, on: '2025-08-31', value: '1' },
              { key: 3, on, value: '2' },
            ],
          }),
        ).wrong,
      ).toEqual(['planPoints.1.on']);
    expect(readTarget(put({ points: [{ key: 0, on: '', value: '' }] })).blank).toEqual([
      'planPoints.0.on',
      'planPoints.0.value',
    ]);
  });

  test('of a straight plan forgets its points; every other plan needs some', () => {
    expect(readTarget(put({ planShape: 'linear' })).wanted?.planPoints).toEqual([]);
    expect(readTarget(put({ points: [] })).blank).toEqual(['planPoints']);
    expect(readTarget(put({ planShape: 'stepped', points: [] })).blank).toEqual(['planPoints']);
  });

  test('of yes or no asks for no value and no points', () => {
    const yes = {
      ...draftOfTarget({ ...stored, kind: 'yes_no', value: 1 }, 'vi'),
      planShape: 'stepped',
    } as const;
    expect(readTarget(yes).wanted).toMatchObject({ kind: 'yes_no', value: 1, planPoints: [] });
  });
});

describe('a plan while it is typed', () => {
  test('is drawn from what can be read; half a point is left out', () => {
    const points = [
      { key: 0, on: '2025-09-30', value: '50' },
      { key: 1, on: '2025-08-31', value: '' },
    ];
    expect(plannedOf(put({ points, source: '', label: '' }))?.planPoints).toEqual([
      { on: '2025-09-30', value: '50' },
    ]);
  });
  test('waits for a value and its dates', () => {
    for (const more of [{ value: '' }, { dueOn: '' }, { baselineOn: '' }, { dueOn: '2025-07-01' }])
      expect(plannedOf(put(more))).toBeNull();
  });
  test('can be asked about before its document is written', () => {
    const asked = readTarget(previewable(put({ source: '', label: '', decision: '12', decidedOn: '' })));
    expect(asked.wanted).toMatchObject({ value: 62.5, decision: null });
  });
});

test('the label says which document, or that there is none', () => {
  expect(labelFor('', '')).toBe(DEFAULT_LABEL);
  expect(labelFor('12/QĐ-UBND', '2025-09-01')).toBe('theo 12/QĐ-UBND ngày 01/09/2025');
  expect(labelFor('12/QĐ-UBND', '')).toBe('theo 12/QĐ-UBND');
});
