import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from '@jest/globals';
import { en } from './en/index.js';
import { fill, translator } from './translate.js';
import { vi } from './vi/index.js';

const unicode = JSON.parse(
  readFileSync(
    createRequire(import.meta.url).resolve('@fontsource-variable/source-sans-3/unicode.json'),
    'utf8',
  ),
) as Readonly<Record<string, string>>;

/** First and last letter of each stretch that these files of the font have. */
const rangesOf = (files: readonly string[]): [number, number][] =>
  files
    .flatMap((file) => (unicode[file] ?? '').split(','))
    .map((range) => {
      const [from = '', to = from] = range.replace('U+', '').split('-');
      return [parseInt(from, 16), parseInt(to, 16)];
    });
const code = (letter: string): number => letter.codePointAt(0) ?? 0;

const namesIn = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{(\w+)/gu)].map((found) => found[1] ?? ''))].sort();

describe('the dictionary', () => {
  test('English has every text that Vietnamese has, and no other', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(vi).sort());
  });

  test('an English text asks for no value that its Vietnamese text does not give', () => {
    const strangers = Object.entries(en).filter(([key, text]) =>
      namesIn(text).some((name) => !namesIn(vi[key as keyof typeof vi]).includes(name)),
    );
    expect(strangers).toEqual([]);
  });

  test('English counts of reports say one report, several reports', () => {
    const t = translator(en);
    expect([1, 2].map((n) => t('week.missingIn', { n }))).toEqual([
      'blank in 1 report',
      'blank in 2 reports',
    ]);
    expect([1, 2].map((n) => t('week.approveSelected', { n }))).toEqual([
      'Approve 1 report',
      'Approve 2 reports',
    ]);
    expect([1, 2].map((n) => t('inbox.groupCount', { n }))).toEqual([
      '1 report to review',
      '2 reports to review',
    ]);
  });

  test('no text is empty, and every Vietnamese text is in composed letters', () => {
    expect(
      Object.entries({ ...vi }).filter(([, text]) => text.trim() === '' || text !== text.normalize('NFC')),
    ).toEqual([]);
    expect(Object.values(en).every((text) => text.trim() !== '')).toBe(true);
  });

  test('no text has a letter that the fonts of the pages lack', () => {
    const ranges = rangesOf(['latin', 'latin-ext', 'vietnamese']);
    const lacks = (text: string): boolean =>
      [...text].some((letter) => !ranges.some(([from, to]) => from <= code(letter) && code(letter) <= to));
    expect(Object.entries({ ...vi, ...en }).filter(([, text]) => lacks(text))).toEqual([]);
    expect(Object.values(vi).filter(lacks)).toEqual([]);
    expect(['→', '✓', '●'].map(lacks)).toEqual([true, true, true]);
  });

  test('values are filled in by name', () => {
    expect(translator(vi)('entry.progress', { done: 3, all: 11 })).toBe('3/11 mục');
  });

  test('an English plural follows the number', () => {
    expect([fill('{n} {n|item|items}', { n: 1 }), fill('{n} {n|item|items}', { n: 0 })]).toEqual([
      '1 item',
      '0 items',
    ]);
  });
});
