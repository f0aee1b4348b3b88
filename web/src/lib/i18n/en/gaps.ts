import type { gapsVi } from '../vi/gaps.js';

export const gapsEn: Record<keyof typeof gapsVi, string> = {
  'gaps.indicator': 'Goal',
  'gaps.subtitle': '{name}, whole province.',
  'gaps.due': 'The target is due on {due}.',
  'gaps.province': 'Province: {finding}',
  'gaps.communes': 'communes',
  'gaps.provinceGap': 'Province still lacks',
  'gaps.shortfall': 'Sum over {n} {n|commune|communes} below target',
  'gaps.both':
    'The two differ because communes above target make up for others in the total of the province; {short} {short|commune|communes} must still go on.',
  'gaps.tableTitle': 'From now to target: {n} {n|commune|communes} with data',
  'gaps.tableSubtitle':
    'Dot: now · solid tick: target · sorted by {unit} missing. Needed per week: to be in time for the due date.',
  'gaps.now': 'Now',
  'gaps.change': 'On the week',
  'gaps.perWeek': 'Needed per week',
  'gaps.perWeekShort': '{n} a week',
  'gaps.carried': 'figure of {period}',
  'gaps.above100': 'above 100%, to be checked',
  'gaps.bar': 'now {value}, target {target}',
  'gaps.enough': 'enough',
  'gaps.missingTitle': '{n} {n|commune|communes} without data',
  'gaps.missingSubtitle':
    'Not counted as 0 and not part of what is missing. They must be asked for their figures.',
  'gaps.csv': 'Download CSV',
  'gaps.source': 'Source: reports of the communes. {coverage}.',
};
