import { describe, expect, it } from '@jest/globals';
import { sampleElement } from '../test/catalogue-builders.js';
import { checkEntry, type EntryValues, MAX_TEXT_LENGTH } from './entry-rules.js';
import { issueText } from './issue-text.js';

const elements = [
  sampleElement({
    code: 'adults_reached',
    nameVi: 'Người trưởng thành được tiếp cận',
    nameEn: 'Adults reached',
    atMost: 'adults_18_plus',
  }),
  sampleElement({ code: 'adults_reached_60_plus', partOf: 'adults_reached' }),
  sampleElement({
    code: 'adults_18_plus',
    nameVi: 'Số người từ 18 tuổi',
    nameEn: 'Adults aged 18+',
    reference: true,
  }),
  sampleElement({ code: 'app_users' }),
  sampleElement({ code: 'speed', kind: 'decimal' }),
  sampleElement({ code: 'committee_established', kind: 'flag' }),
  sampleElement({ code: 'difficulties', kind: 'text', accumulation: null }),
  sampleElement({ code: 'decided_on', kind: 'date', accumulation: null }),
  sampleElement({ code: 'scan', kind: 'file', accumulation: null }),
];
const members = [
  'adults_reached',
  'adults_reached_60_plus',
  'app_users',
  'speed',
  'committee_established',
  'difficulties',
  'decided_on',
  'scan',
].map((element, position) => ({
  element,
  position,
  section: 'people' as const,
  required: true,
}));
const TODAY = '2025-10-08';
const check = (values: EntryValues) => checkEntry({ members }, elements, values, TODAY);
const codes = (values: EntryValues) => check(values).map((found) => [found.element, found.code]);

describe('rules of an entry', () => {
  it('leaves a good report, blanks and zeros alone', () => {
    expect(
      check({
        adults_reached: 6836,
        adults_reached_60_plus: 100,
        app_users: null,
        speed: '12.5',
        committee_established: 1,
        difficulties: 'Không',
        decided_on: TODAY,
        scan: 'ab'.repeat(32),
      }),
    ).toEqual([]);
    expect(check({ adults_reached: 0 })).toEqual([]);
    expect(check({})).toEqual([]);
  });

  it.each([
    [{ adults_reached: -1 }, 'adults_reached', 'negative'],
    [{ adults_reached: 12.5 }, 'adults_reached', 'not_whole'],
    [{ adults_reached: 'abc' }, 'adults_reached', 'not_a_number'],
    [{ adults_reached: Number.NaN }, 'adults_reached', 'not_a_number'],
    [{ committee_established: 2 }, 'committee_established', 'not_yes_no'],
    [{ app_users: '1000000000000' }, 'app_users', 'too_large'],
    [{ speed: '1.23456' }, 'speed', 'too_precise'],
    [{ difficulties: 5 }, 'difficulties', 'not_text'],
    [{ difficulties: 'x'.repeat(MAX_TEXT_LENGTH + 1) }, 'difficulties', 'text_too_long'],
    [{ villages: 1 }, 'villages', 'unknown_element'],
  ] as [EntryValues, string, string][])('%j is stopped at %s: %s', (values, element, code) => {
    expect(codes(values)).toEqual([[element, code]]);
  });

  it.each([
    ['2025-02-30', 'not_a_date'],
    ['05/08/2025', 'not_a_date'],
    [20_250_805, 'not_a_date'],
    ['2019-12-31', 'date_too_early'],
    ['2025-10-09', 'date_in_future'],
  ])('refuses the date %s: %s', (decided_on, code) => {
    expect(codes({ decided_on })).toEqual([['decided_on', code]]);
  });

  it('holds a date against no clock where none is known to be right', () => {
    expect(checkEntry({ members }, elements, { decided_on: '2099-01-01' })).toEqual([]);
  });

  it('takes a file by what is in it, not by a name', () => {
    expect(codes({ scan: 'decision.pdf' })).toEqual([['scan', 'not_a_file']]);
  });

  it('leaves what a value says beside others to the rules of data quality', () => {
    expect(check({ adults_reached: 99_999, adults_reached_60_plus: 999_999 })).toEqual([]);
  });

  it('reports every field in the order of the form', () => {
    expect(codes({ app_users: -1, adults_reached: -1 })).toEqual([
      ['adults_reached', 'negative'],
      ['app_users', 'negative'],
    ]);
  });

  it('has a sentence for every issue in both languages', () => {
    const all = [
      { adults_reached: -1 },
      { adults_reached: 1.5 },
      { adults_reached: 'a' },
      { committee_established: 3 },
      { speed: '1.23456' },
      { difficulties: 5 },
      { nonsense: 1 },
      { decided_on: '31/12/2024' },
      { decided_on: '2019-12-31' },
      { decided_on: '2025-10-09' },
      { scan: 'decision.pdf' },
    ].flatMap((values) => check(values as EntryValues));
    for (const found of all) {
      expect(issueText(found, 'vi')).toMatch(/^\S.*\.$/u);
      expect(issueText(found, 'en')).toMatch(/^\S.*\.$/u);
    }
    expect(all).toHaveLength(11);
  });
});
