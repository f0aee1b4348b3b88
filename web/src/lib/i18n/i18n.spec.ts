import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
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

/** Sources of the site, without the words themselves and without what only tests say. */
function sources(): string {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/u.test(file) && !/\.spec\.|^test\b|i18n.(?:vi|en)\b/u.test(file))
    .map((file) => readFileSync(path.join(root, file), 'utf8'))
    .join('\n');
}

/** Texts that no source names, neither whole nor by a pattern such as `status.${status}`. */
function unused(keys: readonly string[], source: string): string[] {
  const patterns = [...source.matchAll(/`([a-z]\w*\.(?:[\w.-]|\$\{[^{}`]*\})*)`/gu)]
    .map(([, pattern = '']) => pattern.split(/\$\{[^}]*\}/u))
    .filter((parts) => parts.length > 1)
    .map((parts) => parts.map((part) => part.replaceAll('.', '\\.')).join('[\\w.-]+'))
    .map((pattern) => new RegExp(`^${pattern}$`, 'u'));
  return keys.filter((key) => !source.includes(`'${key}'`) && !patterns.some((one) => one.test(key)));
}

describe('the dictionary', () => {
  test('no text stands unused', () => {
    expect(unused(['status.reached', 'a.b', 'none.such'], "t(`status.${status}`) + t('a.b')")).toEqual([
      'none.such',
    ]);
    expect(unused(Object.keys(vi), sources())).toEqual([]);
  });

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
