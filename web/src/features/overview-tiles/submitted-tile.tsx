import type { ReactNode } from 'react';
import { useI18n } from '../../lib/i18n/i18n.js';
import { Parts, Tile } from './tile.js';
import type { TileRows } from './to-tile-rows.js';

export function SubmittedTile({ tile }: { readonly tile: TileRows['submitted'] }): ReactNode {
  const { t } = useI18n();
  const { submitted, expected, missing, late, returned, state } = tile;
  const parts = [
    {
      show: missing > 0,
      text: t(state === 'closed' ? 'tile.didNotSubmit' : 'tile.stillMissing', { n: missing }),
      className: 'font-semibold',
    },
    { show: missing === 0, text: t('tile.allSubmitted') },
    { show: late > 0, text: t('tile.latePart', { n: late }) },
    { show: returned > 0, text: t('tile.returnedPart', { n: returned }) },
  ];
  return (
    <Tile
      name={t('tile.submitted', { n: tile.week })}
      value={submitted}
      beside={t('tile.ofCommunes', { expected })}
      drawing={
        <div
          role="img"
          aria-label={t('tile.submittedLabel', { submitted, expected })}
          className="h-3 overflow-hidden rounded-full bg-sunken"
        >
          <div className="h-full bg-reached" style={{ width: `${tile.share.toFixed(1)}%` }} />
        </div>
      }
    >
      <Parts parts={parts} /> {t('tile.dueOn', { due: tile.dueText })}
    </Tile>
  );
}
