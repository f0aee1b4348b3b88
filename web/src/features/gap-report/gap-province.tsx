import { capital } from '@domain/findings/phrases.js';
import { memo, type ReactNode } from 'react';
import { Bullet } from '../../components/charts/bullet.js';
import { Card } from '../../components/ui/card.js';
import { ExplainLink } from '../../components/ui/explain-link.js';
import { StatusBadge } from '../../components/ui/status-badge.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { PROVINCE } from '../../lib/selection/explained.js';
import type { GapReportRows } from './to-gap-report-rows.js';

/** The province against the same target; its own gap and the sum over the communes are two different numbers. */
export const GapProvince = memo(function GapProvince({
  rows,
  period,
}: {
  readonly rows: GapReportRows;
  readonly period: string;
}): ReactNode {
  const { t } = useI18n();
  const { province } = rows;
  const missing = t('state.missing');
  return (
    <Card
      title={t('gaps.province', { finding: province.finding })}
      aside={<StatusBadge status={province.status} />}
    >
      <div className="grid min-w-0 items-center gap-x-6 gap-y-3 md:grid-cols-[minmax(0,1fr)_auto]">
        <div className="min-w-0">
          <p>
            <ExplainLink
              figure={{ kind: 'indicator', code: rows.indicator, orgUnit: PROVINCE, period }}
              label={`${province.valueText ?? missing}, ${rows.name}`}
              alone
              className="text-3xl font-bold"
            >
              {province.valueText ?? missing}
            </ExplainLink>{' '}
            <span className="text-ink-soft">
              {province.planText !== null && `${t('goals.plan', { plan: province.planText })}, `}
              {t('tile.target', { target: province.targetText ?? missing })}
            </span>
          </p>
          <Bullet
            className="mt-1"
            scale={province.scale}
            status={province.status}
            label={t('goals.bullet', {
              value: province.valueText ?? missing,
              plan: province.planText ?? missing,
              target: province.targetText ?? missing,
            })}
          />
        </div>
        <ProvinceGaps rows={rows} />
      </div>
      {province.half !== '' && <p className="mt-2">{capital(province.half)}.</p>}
      {province.gapCount === 0 && province.short > 0 && (
        <p className="mt-2">{t('gaps.both', { short: province.short })}</p>
      )}
    </Card>
  );
});

/** What the province lacks as a whole, and what its communes lack together. */
function ProvinceGaps({ rows }: { readonly rows: GapReportRows }): ReactNode {
  const { t } = useI18n();
  const { province, countUnit: unit } = rows;
  const missing = t('state.missing');
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-1">
      <div>
        <dt className="text-sm text-ink-soft">{t('gaps.provinceGap')}</dt>
        <dd className="text-2xl font-bold">
          {province.gapText ?? missing}{' '}
          {province.gapText !== null && (
            <span className="text-base font-normal">
              {province.gapIsCommunes ? t('gaps.communes') : unit}
            </span>
          )}
        </dd>
      </div>
      <div>
        <dt className="text-sm text-ink-soft">{t('gaps.shortfall', { n: province.short })}</dt>
        <dd className="text-2xl font-bold">
          {province.shortfallText ?? missing}{' '}
          {province.shortfallText !== null && <span className="text-base font-normal">{unit}</span>}
        </dd>
      </div>
    </dl>
  );
}
