import { formatWeek } from '@domain/format.js';
import clsx from 'clsx';
import { memo, type ReactNode } from 'react';
import { Dumbbell } from '../../components/charts/dumbbell.js';
import { buttonClass } from '../../components/ui/button.js';
import { Card } from '../../components/ui/card.js';
import { CommuneLink } from '../../components/ui/commune-link.js';
import { ExplainLink } from '../../components/ui/explain-link.js';
import { useFirstRows } from '../../components/ui/first-rows.js';
import { PlainLink } from '../../components/ui/plain-link.js';
import { StatusGlyph } from '../../components/ui/status-glyph.js';
import { RowHead, Table, Td, Th } from '../../components/ui/table.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import type { Explained } from '../../lib/selection/explained.js';
import type { GapReportRow, GapReportRows } from './to-gap-report-rows.js';

interface GapReportTableProps {
  readonly rows: GapReportRows;
  readonly period: string;
  /** Address of the same as a file. */
  readonly file: string;
}

/** Every commune with a figure, the most missing first. */
export const GapReportTable = memo(function GapReportTable({
  rows,
  period,
  file,
}: GapReportTableProps): ReactNode {
  const { t } = useI18n();
  const title = t('gaps.tableTitle', { n: rows.rows.length });
  const { bodyClass, more } = useFirstRows(rows.rows.length);
  return (
    <Card title={rows.shortFinding} subtitle={t('gaps.tableSubtitle', { unit: rows.countUnit })}>
      <div className="mb-2">
        <a href={file} className={buttonClass('secondary')}>
          {t('gaps.csv')}
        </a>
      </div>
      <Table caption={title} className="table-fixed">
        <thead>
          <tr>
            <Th className="w-[38%] pl-0! sm:w-[13rem] lg:w-[20rem]">{t('gapList.commune')}</Th>
            <Th>{t('gapList.now')}</Th>
            <Th numeric className="w-20 max-sm:hidden">
              {t('gaps.now')}
            </Th>
            {rows.hasPoints && (
              <Th numeric className="w-20 max-sm:hidden">
                {t('gapList.points')}
              </Th>
            )}
            <Th numeric className="w-24 max-lg:hidden">
              {t('gaps.change')}
            </Th>
            <Th numeric className="w-[5.6rem] max-sm:pr-0!">
              {t('gapList.count', { unit: rows.countUnit })}
            </Th>
            <Th numeric className="w-24 pr-0! max-sm:hidden">
              {t('gaps.perWeek')}
            </Th>
          </tr>
        </thead>
        <tbody className={bodyClass}>
          {rows.rows.map((row) => (
            <ReportRow
              key={row.code}
              row={row}
              indicator={rows.indicator}
              period={period}
              hasPoints={rows.hasPoints}
            />
          ))}
        </tbody>
      </Table>
      {more}
    </Card>
  );
});

/** Drawn anew only with what it shows. */
const ReportRow = memo(function ReportRow({
  row,
  indicator,
  period,
  hasPoints,
}: {
  readonly row: GapReportRow;
  readonly indicator: string;
  readonly period: string;
  readonly hasPoints: boolean;
}): ReactNode {
  const { t } = useI18n();
  const missing = t('state.missing');
  const figure = { kind: 'indicator', code: indicator, orgUnit: row.code, period } as const;
  return (
    <tr>
      <RowName row={row} period={period} />
      <Td className="py-1!">
        <Dumbbell
          now={row.now}
          target={row.target}
          status={row.status}
          label={t('gaps.bar', { value: row.valueText ?? missing, target: row.targetText ?? missing })}
        />
      </Td>
      <Td numeric className="py-1! max-sm:hidden">
        <ExplainLink figure={figure} label={`${row.valueText ?? missing}, ${row.fullName}`}>
          {row.valueText ?? missing}
        </ExplainLink>
      </Td>
      {hasPoints && (
        <Td numeric className="py-1! max-sm:hidden">
          {row.gapPointsText ?? '–'}
        </Td>
      )}
      <Td numeric className="py-1! text-ink-soft max-lg:hidden">
        {row.changeText ?? '–'}
      </Td>
      <Td numeric className="py-1! font-semibold max-sm:pr-0!">
        <GapCount row={row} figure={figure} />
        {row.perWeekText !== null && row.gapCount !== 0 && (
          <span className="block text-sm font-normal text-ink-soft sm:hidden">
            {t('gaps.perWeekShort', { n: row.perWeekText })}
          </span>
        )}
      </Td>
      <Td numeric className="py-1! pr-0! max-sm:hidden">
        {row.gapCount === 0 ? '–' : (row.perWeekText ?? '–')}
      </Td>
    </tr>
  );
});

function GapCount({ row, figure }: { readonly row: GapReportRow; readonly figure: Explained }): ReactNode {
  const { t } = useI18n();
  const text = row.gapCount === 0 ? t('gaps.enough') : row.gapCountText;
  return (
    <ExplainLink
      figure={figure}
      label={`${text ?? ''}, ${row.fullName}`}
      className={clsx('inline-flex min-h-8 items-center', row.gapCount === 0 && 'font-normal text-ink-soft')}
    >
      {text}
    </ExplainLink>
  );
}

/** Status, name, and where the figure comes from when it is not this week's. */
function RowName({ row, period }: { readonly row: GapReportRow; readonly period: string }): ReactNode {
  const { t, lang } = useI18n();
  const status = t(`status.${row.status}`);
  const notes = [
    row.carriedWeek === null
      ? null
      : t('gaps.carried', { period: formatWeek(row.carriedWeek, lang).toLowerCase() }),
    row.above100 ? t('gaps.above100') : null,
  ].filter((note) => note !== null);
  return (
    <RowHead className="pl-0! py-1!">
      <CommuneLink commune={row} period={period} saysStatus>
        <span className="ml-auto text-sm font-normal text-ink-soft max-lg:hidden">{status}</span>
      </CommuneLink>
      <span className="-mt-0.5 block pl-5.5 text-sm font-normal text-ink-soft empty:hidden">
        <span className="lg:hidden">{[status, ...notes].join(' · ')}</span>
        {notes.length > 0 && <span className="max-lg:hidden">{notes.join(' · ')}</span>}
      </span>
    </RowHead>
  );
}

/** Those without a figure: they are not at zero, they are not known. */
export const MissingCommunes = memo(function MissingCommunes({
  rows,
  period,
}: {
  readonly rows: GapReportRows;
  readonly period: string;
}): ReactNode {
  const { t } = useI18n();
  if (rows.missing.length === 0) return null;
  return (
    <Card title={t('gaps.missingTitle', { n: rows.missing.length })} subtitle={t('gaps.missingSubtitle')}>
      <ul className="grid gap-2 sm:grid-cols-2 xl:grid-cols-4">
        {rows.missing.map((commune) => (
          <li
            key={commune.code}
            className="flex min-w-0 items-center gap-3 rounded-md border border-line p-2"
          >
            <span className="hatched h-8 w-10 shrink-0 rounded-sm bg-no-data-tint" aria-hidden="true" />
            <span className="min-w-0">
              <PlainLink
                code={commune.code}
                period={period}
                className="inline-flex min-h-6 items-center font-medium hover:underline"
              >
                {commune.fullName}
              </PlainLink>
              <ExplainLink
                figure={{ kind: 'indicator', code: rows.indicator, orgUnit: commune.code, period }}
                label={`${t('state.missing')}, ${commune.fullName}`}
                className="flex min-h-6 items-center gap-1.5 text-sm text-no-data-ink"
              >
                <StatusGlyph status="no_data" className="size-3.5 shrink-0" />
                {t('state.missing')}
              </ExplainLink>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
});
