import type { TrendDto } from '@contract/analytics.js';
import type { ReactNode } from 'react';
import { ChartTools } from '../../components/charts/chart-tools.js';
import { InView } from '../../components/charts/in-view.js';
import { Card } from '../../components/ui/card.js';
import { later } from '../../components/ui/later.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { BurnUpTable } from './burn-up-table.js';
import { BurnUpWords } from './burn-up-words.js';
import { toBurnUpFile } from './to-burn-up-file.js';
import type { BurnUpRows } from './to-burn-up-rows.js';

/** Recharts is heavy: its chunk is fetched when the chart comes near the screen. */
const BurnUpChart = later(async () => (await import('./burn-up-chart.js')).BurnUpChart);
const CHART_HEIGHT = 300;

interface BurnUpDrawingProps {
  readonly trend: TrendDto;
  readonly rows: BurnUpRows;
  readonly title: string;
  /** Name of a commune; null: the province. */
  readonly place: string | null;
  /** Day of the campaign now; null: not running. */
  readonly today: number | null;
  /** Said under the chart, behind its own sentence. */
  readonly children?: ReactNode;
}

/** Finding, chart, sentence and table of one burn-up. */
export function BurnUpDrawing({ trend, rows, title, place, today, children }: BurnUpDrawingProps): ReactNode {
  const { t, lang } = useI18n();
  const measure = lang === 'vi' ? trend.nameVi : trend.nameEn;
  const subtitle = t('burnUp.subtitle', {
    measure,
    place: place ?? t('burnUp.place'),
    start: rows.startText,
    end: rows.endText,
  });
  return (
    <Card title={title} subtitle={subtitle}>
      <ChartTools
        name={`${trend.indicator}-${trend.orgUnit}`}
        title={title}
        subtitle={trend.simulated ? `${subtitle}. ${t('source.simulated')}` : subtitle}
        data={toBurnUpFile(trend, t)}
      >
        <InView height={`${String(CHART_HEIGHT)}px`}>
          <BurnUpChart
            rows={rows}
            height={CHART_HEIGHT}
            today={today}
            words={{
              title: t('burnUp.chartTitle', { measure }),
              desc: t('burnUp.chartDesc'),
              plan: t('burnUp.plan'),
              value: t('burnUp.value'),
              today: t('burnUp.today'),
              target: rows.target === null ? '' : t('burnUp.targetLine', { target: rows.target.text }),
              missing: t('state.missing'),
              day: (day) => t('burnUp.dayTick', { day }),
              published: (value) => t('burnUp.publishedMark', { value }),
            }}
          />
        </InView>
      </ChartTools>
      <BurnUpWords rows={rows}>{children}</BurnUpWords>
      <BurnUpTable rows={rows} measure={measure} figure={{ code: trend.indicator, orgUnit: trend.orgUnit }} />
    </Card>
  );
}
