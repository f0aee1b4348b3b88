import type { infrastructureVi } from '../vi/infrastructure.js';

export const infrastructureEn: Readonly<Record<keyof typeof infrastructureVi, string>> = {
  'infra.subtitle': '{goal}, beside: {measure}; commune by commune.',
  'infra.provinceTitle': 'Infrastructure and devices of the province',
  'infra.provinceLead':
    'Sums of numerators over sums of denominators of the communes with a figure; a missing one is not 0.',
  'infra.known': '{n} of {all} communes with a figure',
  'infra.measure': 'Beside the goal',
  'infra.above': 'Weak above (%)',
  'infra.below': 'Weak below (%)',
  'infra.aboveHint': 'Blank: any village in a signal gap. The province has no target for this.',
  'infra.belowHint': 'Blank: below the province as a whole. The province has no target for this.',
  'infra.thresholdWrong': 'A number from 0 to 100 is needed; the usual threshold is used.',
  'infra.noCause':
    'That two things occur in one place does not show that one causes the other: the list says where to look, not why a place is behind.',
  'infra.actTitle': 'Where to act first: {n} {n|commune|communes} behind and weak',
  'infra.actLead': 'Behind or far behind their own plan, and {weak}. Largest shortfall ({unit}) first.',
  'infra.actNone': 'No commune is so at this threshold.',
  'infra.chartTitle': '{n} of {all} communes are both behind and weak',
  'infra.chartLead':
    'A mark is a commune. Level line: as planned. Dashed line: where weak begins. Marks of one spot stand side by side. The figures of each are in the tables above and below.',
  'infra.up': 'Against the plan (points, or the unit of the goal)',
  'infra.planLine': 'as planned',
  'infra.thresholdLine': 'where weak begins',
  'infra.othersTitle': 'All others; {n} without enough figures to be placed',
  'infra.quadrant.slow_weak': 'Behind and weak',
  'infra.quadrant.slow_strong': 'Behind, infrastructure not weak',
  'infra.quadrant.fine_weak': 'Keeping up although infrastructure is weak',
  'infra.quadrant.fine_strong': 'Keeping up, infrastructure not weak',
  'infra.quadrant.unknown': 'No figure of the goal or of the infrastructure',
  'infra.value': 'Value',
  'infra.difference': 'vs plan',
  'infra.share': 'Share',
  'infra.source': 'Source: monthly reports of communes, figures of the Department and reference figures.',
};
