import type { ReactNode } from 'react';
import { Card } from '../../components/ui/card.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import type { DimensionRow, GapGroupRows } from './to-gap-group-rows.js';

/** What was entered as "trong đó", over the communes that entered it; a rate only where its denominator is known. */
export function GapDimensions({ rows }: { readonly rows: GapGroupRows }): ReactNode {
  const { t } = useI18n();
  const { dimensions } = rows;
  const most = Math.max(...dimensions.map(({ entered }) => entered));
  const all = dimensions[0]?.communes ?? 0;
  const rated = dimensions.some(({ rateText }) => rateText !== null);
  const title =
    most === 0
      ? t('gapDimensions.titleNone')
      : t(rated ? 'gapDimensions.titleRated' : 'gapDimensions.title', { n: most, all });
  return (
    <Card title={title} subtitle={t('gapDimensions.lead')}>
      <dl className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
        {dimensions.map((row) => (
          <Dimension key={row.code} row={row} unit={rows.countUnit} />
        ))}
      </dl>
    </Card>
  );
}

function Dimension({ row, unit }: { readonly row: DimensionRow; readonly unit: string }): ReactNode {
  const { t } = useI18n();
  return (
    <div className="min-w-0">
      <dt className="text-sm text-ink-soft">{row.name}</dt>
      <dd>
        <span className="text-2xl font-bold">{row.countText ?? t('state.missing')}</span>
        {row.countText !== null && ` ${unit}`}
        <span className="block text-sm text-ink-soft">
          {t('gapDimensions.entered', { n: row.entered, all: row.communes })}
          {row.shareText !== null && ` · ${t('gapDimensions.share', { share: row.shareText })}`}
        </span>
        <span className="block text-sm text-ink-soft">
          {row.rateText === null
            ? t('gapDimensions.noDenominator')
            : t('gapDimensions.rate', { rate: row.rateText, n: row.rateCommunes })}
        </span>
      </dd>
    </div>
  );
}
