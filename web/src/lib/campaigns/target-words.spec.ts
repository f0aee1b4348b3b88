import { describe, expect, test } from '@jest/globals';
import { wantedText } from './target-words.js';

const percent = { unit: '%', unitEn: '%', scope: 'province' } as const;
const people = { unit: 'người', unitEn: 'people' } as const;

describe('what a target wants', () => {
  test('has the digits and the unit it was given with', () => {
    expect(wantedText({ ...percent, kind: 'ratio', value: 62.5 }, 'vi')).toBe('62,5%');
    expect(wantedText({ ...percent, kind: 'ratio', value: 58 }, 'en')).toBe('58%');
  });
  test('of a count is wanted of each commune, unless it is the target of one', () => {
    expect(wantedText({ ...people, kind: 'count', value: 1200, scope: 'province' }, 'vi')).toBe(
      '1.200 người mỗi xã, phường',
    );
    expect(wantedText({ ...people, kind: 'count', value: 200, scope: 'commune' }, 'vi')).toBe('200 người');
  });
  test('of yes or no is yes', () => {
    expect(wantedText({ ...percent, kind: 'yes_no', value: 1 }, 'vi')).toBe('có');
  });
});
