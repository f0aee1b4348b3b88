import { expect, test } from '@jest/globals';
import { vi } from '../../lib/i18n/vi/index.js';
import { translator } from '../../lib/i18n/translate.js';
import { explainedReport } from '../../test/explained-figures.js';
import { enteredText } from './to-figure-rows.js';
import { toReportRows } from './to-report-rows.js';

const flag = { unit: 'có/không', unitEn: 'yes/no', yesNo: true };

test('yes and no are said in words, in a value and in what became of it', () => {
  expect([1, 0, null].map((value) => enteredText(value, flag, 'vi'))).toEqual(['có', 'chưa', null]);
  expect([1, 0].map((value) => enteredText(value, flag, 'en'))).toEqual(['yes', 'no']);
  const acts = explainedReport().acts.map((act) => ({ ...act, before: 0, after: 1, changed: true }));
  const report = explainedReport({ value: 1, acts, replaced: { ...acts[2]!, after: 0 } });
  const rows = toReportRows(report, flag, 'vi', translator(vi));
  expect(rows.acts[0]?.change).toBe('từ chưa thành có');
  expect(rows.chain.at(-1)?.parts).toEqual(['chưa, ký 11:00 02/10/2025']);
});

test('any other value keeps its unit', () => {
  expect(enteredText(1, { unit: 'tổ', unitEn: 'teams', yesNo: false }, 'vi')).toBe('1 tổ');
});
