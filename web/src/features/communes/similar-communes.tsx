import { similarFinding } from '@domain/findings/similar-finding.js';
import { similarCommunes } from '@domain/similar-communes.js';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Card } from '../../components/ui/card.js';
import { CommuneLink } from '../../components/ui/commune-link.js';
import { RowHead, Table, Td, Th } from '../../components/ui/table.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { type CommuneRow, MOST_COMPARED, toCommuneList, toCommuneRows } from './to-commune-list.js';
import { useCommunes } from './use-communes.js';
import { WeeksLine } from './weeks-line.js';

/** The communes most like this one, on the headline goal; absent where its population is not known. */
export function SimilarCommunes({
  code,
  period,
}: {
  readonly code: string;
  readonly period: string;
}): ReactNode {
  const { t, lang } = useI18n();
  const { communes, indicator } = useCommunes(period);
  if (communes.data === undefined || indicator === null) return null;
  const similar = similarCommunes(communes.data.items, code, MOST_COMPARED - 1).map(({ orgUnit }) => orgUnit);
  if (similar.length === 0) return null;
  const codes = [code, ...similar];
  const list = toCommuneList(
    communes.data,
    toCommuneRows(communes.data, undefined, lang),
    { so: codes.join(',') },
    lang,
  );
  const { decimals } = communes.data.goal;
  const shown = codes.map((one) => {
    const value = communes.data.items.find(({ orgUnit }) => orgUnit === one)?.value ?? null;
    return value === null ? null : Number(value.toFixed(decimals));
  });
  const title = similarFinding(shown[0] ?? null, shown.slice(1), lang);
  return (
    <Card title={title} subtitle={`${list.name}. ${t('similar.subtitle')}`}>
      <Table caption={title} className="table-fixed">
        <thead>
          <tr>
            <Th className="pl-0!">{t('gapList.commune')}</Th>
            <Th numeric className="w-24 max-sm:hidden">
              {t('communes.population')}
            </Th>
            <Th numeric className="w-20">
              {t('gaps.now')}
            </Th>
            <Th className="w-28 pr-0! max-sm:hidden">{t('communes.weeks')}</Th>
          </tr>
        </thead>
        <tbody>
          {list.compared.map((row) => (
            <SimilarRow key={row.code} row={row} own={row.code === code} period={period} />
          ))}
        </tbody>
      </Table>
      <p className="mt-2">
        <Link
          to="/xa-phuong"
          search={{ period, so: codes.join(',') }}
          className="inline-flex min-h-11 items-center font-semibold text-link underline underline-offset-2 hover:no-underline print:hidden"
        >
          {t('similar.compare')}
        </Link>
      </p>
    </Card>
  );
}

interface SimilarRowProps {
  readonly row: CommuneRow;
  /** The commune of the page itself. */
  readonly own: boolean;
  readonly period: string;
}

function SimilarRow({ row, own, period }: SimilarRowProps): ReactNode {
  const { t } = useI18n();
  return (
    <tr>
      <RowHead className={own ? 'pl-0!' : 'pl-0! font-normal!'}>
        <CommuneLink commune={row} period={period} />
      </RowHead>
      <Td numeric className="max-sm:hidden">
        {row.populationText ?? '–'}
      </Td>
      <Td numeric className="font-semibold">
        {row.valueText ?? t('state.missing')}
      </Td>
      <Td className="pr-0! max-sm:hidden">
        <WeeksLine row={row} />
      </Td>
    </tr>
  );
}
