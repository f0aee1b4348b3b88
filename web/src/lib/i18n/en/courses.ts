import type { coursesVi } from '../vi/courses.js';

export const coursesEn: Readonly<Record<keyof typeof coursesVi, string>> = {
  'courses.subtitle':
    'The ten goals and the headline (number 0), whole province; what will be missed comes first.',
  'courses.number': 'Goal {code}',
  'courses.all': 'All goals',
  'courses.goalOf': 'Goal {code}: {name}, whole province.',
  'courses.unknown': 'This campaign has no goal number {code}.',
  'courses.table': 'Needed a day against the current pace',
  'courses.tableSubtitle':
    'The pace is that of communes with figures at both cut-offs; forecast: if the recent pace is kept.',
  'courses.goal': 'Goal',
  'courses.target': 'Target',
  'courses.need': 'Needed a day',
  'courses.paceOne': 'Pace, 1 period (a day)',
  'courses.paceTwo': 'Pace, 2 periods (a day)',
  'courses.paceOf': '{days} days, {communes} communes',
  'courses.forecast': 'Forecast at the due date',
  'courses.forecastOn': 'Forecast for {due}',
  'courses.needs': 'What the target needs',
  'courses.needsSubtitle': 'Needed a day, the current pace, and where that leads',
  'courses.pastError':
    'Earlier forecasts (made the same way, one cut-off ahead) were off by {error} on average; {inside} of {all} had the result inside their interval.',
  'courses.baseline': 'The plan begins at {value} on {date} ({source}).',
  'courses.method':
    'A forecast extends the pace of the latest cut-offs (median slope, Theil–Sen); the interval in brackets is meant to hold four times out of five. From the fourth cut-off on.',
  'courses.definition': 'Definition, formula, source and every commune',
  'courses.toGoal': 'Needed a day, how it is forecast, definition and every commune',
};
