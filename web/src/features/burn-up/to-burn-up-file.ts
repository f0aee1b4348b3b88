import type { TrendDto } from '@contract/analytics.js';
import { cutOffDateOf } from '@domain/local-time.js';
import type { ChartData } from '../../components/charts/chart-tools.js';
import type { Translate } from '../../lib/i18n/translate.js';

/** The figures of the chart as a table of a file: one row a cut-off, numbers plain, missing stays empty. */
export function toBurnUpFile({ points }: TrendDto, t: Translate): ChartData {
  return {
    head: [
      t('chart.week'),
      t('chart.cutOff'),
      t('burnUp.value'),
      t('burnUp.plan'),
      t('chart.status'),
      t('chart.numerator'),
      t('chart.denominator'),
    ],
    rows: points.map(({ period, cutOffAt, value, plan, status, numerator, denominator }) => [
      period,
      cutOffDateOf(cutOffAt),
      value,
      plan,
      t(`status.${status}`),
      numerator,
      denominator,
    ]),
  };
}
