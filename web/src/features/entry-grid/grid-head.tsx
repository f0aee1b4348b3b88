import type { GridDto } from '@contract/entry-grid.js';
import { formatDayMonth, formatTime } from '@domain/format.js';
import { lastDayOf, parsePeriod, periodName } from '@domain/period.js';
import { Link } from '@tanstack/react-router';
import clsx from 'clsx';
import { memo, useSyncExternalStore, type ReactNode } from 'react';
import { ReportBadge } from '../../components/ui/report-badge.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import type { Translate } from '../../lib/i18n/translate.js';
import { momentInWords } from '../../lib/report-form/deadline.js';
import { reportSearch } from '../../lib/selection/search-params.js';
import { useSession } from '../../lib/session/session.js';
import type { GridKeeper } from './grid-keeper.js';
import type { ColumnState } from './to-column-state.js';

export type Column = GridDto['columns'][number];

/** What can be done with a column. */
export type ColumnMode = 'open' | 'locked' | 'closed';

interface HeadProps {
  readonly column: Column;
  readonly dataSet: string;
  readonly mode: ColumnMode;
  readonly grid: GridKeeper;
  readonly onUnlock: (period: string) => void;
  /** What is asked, or can be, of a period that takes no more figures. */
  readonly children: ReactNode;
}

/** A period: its days, how its report stands, until when it takes figures, and where what was typed is. */
export const GridHead = memo(function GridHead({
  column,
  dataSet,
  mode,
  grid,
  onUnlock,
  children,
}: HeadProps): ReactNode {
  const { t, lang } = useI18n();
  const { orgUnit } = useSession();
  const { period, state, window } = column;
  const kept = useSyncExternalStore(grid.subscribe, () => grid.state(period));
  return (
    <th
      scope="col"
      className={clsx(
        'sticky top-0 z-10 w-32 min-w-32 border-b border-line px-2 py-2 text-left align-top text-sm font-normal',
        mode === 'open' ? 'bg-surface' : 'bg-sunken',
      )}
    >
      <Link
        to="/nhap/$period"
        params={{ period }}
        search={reportSearch({ dataSet, orgUnit: column.orgUnit }, orgUnit?.code)}
        className="inline-flex min-h-11 items-center font-semibold text-link underline underline-offset-2"
      >
        {periodName(period, lang)}
      </Link>
      <span className="block text-ink-soft">{daysOf(period)}</span>
      <ReportBadge state={state} />
      <span
        className={clsx('block', window.state === 'due' && mode !== 'closed' && 'font-semibold text-warning')}
      >
        {timeOf(window, t)}
      </span>
      {mode === 'open' && kept !== null && <Kept state={kept} />}
      {mode === 'locked' && (
        <button
          type="button"
          className="min-h-11 font-semibold text-link underline underline-offset-2"
          onClick={() => {
            onUnlock(period);
          }}
        >
          {t('grid.unlock')}
          <span className="sr-only"> {periodName(period, lang)}</span>
        </button>
      )}
      {children}
    </th>
  );
});

/** "06/10–12/10"; '' where a period has no days. */
function daysOf(code: string): string {
  const period = parsePeriod(code);
  const last = period === null ? null : lastDayOf(period);
  if (period?.startsOn == null || last === null) return '';
  return `${formatDayMonth(period.startsOn)}–${formatDayMonth(last)}`;
}

function timeOf({ state, dueAt, closesAt }: Column['window'], t: Translate): string {
  if (state === 'closed') return t('grid.closed');
  return state === 'due'
    ? t('grid.due', { closes: momentInWords(closesAt, t) })
    : t('grid.open', { due: momentInWords(dueAt, t) });
}

const toneOf: Record<ColumnState['kind'], string> = {
  blank: 'text-ink-soft',
  saved: 'text-success',
  typing: 'text-ink-soft',
  saving: 'text-ink-soft',
  wrong: 'font-semibold text-error',
  conflict: 'font-semibold text-warning',
  offline: 'font-semibold text-warning',
  refused: 'font-semibold text-error',
};

function Kept({ state: { kind, n, savedAt } }: { readonly state: ColumnState }): ReactNode {
  const { t } = useI18n();
  const text =
    kind === 'saved'
      ? t('grid.state.saved', { time: savedAt === null ? '' : formatTime(savedAt) })
      : kind === 'blank' || kind === 'saving'
        ? t(`grid.state.${kind}`)
        : t(`grid.state.${kind}`, { n });
  return <span className={clsx('block', toneOf[kind])}>{text}</span>;
}
