import type { ReactNode } from 'react';
import { StatusStrip } from '../../components/charts/status-strip.js';
import { statusLook } from '../../components/charts/status-look.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { Parts, Tile } from './tile.js';
import type { TileRows } from './to-tile-rows.js';

export function CommunesTile({ tile }: { readonly tile: NonNullable<TileRows['communes']> }): ReactNode {
  const { t } = useI18n();
  const { late, expected, behind, farBehind, noData, reached } = tile;
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
    { show: reached > 0, text: t('tile.reachedPart', { n: reached }) },
    { show: noData > 0, text: t('tile.noDataPart', { n: noData }) },
  ];
  return (
    <Tile
      name={t('tile.communes')}
      value={late}
      beside={t('tile.ofCommunes', { expected })}
      drawing={
        <StatusStrip
          segments={tile.segments}
          label={t('tile.communesLabel', { expected, reached, behind, farBehind, noData })}
        />
      }
    >
      {late === 0 && <p>{t('tile.communesNone')}</p>}
      <Parts parts={parts} />
    </Tile>
  );
}
