import { formatNumber, formatSigned } from '@domain/format.js';
import { memo, useSyncExternalStore, type ReactNode } from 'react';
import { useI18n } from '../../lib/i18n/i18n.js';
import type { GridKeeper } from './grid-keeper.js';

const decimalsOf = (value: number): number => String(value).split('.')[1]?.length ?? 0;

/** Sum of a flow over the periods shown, or how a stock changed; a missing figure is never zero. */
export const RowEndCell = memo(function RowEndCell({
  grid,
  code,
  weekly,
}: {
  readonly grid: GridKeeper;
  readonly code: string;
  readonly weekly: boolean;
}): ReactNode {
  const { t, lang } = useI18n();
  const end = useSyncExternalStore(grid.subscribe, () => grid.end(code));
  const { value } = end;
  const missing = end.kind === 'sum' ? end.missing : 0;
  return (
    <td className="border-b border-line px-2 py-2 text-right align-top">
      {value === null ? (
        <span className="text-sm text-ink-soft">
          {t(
            end.kind === 'change' && end.since === 'gap'
              ? weekly
                ? 'grid.gapWeek'
                : 'grid.gap'
              : 'state.missing',
          )}
        </span>
      ) : (
        <span className="font-semibold">
          {end.kind === 'sum'
            ? formatNumber(value, decimalsOf(value), lang)
            : formatSigned(value, decimalsOf(value), lang)}
        </span>
      )}
      {end.kind === 'sum' && value !== null && missing > 0 && (
        <span className="block text-sm text-warning">
          {t(weekly ? 'grid.missingWeeks' : 'grid.missing', { n: missing })}
        </span>
      )}
    </td>
  );
});
