import { comparedFinding } from '@domain/findings/list-finding.js';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Button } from '../../components/ui/button.js';
import { Card } from '../../components/ui/card.js';
import { ExplainLink } from '../../components/ui/explain-link.js';
import { StatusBadge } from '../../components/ui/status-badge.js';
import { RowHead, Table, Td, Th } from '../../components/ui/table.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useFilter } from '../../lib/selection/filters.js';
import type { CommuneList, CommuneRow } from './to-commune-list.js';
import { WeeksLine } from './weeks-line.js';

interface CompareProps {
  readonly list: CommuneList;
  readonly period: string;
  readonly indicator: string;
}

/** By how many stand side by side: two fit a phone, of more the next one shows that it can be pushed there. */
const WIDTHS: Readonly<Record<number, string>> = { 3: 'min-w-[30rem]', 4: 'min-w-[37rem]' };
/** Stays while the others are pushed. */
const firstColumn = 'sticky left-0 z-1 bg-surface pl-0!';

/** Up to four communes side by side, on one measure. */
export function CompareCommunes({ list, period, indicator }: CompareProps): ReactNode {
  const { t, lang } = useI18n();
  const filter = useFilter();
  const { compared } = list;
  if (compared.length === 0) return null;
  const title = t('communes.compared', { n: compared.length });
  const lines = linesOf({ list, period, indicator }, t);
  return (
    <Card
      title={comparedFinding(
        compared.map(({ fullName, now, valueText }) => ({ fullName, value: now, valueText })),
        lang,
      )}
      subtitle={`${list.name}. ${title}.`}
      aside={
        <Button
          look="secondary"
          onClick={() => {
            filter({ so: '' });
          }}
        >
          {t('communes.compareEnd')}
        </Button>
      }
    >
      <Table caption={title} scrolls className={WIDTHS[compared.length] ?? ''}>
        <thead>
          <tr>
            <Th className={`w-24 sm:w-40 ${firstColumn}`}>{t('courses.goal')}</Th>
            {compared.map((row) => (
              <Th key={row.code}>
                <Link
                  to="/xa-phuong/$code"
                  params={{ code: row.code }}
                  search={{ period }}
                  className="inline-flex min-h-8 items-center text-base text-ink hover:underline"
                >
                  {row.fullName}
                </Link>
              </Th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(([name, cell]) => (
            <tr key={name}>
              <RowHead className={`font-normal! ${firstColumn}`}>{name}</RowHead>
              {compared.map((row) => (
                <Td key={row.code}>{cell(row)}</Td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </Card>
  );
}

type Line = readonly [name: string, cell: (row: CommuneRow) => ReactNode];

/** What is compared, in the order in which it is asked. */
function linesOf({ list, period, indicator }: CompareProps, t: ReturnType<typeof useI18n>['t']): Line[] {
  return [
    [t('chart.status'), (row) => <StatusBadge status={row.status} />],
    [
      t('gaps.now'),
      (row) => (
        <ExplainLink
          figure={{ kind: 'indicator', code: indicator, orgUnit: row.code, period }}
          label={`${row.valueText ?? t('state.missing')}, ${row.fullName}`}
          className="font-bold"
        >
          {row.valueText ?? t('state.missing')}
        </ExplainLink>
      ),
    ],
    [t('burnUp.plan'), (row) => row.planText ?? '–'],
    [t('courses.target'), (row) => row.targetText ?? '–'],
    [t('gapList.count', { unit: list.countUnit }), (row) => row.gapText ?? '–'],
    [t('communes.rankOf', { ranked: list.ranked }), (row) => row.rank ?? '–'],
    [t('communes.movement'), (row) => (row.movement === '' ? '–' : row.movement)],
    [t('communes.population'), (row) => row.populationText ?? '–'],
    [t('communes.weeks'), (row) => <WeeksLine row={row} />],
    [t('communes.lastReport'), (row) => row.lastReportText ?? '–'],
  ];
}
