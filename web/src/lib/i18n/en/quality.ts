import type { qualityVi } from '../vi/quality.js';

export const qualityEn: Readonly<Record<keyof typeof qualityVi, string>> = {
  'quality.why': 'Why?',
  'quality.reasonWanted':
    'The figure may well be right. Give the reason (at least 5 characters) so that the report can be sent.',
  'quality.reasonGiven': 'The reason stays with this figure; a changed figure needs it again.',
  'quality.unexplained': '{n} figures need a reason before the report can be sent:',
  'quality.giveReasons': 'Give the reasons',
  'quality.reason': 'Reason: {text}',
  'quality.noReason': 'No reason given yet.',
  'quality.explained': '{n} figures with warnings, all explained.',
  'quality.leaderAsks': 'Press “Edit the figures” to give the reason, or give it back to the officer.',
  'noChange.title': 'No change this {span}',
  'noChange.week': 'week',
  'noChange.period': 'period',
  'noChange.stocks': 'Running totals stay as they were last counted.',
  'noChange.flows': 'What happened in the period is not filled in: it stays blank until it is entered.',
  'noChange.notSent': 'The report is saved as a draft and not sent; every figure can still be changed.',
  'noChange.overwrites': 'Running totals typed differently are replaced by those of the period before.',
  'noChange.do': 'Keep the figures of the period before',
  'noChange.cancel': 'Let me enter',
  'noChange.working': 'Saving…',
  'noChange.failed': 'Could not keep them',
  'noChange.done': '“No change this {span}” was said: running totals stay as in the period before.',
};
