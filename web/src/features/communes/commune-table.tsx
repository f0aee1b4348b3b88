import { memo, type ReactNode } from 'react';
import { Dumbbell } from '../../components/charts/dumbbell.js';
import { Card } from '../../components/ui/card.js';
import { CommuneLink } from '../../components/ui/commune-link.js';
import { ExplainLink } from '../../components/ui/explain-link.js';
import { useFirstRows } from '../../components/ui/first-rows.js';
import { RowHead, Table, Td, Th } from '../../components/ui/table.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useFilter, useFilters } from '../../lib/selection/filters.js';
import { comparedCodes, type CommuneList, type CommuneRow, MOST_COMPARED } from './to-commune-list.js';
import { WeeksLine } from './weeks-line.js';

interface CommuneTableProps {
  readonly list: CommuneList;
  readonly period: string;
  readonly indicator: string;
}

/** One row a commune: where it stands, what it lacks, how it moved. */
export function CommuneTable({ list, period, indicator }: CommuneTableProps): ReactNode {
  const { t } = useI18n();
  const { bodyClass, more } = useFirstRows(list.rows.length);
  const compared = comparedCodes(useFilters());
  const full = compared.length >= MOST_COMPARED;
  const largest = Math.max(0, ...list.rows.map(({ now, target }) => Math.max(now ?? 0, target ?? 0)));
  return (
    <Card title={list.shortFinding} subtitle={t('communes.tableSubtitle', { unit: list.countUnit })}>
      <Table caption={t('communes.table')} className="table-fixed">
        <thead>
          <tr>
            <Th className="w-18 pl-0! print:hidden">{t('communes.compareShort')}</Th>
            <Th numeric className="w-16 max-md:hidden">
              {t('communes.rank')}
            </Th>
            <Th>{t('gapList.commune')}</Th>
            <Th className="w-[18%] max-lg:hidden">{t('gapList.now')}</Th>
            <Th numeric className="w-20">
              {t('gaps.now')}
            </Th>
            <Th numeric className="w-24 max-sm:hidden">
              {t('gapList.count', { unit: list.countUnit })}
            </Th>
            <Th className="w-28 max-md:hidden">{t('communes.weeks')}</Th>
            <Th className="w-24 pr-0! max-lg:hidden">{t('communes.lastReport')}</Th>
          </tr>
        </thead>
        <tbody className={bodyClass}>
          {list.rows.map((row) => {
            const isCompared = compared.includes(row.code);
            return (
              <Row
                key={row.code}
                {...{ row, largest, period, indicator, isCompared }}
                isFull={full && !isCompared}
              />
            );
          })}
        </tbody>
      </Table>
      {more}
    </Card>
  );
}

interface RowProps extends CompareBoxProps {
  /** Of the axis that all rows share. */
  readonly largest: number;
  readonly period: string;
  readonly indicator: string;
}

/** Drawn anew only with what it shows: a weak device takes long over a hundred of them. */
const Row = memo(function Row({ row, largest, period, indicator, ...box }: RowProps): ReactNode {
  const { t } = useI18n();
  const missing = t('state.missing');
  const share = (value: number | null): number | null =>
    value === null || largest <= 0 ? null : (value * 100) / largest;
  return (
    <tr>
      <Td className="py-1! pl-0! print:hidden">
        <CompareBox row={row} {...box} />
      </Td>
      <Td numeric className="py-1! max-md:hidden">
        {row.rank ?? '–'}
      </Td>
      <Name row={row} period={period} />
      <Td className="py-1! max-lg:hidden">
        <Dumbbell
          now={share(row.now)}
          target={share(row.target)}
          status={row.status}
          label={t('gaps.bar', { value: row.valueText ?? missing, target: row.targetText ?? missing })}
        />
      </Td>
      <Td numeric className="py-1! font-semibold whitespace-normal!">
        <ExplainLink
          figure={{ kind: 'indicator', code: indicator, orgUnit: row.code, period }}
          label={`${row.valueText ?? missing}, ${row.fullName}`}
          className="inline-flex min-h-8 items-center"
        >
          {row.valueText ?? missing}
        </ExplainLink>
      </Td>
      <Td numeric className="py-1! max-sm:hidden">
        {row.gapCount === 0 ? t('gaps.enough') : (row.gapText ?? '–')}
      </Td>
      <Td className="py-1! max-md:hidden">
        <WeeksLine row={row} />
      </Td>
      <Td className="py-1! pr-0! text-ink-soft max-lg:hidden">{row.lastReportText ?? '–'}</Td>
    </tr>
  );
});

function Name({ row, period }: { readonly row: CommuneRow; readonly period: string }): ReactNode {
  const { t } = useI18n();
  const notes = [
    t(`status.${row.status}`),
    row.carriedText === null ? null : t('gaps.carried', { period: row.carriedText.toLowerCase() }),
    row.movement === '' ? null : row.movement,
  ].filter((note) => note !== null);
  return (
    <RowHead className="py-1!">
      <CommuneLink commune={row} period={period} saysStatus />
      <span className="-mt-0.5 block pl-5.5 text-sm font-normal text-ink-soft">
        {notes.join(' · ')}
        {row.gapText !== null && row.gapCount !== 0 && (
          <span className="font-semibold sm:hidden"> · {t('communes.lacks', { count: row.gapText })}</span>
        )}
      </span>
    </RowHead>
  );
}

interface CompareBoxProps {
  readonly row: CommuneRow;
  readonly isCompared: boolean;
  /** As many as can stand side by side are chosen, and this is none of them. */
  readonly isFull: boolean;
}

/** Puts a commune beside others, or takes it away; what is chosen stands in the address. */
function CompareBox({ row, isCompared, isFull }: CompareBoxProps): ReactNode {
  const { t } = useI18n();
  const filter = useFilter();
  return (
    <label className="inline-flex min-h-11 min-w-11 items-center justify-center">
      <input
        type="checkbox"
        className="size-5 accent-accent"
        checked={isCompared}
        disabled={isFull}
        aria-label={t('communes.compareWith', { name: row.fullName })}
        title={isFull ? t('communes.compareFull', { n: MOST_COMPARED }) : undefined}
        onChange={() => {
          filter((before) => {
            const codes = comparedCodes(before);
            const next = isCompared ? codes.filter((code) => code !== row.code) : [...codes, row.code];
            return { so: next.join(',') };
          });
        }}
      />
    </label>
  );
}
