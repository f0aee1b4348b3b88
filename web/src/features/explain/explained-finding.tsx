import { use, type ReactNode } from 'react';
import { StatusBadge } from '../../components/ui/status-badge.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { ExplainsAsPage } from './explain-go.js';
import type { FigureRows } from './to-figure-rows.js';

/** The sentence first, then the figure and how it is computed. */
export function ExplainedFinding({
  rows,
  simulated,
  note,
}: {
  readonly rows: Pick<FigureRows, 'place' | 'finding' | 'valueText' | 'status' | 'cutOffText' | 'why'>;
  readonly simulated: boolean;
  readonly note?: ReactNode;
}): ReactNode {
  const { t } = useI18n();
  const Heading = use(ExplainsAsPage) ? 'h1' : 'h3';
  return (
    <header>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-soft">
        {rows.place}
        {simulated && (
          <strong className="rounded bg-warning-tint px-2 py-0.5 text-sm text-warning">
            {t('explain.simulated')}
          </strong>
        )}
      </p>
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
        {rows.cutOffText} {note}
      </p>
    </header>
  );
}
