import { describe, expect, test } from '@jest/globals';
import { precacheList, type BuiltFile } from './precache-list.js';

const file = (fileName: string, module: string | null, more: Partial<BuiltFile> = {}): BuiltFile => ({
  fileName,
  module: module === null ? null : `/site/web/src/${module}`,
  imports: [],
  later: [],
  styles: [],
  ...more,
});

const built = [
  file('index.js', 'main.tsx', {
    imports: ['vendor.js'],
    later: ['entry-page.js', 'overview-page.js', 'en.js', 'words.js', 'admin-page.js'],
    styles: ['index.css'],
  }),
  file('vendor.js', null),
  file('entry-page.js', 'pages/entry-page.tsx', {
    imports: ['index.js', 'fields.js'],
    later: ['dialog.js', 'en.js'],
  }),
  file('fields.js', null, { later: ['greeting.js'] }),
  file('greeting.js', 'features/entry/first-visit.tsx'),
  file('dialog.js', 'features/entry/review-dialog.tsx', { later: ['trend.js'] }),
  file('trend.js', 'features/trend/trend-chart.tsx'),
  file('words.js', 'lib/i18n/vi/entry.ts'),
  file('en.js', 'lib/i18n/en/index.ts'),
  file('overview-page.js', 'pages/overview-page.tsx'),
  file('admin-page.js', 'pages/admin-home-page.tsx'),
];
const fonts = [
  'a-latin-wght-normal-1.woff2',
  'a-vietnamese-wght-normal-2.woff2',
  'a-greek-wght-normal-3.woff2',
];
const list = precacheList(built, 'index.js', fonts);

describe('what is fetched ahead', () => {
  test('is the frame, the form with all it may fetch later, its words, and the letters of Vietnamese', () => {
    expect(list).toEqual([
      'a-latin-wght-normal-1.woff2',
      'a-vietnamese-wght-normal-2.woff2',
      'dialog.js',
      'entry-page.js',
      'fields.js',
      'greeting.js',
      'index.css',
      'index.js',
      'vendor.js',
      'words.js',
    ]);
  });

  test('is no chart, no page of figures, no administration and no English', () => {
    for (const one of ['trend.js', 'overview-page.js', 'admin-page.js', 'en.js'])
      expect(list).not.toContain(one);
  });
});
