import type { qualityVi } from '../vi/quality.js';

export const qualityEn: Readonly<Record<keyof typeof qualityVi, string>> = {
  'noChange.title': 'No change this {span}',
  'noChange.week': 'week',
  'noChange.period': 'period',
  'noChange.done': '“No change this {span}” was said: running totals stay as in the period before.',
};
