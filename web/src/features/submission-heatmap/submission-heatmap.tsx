import { statusCellWord } from '@domain/findings/status-words.js';
import clsx from 'clsx';
import { useState, useTransition, type ReactNode } from 'react';
import { CellGlyph } from '../../components/charts/cell-glyph.js';
import { Button } from '../../components/ui/button.js';
import { Card } from '../../components/ui/card.js';
import { Empty, PageState } from '../../components/ui/page-state.js';
import { PlainLink } from '../../components/ui/plain-link.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import type { Translate } from '../../lib/i18n/translate.js';
import {
  LONG_MISSING,
  toHeatmapRows,
  type Cell,
  type HeatmapRow,
  type HeatmapRows,
} from './to-heatmap-rows.js';
import { useSubmissionHeatmap } from './use-submission-heatmap.js';

/** Weeks that fit on a phone beside the names. */
const PHONE_WEEKS = 8;
/** Communes a phone shows before somebody asks for all. */
const PHONE_ROWS = 5;

/** Who reported when: the communes that miss most first. */
export function SubmissionHeatmap({ period }: { readonly period: string }): ReactNode {
  const { t } = useI18n();
  const query = useSubmissionHeatmap(period);
  const [whole, setWhole] = useState(false);
  const [, startTransition] = useTransition();
  return (
    <PageState
      query={query}
      height="36rem"
      isEmpty={(status) => status.weeks.length === 0 || status.items.length === 0}
      empty={<Empty>{t('heatmap.none')}</Empty>}
    >
      {(status) => {
        const rows = toHeatmapRows(status);
        return (
          <Card title={titleOf(rows, t)} subtitle={subtitleOf(rows, whole, t)}>
            {rows.weeks.length > PHONE_WEEKS && (
              <p className="mb-1 text-sm text-ink-soft sm:hidden">{t('heatmap.phone')}</p>
            )}
            <HeatmapTable
              weeks={rows.weeks}
              rows={whole ? rows.rows : rows.worst}
              few={!whole}
              caption={titleOf(rows, t)}
              period={period}
            />
            <div className="mt-3 flex flex-wrap items-center justify-between gap-3">
              <CellKey cells={rows.used} />
              {rows.rows.length > PHONE_ROWS && (
                <Button
                  look="secondary"
                  className={rows.rows.length > rows.worst.length ? '' : 'sm:hidden'}
                  aria-expanded={whole}
                  onClick={() => {
                    startTransition(() => {
                      setWhole(!whole);
                    });
                  }}
                >
                  {whole ? t('heatmap.showFew') : t('heatmap.showAll', { n: rows.rows.length })}
                </Button>
              )}
            </div>
          </Card>
        );
      }}
    </PageState>
  );
}

function titleOf(rows: HeatmapRows, t: Translate): string {
  if (rows.longMissing > 0) return t('heatmap.titleLong', { n: rows.longMissing, weeks: LONG_MISSING });
  if (rows.anyMissing > 0) return t('heatmap.titleAny', { n: rows.anyMissing, weeks: rows.weeks.length });
  return t('heatmap.titleNone', { weeks: rows.weeks.length });
}

function subtitleOf(rows: HeatmapRows, whole: boolean, t: Translate): string {
  const from = t('heatmap.week', { n: rows.weeks[0]?.number ?? '' });
  const to = t('heatmap.week', { n: rows.weeks.at(-1)?.number ?? '' });
  return whole
    ? t('heatmap.subtitleAll', { from, to, n: rows.rows.length })
    : t('heatmap.subtitle', { from, to });
}

interface HeatmapTableProps {
  readonly weeks: HeatmapRows['weeks'];
  readonly rows: readonly HeatmapRow[];
  /** A phone leaves the later ones out. */
  readonly few: boolean;
  readonly caption: string;
  readonly period: string;
}

function HeatmapTable({ weeks, rows, few, caption, period }: HeatmapTableProps): ReactNode {
  const { t } = useI18n();
  const old = weeks.length - PHONE_WEEKS;
  return (
    <div className="relative min-w-0">
      <table className="w-full table-fixed border-collapse text-left">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="text-sm text-ink-soft">
            <th scope="col" className="w-[34%] py-1 pr-2 font-semibold sm:w-[26%]">
              {t('gapList.commune')}
            </th>
            {weeks.map((week, index) => (
              <th
                key={week.code}
                scope="col"
                className={clsx(
                  'px-0 py-1 text-center font-semibold whitespace-nowrap max-sm:text-xs',
                  index < old && 'max-sm:hidden',
                )}
              >
                <span aria-hidden="true" className="max-sm:hidden">
                  {t('heatmap.week', { n: week.number })}
                </span>
                <span aria-hidden="true" className="sm:hidden">
                  {week.number}
                </span>
                <span className="sr-only">{t('heatmap.weekFull', { n: week.number })}</span>
              </th>
            ))}
            <th scope="col" className="w-13 py-1 text-right font-semibold max-sm:text-xs">
              <span aria-hidden="true">{t('heatmap.missing')}</span>
              <span className="sr-only">{t('heatmap.missingFull')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <HeatmapTableRow
              key={row.code}
              className={few && at >= PHONE_ROWS ? 'not-print:max-sm:hidden' : undefined}
              {...{ row, old, period }}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function HeatmapTableRow({
  row,
  old,
  period,
  className,
}: {
  readonly row: HeatmapRow;
  readonly old: number;
  readonly period: string;
  readonly className: string | undefined;
}): ReactNode {
  const { lang } = useI18n();
  return (
    <tr className={className}>
      <th scope="row" className="pr-2 text-left font-normal">
        <PlainLink
          code={row.code}
          period={period}
          className="flex min-h-7 items-center leading-tight hover:underline pointer-coarse:min-h-11"
        >
          {row.fullName}
        </PlainLink>
      </th>
      {row.cells.map(({ period: week, cell }, index) => (
        <td key={week} className={clsx('p-px', index < old && 'max-sm:hidden')}>
          <CellGlyph cell={cell} className="h-6 w-full" />
          <span className="sr-only">{statusCellWord(cell, lang)}</span>
        </td>
      ))}
      <td className="text-right font-semibold">{row.missing}</td>
    </tr>
  );
}

/** Every sign with its word. */
function CellKey({ cells }: { readonly cells: readonly Cell[] }): ReactNode {
  const { lang } = useI18n();
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink-soft">
      {cells.map((cell) => (
        <li key={cell} className="flex items-center gap-1.5">
          <CellGlyph cell={cell} className="h-4 w-5 shrink-0" />
          {statusCellWord(cell, lang)}
        </li>
      ))}
    </ul>
  );
}
