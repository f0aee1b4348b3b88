import type { PlanStatus } from '@domain/figure.js';
import clsx from 'clsx';
import type { ReactNode } from 'react';
import { useI18n } from '../../lib/i18n/i18n.js';
import { StatusGlyph } from './status-glyph.js';

const looks: Record<PlanStatus, string> = {
  reached: 'bg-reached-tint text-reached-ink',
  on_track: 'bg-on-track-tint text-on-track-ink',
  behind: 'bg-behind-tint text-behind-ink',
  far_behind: 'bg-far-behind-tint text-far-behind-ink',
  no_data: 'bg-no-data-tint text-no-data-ink',
};

/** Colour, glyph and word together, always. */
export function StatusBadge({
  status,
  className,
}: {
  readonly status: PlanStatus;
  readonly className?: string;
}): ReactNode {
  const { t } = useI18n();
  return (
    <span
      className={clsx(
        'inline-flex items-center gap-1.5 rounded px-2 py-0.5 text-sm font-semibold whitespace-nowrap',
        looks[status],
        className,
      )}
    >
      <StatusGlyph status={status} className="size-3.5 shrink-0" />
      {t(`status.${status}`)}
    </span>
  );
}
