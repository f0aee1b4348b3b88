import { describe, expect, test } from '@jest/globals';
import type { QualityRule } from '@domain/catalogue.js';
import { qualityRules } from '../../test/quality-rules.js';
import { dataSets, elements, WeeklyReport } from '../../test/weekly-report.js';
import { toEntryForm, type EntryForm } from './entry-fields.js';
import { findingsOf } from './entry-quality.js';
import { reasonsToSend, unexplainedBoxes } from './entry-reasons.js';
import {
  agree,
  entryReducer,
  progress,
  toBoxes,
  toSend,
  type EntryEvent,
  type EntryState,
} from './entry-state.js';

const report = new WeeklyReport();
report.someoneSaves('Nguyễn Văn An', {
  villages_with_team: 24,
  adults_reached: 7000,
  adults_reached_60_plus: 800,
});

function formOf(): EntryForm {
  const form = toEntryForm(
    dataSets as Parameters<typeof toEntryForm>[0],
    elements,
    qualityRules,
    report.dto(),
  );
  if (form === null) throw new Error('no form');
  return form;
}
const form = formOf();
const start: EntryState = { base: report.dto(), edits: {}, reasons: {}, refused: {} };
const after = (...events: readonly EntryEvent[]): EntryState => events.reduce(entryReducer, start);
const typed = (code: string, text: string): EntryEvent => ({ kind: 'typed', code, text });
const sends = (state: EntryState): unknown => toSend(toBoxes(form, state, findingsOf));

describe('a form between a person and the server', () => {
  test('only what was changed is sent, and clearing a box sends missing', () => {
    expect(
      sends(
        after(typed('adults_reached', '7000'), typed('villages_with_team', ''), typed('sessions_held', '0')),
      ),
    ).toEqual([
      { dataElement: 'villages_with_team', value: null },
      { dataElement: 'sessions_held', value: 0 },
    ]);
  });

  test('a box with an error holds back itself and nothing else', () => {
    expect(sends(after(typed('sessions_held', 'mười'), typed('adults_reached', '7.100')))).toEqual([
      { dataElement: 'adults_reached', value: 7100 },
    ]);
  });

  test('a value above its bound is an error of its own box', () => {
    const boxes = toBoxes(form, after(typed('villages_with_team', '26')), findingsOf);
    expect(boxes.flatMap((box) => box.errors.map(({ element, rule }) => [element, rule]))).toEqual([
      ['villages_with_team', 'above_limit'],
    ]);
  });

  test('a whole below a stored part waits until the part is put right, then both go together', () => {
    expect(sends(after(typed('adults_reached', '700')))).toEqual([]);
    expect(sends(after(typed('adults_reached', '700'), typed('adults_reached_60_plus', '90')))).toEqual([
      { dataElement: 'adults_reached', value: 700 },
      { dataElement: 'adults_reached_60_plus', value: 90 },
    ]);
  });

  test('what was typed and stands on the server by now is agreed: typing on makes no conflict with it', () => {
    const newer = new WeeklyReport();
    newer.someoneSaves('Nguyễn Văn An', { villages_with_team: 24, adults_reached: 7100 });
    newer.version = 9;
    const arrived = after(typed('adults_reached', '7.100'), { kind: 'arrived', base: newer.dto() });
    const agreed = agree(arrived, toBoxes(form, arrived, findingsOf));
    const next = entryReducer(agreed, typed('adults_reached', '7.200'));
    expect(toBoxes(form, next, findingsOf).some((box) => box.conflict)).toBe(false);
    expect(sends(next)).toEqual([{ dataElement: 'adults_reached', value: 7200 }]);
    // What cannot be read, or differs, is agreed with nobody.
    for (const text of ['7.050', 'bảy nghìn']) {
      const differs = after(typed('adults_reached', text), { kind: 'arrived', base: newer.dto() });
      expect(agree(differs, toBoxes(form, differs, findingsOf))).toBe(differs);
    }
  });

  test('another value saved meanwhile is a conflict at its box, and is not overwritten', () => {
    const newer = new WeeklyReport();
    newer.someoneSaves('Trần Thị Bình', { villages_with_team: 24, adults_reached: 7050 });
    newer.version = 9;
    const state = after(typed('adults_reached', '7100'), typed('sessions_held', '3'), {
      kind: 'arrived',
      base: newer.dto(),
    });
    expect(
      toBoxes(form, state, findingsOf)
        .filter((box) => box.conflict)
        .map((box) => [box.code, box.value, box.stored]),
    ).toEqual([['adults_reached', 7100, 7050]]);
    expect(sends(state)).toEqual([{ dataElement: 'sessions_held', value: 3 }]);
    expect(
      sends(entryReducer(state, { kind: 'resolved', code: 'adults_reached', keep: 'mine' })),
    ).toContainEqual({ dataElement: 'adults_reached', value: 7100 });
    expect(sends(entryReducer(state, { kind: 'resolved', code: 'adults_reached', keep: 'theirs' }))).toEqual([
      { dataElement: 'sessions_held', value: 3 },
    ]);
  });

  test('what was typed while a save was under way is typed over the saved value', () => {
    const newer = new WeeklyReport();
    newer.someoneSaves('Nguyễn Văn An', { adults_reached: 7100 });
    newer.version = 2;
    const state = after(typed('adults_reached', '7100'), typed('adults_reached', '7200'), {
      kind: 'saved',
      base: newer.dto(),
      sent: [{ dataElement: 'adults_reached', value: 7100 }],
    });
    expect(toBoxes(form, state, findingsOf).some((box) => box.conflict)).toBe(false);
    expect(sends(state)).toContainEqual({ dataElement: 'adults_reached', value: 7200 });
  });

  test('progress counts no box with an error', () => {
    const right = progress(toBoxes(form, after(typed('sessions_held', '3')), findingsOf)).done;
    expect(
      progress(
        toBoxes(form, after(typed('sessions_held', '3'), typed('villages_with_team', '9999')), findingsOf),
      ).done,
    ).toBe(right - 1);
  });

  test('progress counts required boxes with a readable value; zero counts, blank does not', () => {
    expect(
      progress(
        toBoxes(form, after(typed('sessions_held', '0'), typed('villages_with_team', '')), findingsOf),
      ),
    ).toMatchObject({ done: 2, all: 3 });
  });
});

describe('the reason of a warning', () => {
  const fallen = typed('adults_reached', '6900');
  const reasoned = (text: string, of = 6900): EntryEvent => ({
    kind: 'reasoned',
    code: 'adults_reached',
    text,
    of,
  });
  const reasonOf = (state: EntryState) =>
    toBoxes(form, state, findingsOf).find(({ code }) => code === 'adults_reached')?.reason;
  const sent = (state: EntryState): unknown => {
    const boxes = toBoxes(form, state, findingsOf);
    return reasonsToSend(boxes, new Set(toSend(boxes).map(({ dataElement }) => dataElement)));
  };

  test('goes along with its value, and is asked for until it is long enough', () => {
    expect(reasonOf(after(fallen))).toEqual({ text: '', given: false, unsaved: false });
    expect(sent(after(fallen, reasoned('rà')))).toEqual([]);
    expect(sent(after(fallen, reasoned(' Rà soát lại ')))).toEqual([
      { dataElement: 'adults_reached', rule: 'stock_fell', text: 'Rà soát lại' },
    ]);
    expect(unexplainedBoxes(toBoxes(form, after(fallen), findingsOf)).map(({ code }) => code)).toEqual([
      'adults_reached',
    ]);
    expect(unexplainedBoxes(toBoxes(form, after(fallen, reasoned('Rà soát lại')), findingsOf))).toEqual([]);
  });

  test('is said of one value: another value asks again', () => {
    const changed = after(fallen, reasoned('Rà soát lại'), typed('adults_reached', '6890'));
    expect(reasonOf(changed)).toEqual({ text: '', given: false, unsaved: false });
    expect(sent(changed)).toEqual([]);
  });

  test('holds as long as its stored value stays the same, and needs no second sending', () => {
    const told = new WeeklyReport();
    told.someoneSaves('Nguyễn Văn An', { adults_reached: 6900 });
    told.reasons.set('x', { dataElement: 'adults_reached', rule: 'stock_fell', text: 'Rà soát lại' });
    const state: EntryState = { ...start, base: told.dto() };
    expect(reasonOf(state)).toEqual({ text: 'Rà soát lại', given: true, unsaved: false });
    expect(sent(entryReducer(state, reasoned('Rà soát lại')))).toEqual([]);
    expect(reasonOf(entryReducer(state, typed('adults_reached', '6901')))?.given).toBe(false);
  });

  test('waits where its value cannot be saved', () => {
    const part = after(
      typed('adults_reached', '6900'),
      reasoned('Rà soát lại'),
      typed('adults_reached', 'x'),
    );
    expect(sent(part)).toEqual([]);
  });

  test('is forgotten with everything typed when the report is replaced by an act', () => {
    const state = after(fallen, reasoned('Rà soát lại'), { kind: 'replaced', base: report.dto() });
    expect([state.edits, state.reasons]).toEqual([{}, {}]);
  });
});

describe('a declaration and its papers', () => {
  const pair = (first: string, second: string): QualityRule => ({
    id: 0,
    code: `${first}_${second}`,
    nameVi: '',
    nameEn: '',
    kind: 'required_with',
    elements: [first, second],
    parameters: {},
    severity: 'error',
    messageVi: 'Cần {bound}.',
    messageEn: 'Needs {bound}.',
    active: true,
    source: 'spec',
    version: 1,
  });
  const paired: EntryForm = {
    ...form,
    rules: [
      ...form.rules,
      pair('sessions_held', 'adults_reached_60_plus'),
      pair('adults_reached_60_plus', 'sessions_held'),
    ],
  };
  const blank: EntryState = { ...start, base: new WeeklyReport().dto() };
  const sent = (...events: readonly EntryEvent[]): unknown[] => {
    const boxes = toBoxes(paired, events.reduce(entryReducer, blank), findingsOf);
    return toSend(boxes, paired.rules).map(({ dataElement }) => dataElement);
  };

  test('go together: while one of them is wrong the other waits, and what is beside them goes', () => {
    // A part above its whole.
    expect(
      sent(
        typed('sessions_held', '3'),
        typed('adults_reached_60_plus', '900'),
        typed('adults_reached', '800'),
      ),
    ).toEqual(['adults_reached']);
    expect(sent(typed('sessions_held', '3'), typed('adults_reached_60_plus', '90'))).toEqual([
      'adults_reached_60_plus',
      'sessions_held',
    ]);
  });
});
