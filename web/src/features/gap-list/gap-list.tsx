import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Dumbbell } from '../../components/charts/dumbbell.js';
import { useFewRows } from '../../components/charts/few-rows.js';
import { Card } from '../../components/ui/card.js';
import { CommuneLink } from '../../components/ui/commune-link.js';
import { ExplainLink } from '../../components/ui/explain-link.js';
import { PageState } from '../../components/ui/page-state.js';
import { RowHead, Table, Td, Th } from '../../components/ui/table.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { toGapRows, type GapRow, type GapRows } from './to-gap-rows.js';
import { useGapList } from './use-gap-list.js';

/** The ten communes with the most people missing: where work closes the gap fastest. */
export function GapList({
  period,
  indicator: chosen = null,
}: {
  readonly period: string;
  /** Code of an indicator; absent: that of the headline. */
  readonly indicator?: string | null;
}): ReactNode {
  const { t, lang } = useI18n();
  const { query, indicator, without } = useGapList(period, chosen);
  if (without) return null;
  return (
    <PageState query={query} height="36rem">
      {(gaps) => {
        const rows = toGapRows(gaps, lang);
        const subtitle =
          rows.targetText === null
            ? t('gapList.subtitleOwn')
            : t('gapList.subtitle', { target: rows.targetText });
        return (
          <Card title={rows.finding} subtitle={rows.rows.length === 0 ? undefined : subtitle}>
            <Shortfall rows={rows} />
            {rows.rows.length > 0 && <GapTable rows={rows} period={period} />}
            <p className="mt-2">
              <Link
                to="/khoang-cach"
                search={{ period, ...(indicator === null ? {} : { indicator }) }}
                className="inline-flex min-h-11 items-center font-semibold text-link underline underline-offset-2 hover:no-underline"
              >
                {t('gapList.all')}
              </Link>
            </p>
          </Card>
        );
      }}
    </PageState>
  );
}

function Shortfall({ rows }: { readonly rows: GapRows }): ReactNode {
  const { t } = useI18n();
  if (rows.shortfallText === null || rows.short === 0) return null;
  const words = { short: rows.short, shortfall: rows.shortfallText, unit: rows.countUnit };
  return (
    <p className="mb-2">{t(rows.provinceReached ? 'gapList.shortfall' : 'gapList.shortfallOnly', words)}</p>
  );
}

function GapTable({ rows, period }: { readonly rows: GapRows; readonly period: string }): ReactNode {
  const { t } = useI18n();
  const { rowClass, more } = useFewRows(rows.rows.length);
  return (
    <>
      <Table caption={rows.finding} className="table-fixed">
        <thead>
          <tr>
            <Th className="w-[38%] pl-0!">{t('gapList.commune')}</Th>
            <Th>{t('gapList.now')}</Th>
            <Th numeric className="w-[4.2rem] max-sm:hidden">
              {t('gapList.points')}
            </Th>
            <Th numeric className="w-[5.8rem] pr-0!">
              {t('gapList.count', { unit: rows.countUnit })}
            </Th>
          </tr>
        </thead>
        <tbody>
          {rows.rows.map((row, at) => (
            <GapTableRow key={row.code} className={rowClass(at)} {...{ row, rows, period }} />
          ))}
        </tbody>
      </Table>
      {more}
    </>
  );
}

function GapTableRow({
  row,
  rows,
  period,
  className,
}: {
  readonly row: GapRow;
  readonly rows: GapRows;
  readonly period: string;
  readonly className: string | undefined;
}): ReactNode {
  const { t } = useI18n();
  return (
    <tr className={className}>
      <RowHead className="pl-0! py-1!">
        <CommuneLink commune={row} period={period} saysStatus />
        <span className="-mt-1 block pl-5.5 text-sm font-normal text-ink-soft">
          {t(`status.${row.status}`)}
        </span>
      </RowHead>
      <Td className="py-1!">
        <Dumbbell
          now={row.now}
          target={row.target}
          status={row.status}
          label={t('gapList.bar', { value: row.valueText ?? t('state.missing') })}
        />
      </Td>
      <Td numeric className="py-1! max-sm:hidden">
        {row.gapPointsText ?? '–'}
      </Td>
      <Td numeric className="py-1! pr-0! font-semibold">
        <ExplainLink
          figure={{ kind: 'indicator', code: rows.indicator, orgUnit: row.code, period }}
          label={`${row.gapCountText} ${rows.countUnit}, ${row.fullName}`}
          className="inline-flex min-h-8 items-center"
        >
          {row.gapCountText}
        </ExplainLink>
      </Td>
    </tr>
  );
}
