import { describe, expect, test } from '@jest/globals';
import { boxText, readBox, shownDifference } from './entry-text.js';

describe('the text of a box', () => {
  test('an empty box is missing; a typed 0 is zero', () => {
    expect([readBox('count', ''), readBox('count', '  '), readBox('count', '0')]).toEqual([
      { ok: true, value: null },
      { ok: true, value: null },
      { ok: true, value: 0 },
    ]);
  });

  test('Vietnamese grouping is read as a whole number', () => {
    expect(
      [readBox('count', '6.912'), readBox('count', '6912'), readBox('count', '6 912')].map(
        (reading) => reading.ok && reading.value,
      ),
    ).toEqual([6912, 6912, 6912]);
  });

  test('what can be read in two ways is asked about, not guessed', () => {
    const reading = readBox('count', '1,250');
    expect(reading).toMatchObject({ ok: false, code: 'ambiguous', readings: [1250, 1.25] });
  });

  test('a shown value is read back as the same number, in both languages', () => {
    for (const lang of ['vi', 'en'] as const) {
      for (const value of [0, 7, 999, 1000, 1234567])
        expect(readBox('count', boxText('count', value, lang))).toEqual({ ok: true, value });
      for (const value of [0.5, 1234.5, 12.25])
        expect(readBox('decimal', boxText('decimal', value, lang))).toEqual({ ok: true, value });
    }
  });

  test('a difference is signed, and there is none beside what is missing', () => {
    expect([
      shownDifference(6400, 6912, 'vi'),
      shownDifference(6950, 6912, 'vi'),
      shownDifference(24, 24, 'vi'),
      shownDifference(null, 24, 'vi'),
      shownDifference(24, null, 'vi'),
    ]).toEqual(['−512', '+38', '0', null, null]);
  });
});
