import { capital } from '@domain/findings/phrases.js';
import type { ReactNode } from 'react';
import { DataDetails } from '../../components/charts/data-details.js';
import { Card } from '../../components/ui/card.js';
import { CommuneLink } from '../../components/ui/commune-link.js';
import { RowHead, Table, Td, Th } from '../../components/ui/table.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import type { InfrastructureRow, InfrastructureRows } from './to-infrastructure-rows.js';

interface ListsProps {
  readonly rows: InfrastructureRows;
  readonly period: string;
}

/** Whom to act on: behind the plan and weak at once, those that miss most first. */
export function SlowAndWeak({ rows, period }: ListsProps): ReactNode {
  const { t } = useI18n();
  const list = rows.of.slow_weak;
  return (
    <Card
      title={t('infra.actTitle', { n: list.length })}
      subtitle={t('infra.actLead', { weak: rows.weak, unit: rows.countUnit })}
    >
      {list.length === 0 ? (
        <p className="text-ink-soft">{t('infra.actNone')}</p>
      ) : (
        <Rows list={list} rows={rows} period={period} caption={t('infra.actTitle', { n: list.length })} />
      )}
    </Card>
  );
}

/** All the others, and those of which something is not known: they are counted nowhere else. */
export function InfrastructureLists({ rows, period }: ListsProps): ReactNode {
  const { t } = useI18n();
  const others = ['slow_strong', 'fine_weak', 'fine_strong', 'unknown'] as const;
  return (
    <Card title={t('infra.othersTitle', { n: rows.of.unknown.length })} subtitle={capital(rows.weak)}>
      {others.map((quadrant) => {
        const list = rows.of[quadrant];
        const title = `${t(`infra.quadrant.${quadrant}`)} (${String(list.length)})`;
        if (list.length === 0)
          return (
            <p key={quadrant} className="py-2 text-ink-soft">
              {title}
            </p>
          );
        return (
          <DataDetails key={quadrant} summary={title}>
            <Rows list={list} rows={rows} period={period} caption={title} />
          </DataDetails>
        );
      })}
    </Card>
  );
}

interface RowsProps extends ListsProps {
  readonly list: readonly InfrastructureRow[];
  readonly caption: string;
}

function Rows({ list, rows, period, caption }: RowsProps): ReactNode {
  const { t } = useI18n();
  return (
    <Table caption={caption} className="table-fixed">
      <thead>
        <tr>
          <Th className="w-[36%] pl-0!">{t('gapList.commune')}</Th>
          <Th numeric className="max-sm:hidden">
            {t('infra.value')}
          </Th>
          <Th numeric>{t('infra.difference')}</Th>
          <Th numeric className="max-sm:w-[5rem]">
            {t('gapList.count', { unit: rows.countUnit })}
          </Th>
          <Th numeric className="pr-0!">
            {t('infra.share')}
          </Th>
        </tr>
      </thead>
      <tbody>
        {list.map((row) => (
          <Row key={row.code} row={row} period={period} />
        ))}
      </tbody>
    </Table>
  );
}

function Row({ row, period }: { readonly row: InfrastructureRow; readonly period: string }): ReactNode {
  const { t } = useI18n();
  const missing = t('state.missing');
  return (
    <tr>
      <RowHead className="py-0! pl-0!">
        <CommuneLink commune={row} period={period} look="min-h-11 text-link underline underline-offset-2" />
      </RowHead>
      <Td numeric className="max-sm:hidden">
        {row.valueText ?? missing}
      </Td>
      <Td numeric className="whitespace-normal!">
        {row.differenceText ?? missing}
      </Td>
      <Td numeric className="font-semibold whitespace-normal!">
        {row.gapText ?? missing}
      </Td>
      <Td numeric className="pr-0! whitespace-normal!">
        {row.measureText ?? missing}
      </Td>
    </tr>
  );
}
