import { describe, expect, it } from '@jest/globals';
import { CAMPAIGN_SUMMARY_WORDS } from './campaign-summary.words.js';
import { COMMUNE_WEEK_WORDS } from './commune-week.words.js';
import { CUSTOM_PERIOD_WORDS } from './custom-period.words.js';
import { GAP_REPORT_WORDS } from './gap-report.words.js';
import { CORRECTIONS_WORDS } from './corrections.js';
import { LETTERHEAD_WORDS } from './letterhead.words.js';
import { PROVINCE_WEEK_WORDS } from './province-week.words.js';
import { REPORT_WORDS } from './report.words.js';

/** What stays Vietnamese in every language: the name of the movement and its province. */
const NAMES = /Bình dân học vụ số|Đắk Lắk/gu;
const VIETNAMESE = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/iu;

function stringsOf(words: unknown): string[] {
  if (typeof words === 'string') return [words];
  // Of a sentence that takes words its own text is looked at.
  if (typeof words === 'function') return [String(words)];
  return words === null || typeof words !== 'object' ? [] : Object.values(words).flatMap(stringsOf);
}

describe('words of reports', () => {
  it.each([
    ['every kind', REPORT_WORDS],
    ['the commune’s report', COMMUNE_WEEK_WORDS],
    ['the province’s report', PROVINCE_WEEK_WORDS],
    ['corrections', CORRECTIONS_WORDS],
    ['letterheads', LETTERHEAD_WORDS],
    ['the gap report', GAP_REPORT_WORDS],
    ['the summary', CAMPAIGN_SUMMARY_WORDS],
    ['the chosen span', CUSTOM_PERIOD_WORDS],
  ])('of %s are English in English, and Vietnamese in Vietnamese', (_, { vi, en }) => {
    const left = stringsOf(en).filter((text) => VIETNAMESE.test(text.replaceAll(NAMES, '')));
    expect(left).toEqual([]);
    expect(stringsOf(vi).some((text) => VIETNAMESE.test(text.replaceAll(NAMES, '')))).toBe(true);
  });
});
