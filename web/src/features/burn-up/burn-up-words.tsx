import type { ReactNode } from 'react';
import { PhoneFold } from '../../components/charts/phone-fold.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import type { BurnUpRows } from './to-burn-up-rows.js';

/** What the chart says, as sentences: it must not need to be seen or hovered over. */
export function BurnUpWords({
  rows,
  children,
}: {
  readonly rows: BurnUpRows;
  readonly children?: ReactNode;
}): ReactNode {
  const { t } = useI18n();
  return (
    <div className="mt-2 flex flex-col gap-1 text-[0.95rem]">
      <p>
        <Latest rows={rows} />{' '}
        {rows.target !== null && t('burnUp.target', { target: rows.target.text, end: rows.endText })}{' '}
        {rows.missingWeeks.length > 0 && t('burnUp.gaps', { weeks: rows.missingWeeks.join(', ') })}
      </p>
      {children}
      {rows.published.length > 0 && (
        <PhoneFold summary={t('burnUp.published')}>
          <p className="text-sm text-ink-soft">
            <span className="max-sm:hidden print:inline">{t('burnUp.published')}:</span>{' '}
            {rows.published
              .map((mark) =>
                t('burnUp.publishedItem', {
                  value: mark.valueText,
                  date: mark.dateText,
                  source: mark.source,
                }),
              )
              .join('; ')}
            .
          </p>
        </PhoneFold>
      )}
    </div>
  );
}

function Latest({ rows }: { readonly rows: BurnUpRows }): ReactNode {
  const { t } = useI18n();
  const { latest } = rows;
  if (latest?.valueText == null) return t('burnUp.none');
  const week = t('heatmap.weekFull', { n: latest.week });
  if (latest.planText === null) return t('burnUp.latestNoPlan', { week, value: latest.valueText });
  return t('burnUp.latest', { week, value: latest.valueText, day: latest.day, plan: latest.planText });
}
