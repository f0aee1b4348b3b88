import type { momentVi } from '../vi/moment.js';

export const momentEn: Readonly<Record<keyof typeof momentVi, string>> = {
  'moment.banner': 'Figures as they were known at {moment}',
  'moment.toNow': 'Back to now',
  'moment.title': 'Look at the figures as they were known at an earlier moment',
  'moment.at': 'Moment to look at',
  'moment.hint':
    'Values, reference figures, targets, definitions, units and settings as they were known then (Vietnam time).',
  'moment.look': 'Look',
  'moment.later': 'Choose a moment that has passed.',
  'moment.changes': 'Changes of figures after the report was issued',
  'moment.changesSince': 'What has changed since then',
};
