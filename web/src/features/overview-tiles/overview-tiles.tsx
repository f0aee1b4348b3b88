import type { ReactNode } from 'react';
import { PageState } from '../../components/ui/page-state.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { CommunesTile } from './communes-tile.js';
import { CoverageTile } from './coverage-tile.js';
import { GoalsTile } from './goals-tile.js';
import { SubmittedTile } from './submitted-tile.js';
import { toTileRows } from './to-tile-rows.js';
import { useOverviewTiles } from './use-overview-tiles.js';

/** Four numbers that answer "are we on plan"; the heading of the page reports a failure of the same answer. */
export function OverviewTiles({ period }: { readonly period: string }): ReactNode {
  const { t, lang } = useI18n();
  const query = useOverviewTiles(period);
  if (query.isError && query.data === undefined) return null;
  return (
    // The height of usual tiles, kept before and after they are there: what lies below must not jump.
    <div className="min-h-(--tiles) [--tiles:48rem] sm:[--tiles:24rem] xl:[--tiles:15rem]">
      <PageState query={query} height="var(--tiles)">
        {(overview) => {
          const rows = toTileRows(overview, lang);
          return (
            <section
              aria-label={t('overview.tiles')}
              className="grid gap-3 sm:grid-cols-2 xl:grid-cols-[1.5fr_1fr_1fr_1fr]"
            >
              {rows.coverage !== null && <CoverageTile tile={rows.coverage} period={period} />}
              <GoalsTile tile={rows.goals} />
              <SubmittedTile tile={rows.submitted} />
              {rows.communes !== null && <CommunesTile tile={rows.communes} />}
            </section>
          );
        }}
      </PageState>
    </div>
  );
}
