import type { qualityVi } from '../vi/quality.js';

export const qualityEn: Readonly<Record<keyof typeof qualityVi, string>> = {
  'quality.why': 'Why?',
  'quality.reasonWanted':
    'The figure may well be right. Give the reason (at least 5 characters) so that the report can be sent.',
  'quality.reasonGiven': 'The reason stays with this figure; a changed figure needs it again.',
  'noChange.title': 'No change this {span}',
  'noChange.week': 'week',
  'noChange.period': 'period',
  'noChange.done': '“No change this {span}” was said: running totals stay as in the period before.',
};
