import { formatDateTime, formatWeek } from '@domain/format.js';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Icon } from '../../components/ui/glyphs.js';
import { periodsQuery } from '../../lib/figures/figure-queries.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useAsOf } from '../../lib/selection/selection.js';

/** Says so as long as the figures of a week can still change; nothing once it is closed. */
export function PeriodState({ period }: { readonly period: string }): ReactNode {
  const { t, lang } = useI18n();
  const { data } = useQuery(periodsQuery(useAsOf()));
  const found = data?.items.find((item) => item.code === period);
  if (found === undefined || (found.state !== 'open' && found.state !== 'due')) return null;
  const words = {
    week: formatWeek(period, lang),
    due: formatDateTime(found.dueAt),
    closes: formatDateTime(found.closesAt),
  };
  return (
    <p className="flex items-start gap-2 rounded-md bg-warning-tint px-3 py-2 text-warning">
      <Icon name="clock" className="mt-0.5 size-5 shrink-0" />
      <span className="min-w-0">{t(found.state === 'open' ? 'period.open' : 'period.due', words)}</span>
    </p>
  );
}
