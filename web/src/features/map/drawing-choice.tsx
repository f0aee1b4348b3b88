import { Link } from '@tanstack/react-router';
import clsx from 'clsx';
import type { ReactNode } from 'react';
import { useI18n } from '../../lib/i18n/i18n.js';
import { readFilters } from '../../lib/selection/search-params.js';
import { SQUARES, useWantsSquares } from './use-boundaries.js';

/** Boundaries or squares, as two links: the address keeps it, "back" undoes it. */
export function DrawingChoice(): ReactNode {
  const { t } = useI18n();
  const squares = useWantsSquares();
  return (
    <nav
      aria-label={t('map.drawing')}
      className="mb-3 inline-flex rounded-md border border-line-strong print:hidden"
    >
      {[false, true].map((isSquares) => (
        <Link
          key={String(isSquares)}
          to="."
          search={(before) => readFilters({ ...before, ve: isSquares ? SQUARES : '' })}
          resetScroll={false}
          activeOptions={{ exact: true }}
          aria-current={isSquares === squares ? 'true' : undefined}
          className={clsx(
            'inline-flex min-h-11 items-center px-4 font-semibold first:rounded-l-md last:rounded-r-md',
            isSquares === squares ? 'bg-accent text-on-accent' : 'bg-surface text-ink hover:bg-sunken',
          )}
        >
          {t(isSquares ? 'map.squares' : 'map.boundaries')}
        </Link>
      ))}
    </nav>
  );
}
