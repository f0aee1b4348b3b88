import { formatDateTime } from '@domain/format.js';
import { use, type ReactNode } from 'react';
import { Icon } from '../../components/ui/glyphs.js';
import { StatusBadge } from '../../components/ui/status-badge.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { ExplainsAsPage } from './explain-go.js';
import type { FigureRows } from './to-figure-rows.js';

/** The sentence first, then the figure and how it is computed. */
export function ExplainedFinding({
  rows,
  read,
}: {
  readonly rows: Pick<FigureRows, 'place' | 'finding' | 'valueText' | 'status' | 'cutOffText' | 'why'>;
  /** When all of it was read, and the moment of the past it is of. */
  readonly read: { readonly readAt: string; readonly asOf: string | null; readonly simulated: boolean };
}): ReactNode {
  const { t } = useI18n();
  const Heading = use(ExplainsAsPage) ? 'h1' : 'h3';
  return (
    <header>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-soft">
        {rows.place}
        {read.simulated && (
          <strong className="rounded bg-warning-tint px-2 py-0.5 text-sm text-warning">
            {t('explain.simulated')}
          </strong>
        )}
      </p>
      {read.asOf !== null && (
        <p className="mt-1 flex items-center gap-2 font-semibold">
          <Icon name="clock" className="size-5 shrink-0" />
          {t('explain.asOf', { at: formatDateTime(read.asOf) })}
        </p>
      )}
      <Heading className="mt-1 text-xl leading-snug font-bold sm:text-2xl">{rows.finding}</Heading>
      <p className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-1">
        <span
          className={rows.valueText === null ? 'text-2xl text-ink-soft' : 'text-4xl leading-none font-bold'}
        >
          {rows.valueText ?? t('explain.missing')}
        </span>
        {rows.status !== null && <StatusBadge status={rows.status} />}
      </p>
      {rows.why !== null && <p className="mt-1">{rows.why}</p>}
      <p className="mt-1 text-sm text-ink-soft">
        {rows.cutOffText} {read.asOf === null && t('explain.readAt', { at: formatDateTime(read.readAt) })}
      </p>
    </header>
  );
}
