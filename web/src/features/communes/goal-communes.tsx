import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { Button } from '../../components/ui/button.js';
import { Card } from '../../components/ui/card.js';
import { CommuneLink } from '../../components/ui/commune-link.js';
import { ExplainLink } from '../../components/ui/explain-link.js';
import { PageState } from '../../components/ui/page-state.js';
import { RowHead, Table, Td, Th } from '../../components/ui/table.js';
import { communesQuery } from '../../lib/figures/figure-queries.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useView } from '../../lib/selection/selection.js';
import { toCommuneList, toCommuneRows, type CommuneList, type CommuneRow } from './to-commune-list.js';

/** Rows shown before all are asked for. */
const FEW = 12;

interface GoalCommunesProps {
  readonly period: string;
  readonly indicator: string;
}

/** How every commune stands against one goal, the furthest behind first, of those alike the one that lacks most. */
export function GoalCommunes({ period, indicator }: GoalCommunesProps): ReactNode {
  const { t, lang } = useI18n();
  const query = useQuery(communesQuery(period, indicator, useView()));
  return (
    <PageState query={query} height="44rem">
      {(communes) => {
        const list = toCommuneList(
          communes,
          toCommuneRows(communes, undefined, lang),
          { sort: 'status' },
          lang,
        );
        return (
          <Card title={list.finding} subtitle={t('communes.byStatus')}>
            <Rows list={list} period={period} indicator={indicator} />
            <p className="mt-2">
              <Link
                to="/xa-phuong"
                search={{ period, indicator, sort: 'status' }}
                className="inline-flex min-h-11 items-center font-semibold text-link underline underline-offset-2 hover:no-underline"
              >
                {t('communes.toList')}
              </Link>
            </p>
          </Card>
        );
      }}
    </PageState>
  );
}

function Rows({ list, period, indicator }: GoalCommunesProps & { readonly list: CommuneList }): ReactNode {
  const { t } = useI18n();
  const [whole, setWhole] = useState(false);
  const shown = whole ? list.rows : list.rows.slice(0, FEW);
  return (
    <>
      <Table caption={t('communes.table')} className="table-fixed">
        <thead>
          <tr>
            <Th className="pl-0!">{t('gapList.commune')}</Th>
            <Th numeric className="w-20">
              {t('burnUp.value')}
            </Th>
            <Th numeric className="w-20 max-sm:hidden">
              {t('courses.target')}
            </Th>
            <Th numeric className="w-24 pr-0!">
              {t('gapList.count', { unit: list.countUnit })}
            </Th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <Row key={row.code} row={row} period={period} indicator={indicator} />
          ))}
        </tbody>
      </Table>
      {list.rows.length > FEW && (
        <Button
          look="secondary"
          className="mt-3"
          aria-expanded={whole}
          onClick={() => {
            setWhole(!whole);
          }}
        >
          {whole ? t('goals.showFew') : t('goals.showAll', { n: list.rows.length })}
        </Button>
      )}
    </>
  );
}

function Row({ row, period, indicator }: GoalCommunesProps & { readonly row: CommuneRow }): ReactNode {
  const { t } = useI18n();
  const value = row.valueText ?? t('state.missing');
  return (
    <tr>
      <RowHead className="py-1! pl-0!">
        <CommuneLink commune={row} period={period} />
      </RowHead>
      <Td numeric className="py-1! font-semibold">
        <ExplainLink
          figure={{ kind: 'indicator', code: indicator, orgUnit: row.code, period }}
          label={`${value}, ${row.fullName}`}
          className="inline-flex min-h-8 items-center"
        >
          {value}
        </ExplainLink>
      </Td>
      <Td numeric className="py-1! max-sm:hidden">
        {row.targetText ?? '–'}
      </Td>
      <Td numeric className="py-1! pr-0!">
        {row.gapCount === 0 ? t('gaps.enough') : (row.gapText ?? '–')}
      </Td>
    </tr>
  );
}
