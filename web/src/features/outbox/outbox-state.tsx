import clsx from 'clsx';
import type { ReactNode } from 'react';
import { useI18n } from '../../lib/i18n/i18n.js';
import type { Shown } from './to-outbox-rows.js';

const looks: Record<Shown, string> = {
  kept: 'bg-no-data-tint text-no-data-ink',
  waiting: 'bg-warning-tint text-warning',
  sending: 'bg-on-track-tint text-on-track-ink',
  arrived: 'bg-success-tint text-success',
  conflict: 'bg-error-tint text-error',
  refused: 'bg-error-tint text-error',
};

/** Where it is, in a word. */
export function OutboxStateBadge({ state }: { readonly state: Shown }): ReactNode {
  const { t } = useI18n();
  return (
    <span
      className={clsx(
        'inline-flex items-center rounded px-2 py-0.5 text-sm font-semibold whitespace-nowrap',
        looks[state],
      )}
    >
      {t(`outbox.state.${state}`)}
    </span>
  );
}
