import type { ReactNode } from 'react';
import { StatusStrip } from '../../components/charts/status-strip.js';
import { statusLook } from '../../components/charts/status-look.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { Parts, Tile } from './tile.js';
import type { TileRows } from './to-tile-rows.js';

export function GoalsTile({ tile }: { readonly tile: TileRows['goals'] }): ReactNode {
  const { t } = useI18n();
  const { onTrack, all, behind, farBehind, noData } = tile;
  const parts = [
    {
      show: farBehind > 0,
      text: t('tile.farBehindPart', { n: farBehind }),
      className: `font-semibold ${statusLook.far_behind.ink}`,
    },
    {
      show: behind > 0,
      text: t('tile.behindPart', { n: behind }),
      className: `font-semibold ${statusLook.behind.ink}`,
    },
    { show: noData > 0, text: t('tile.noDataPart', { n: noData }) },
  ];
  return (
    <Tile
      name={t('tile.goals')}
      value={onTrack}
      beside={t('tile.ofGoals', { all })}
      drawing={
        <StatusStrip
          segments={tile.segments}
          label={t('tile.goalsLabel', { onTrack, all, behind, farBehind, noData })}
        />
      }
    >
      {parts.some((part) => part.show) ? <Parts parts={parts} /> : t('tile.goalsAll')}
    </Tile>
  );
}
