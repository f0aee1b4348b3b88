import type { ForecastDto, TrendDto } from '@contract/analytics.js';
import type { ReactNode } from 'react';
import { useI18n } from '../../lib/i18n/i18n.js';
import { BurnUpDrawing } from './burn-up-drawing.js';
import { toBurnUpRows } from './to-burn-up-rows.js';

/** The burn-up of one goal of the province, with where its pace leads. */
export function CourseBurnUp({
  trend,
  forecast,
  today,
  title,
  children,
}: {
  readonly trend: TrendDto;
  readonly forecast: ForecastDto | null;
  /** Day of the campaign now; null: not running. */
  readonly today: number | null;
  /** The finding above it. */
  readonly title: string;
  /** Said under the chart. */
  readonly children?: ReactNode;
}): ReactNode {
  const { lang } = useI18n();
  return (
    <BurnUpDrawing
      trend={trend}
      rows={toBurnUpRows(trend, lang, forecast)}
      title={title}
      place={null}
      today={today}
    >
      {children}
    </BurnUpDrawing>
  );
}
