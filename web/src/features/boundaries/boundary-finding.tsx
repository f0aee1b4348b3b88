import type { ReactNode } from 'react';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useBoundaryHistory } from './use-boundary-admin.js';

/** What the map is drawn with, in a sentence, told when it changes; the name of the screen until it is known. */
export function BoundaryFinding(): ReactNode {
  const { t } = useI18n();
  const { data } = useBoundaryHistory();
  const loaded = data?.items[0]?.loaded ?? null;
  return (
    <span role="status">
      {data === undefined
        ? t('admin.boundaries.name')
        : loaded === null
          ? t('boundary.squares')
          : t('boundary.now', { n: loaded.matched })}
    </span>
  );
}
