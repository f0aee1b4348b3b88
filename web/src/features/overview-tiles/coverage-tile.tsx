import type { ReactNode } from 'react';
import { Bullet } from '../../components/charts/bullet.js';
import { ExplainLink } from '../../components/ui/explain-link.js';
import { StatusBadge } from '../../components/ui/status-badge.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { PROVINCE } from '../../lib/selection/explained.js';
import { Tile } from './tile.js';
import type { CoverageTile as Rows } from './to-tile-rows.js';

export function CoverageTile({ tile, period }: { readonly tile: Rows; readonly period: string }): ReactNode {
  const { t } = useI18n();
  const target = tile.targetText ?? t('state.missing');
  const label =
    tile.valueText === null
      ? t('tile.coverageMissing', { target })
      : t('tile.coverageLabel', { value: tile.valueText, target, plan: tile.planText ?? t('state.missing') });
  return (
    <Tile
      name={tile.name}
      badge={<StatusBadge status={tile.status} />}
      value={
        <ExplainLink
          figure={{ kind: 'indicator', code: tile.indicator, orgUnit: PROVINCE, period }}
          label={`${tile.valueText ?? t('state.missing')}, ${tile.name}`}
          alone
        >
          {tile.valueText ?? '–'}
        </ExplainLink>
      }
      beside={tile.valueText === null ? t('state.missing') : t('tile.target', { target })}
      drawing={<Bullet scale={tile.scale} status={tile.status} label={label} />}
    >
      <p>
        {tile.planFinding !== null &&
          tile.planText !== null &&
          t('tile.plan', { finding: tile.planFinding, plan: tile.planText })}{' '}
        {tile.changeFinding !== null && `${tile.changeFinding}.`}
      </p>
      <GapSentence tile={tile} />
    </Tile>
  );
}

/** The province can have reached its target while many communes have not: both are said. */
function GapSentence({ tile }: { readonly tile: Rows }): ReactNode {
  const { t } = useI18n();
  const unit = tile.countUnit;
  const hasShortfall = tile.shortfall !== null && tile.shortfall > 0;
  return (
    <>
      {tile.gapText !== null && tile.gapCount !== 0 && <p>{t('tile.gap', { gap: tile.gapText, unit })}</p>}
      {hasShortfall && tile.shortfallText !== null && (
        <p className="font-semibold">
          {t(tile.gapCount === 0 ? 'tile.noGapShortfall' : 'tile.shortfall', {
            shortfall: tile.shortfallText,
            unit,
          })}
        </p>
      )}
    </>
  );
}
