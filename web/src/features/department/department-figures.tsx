import type { DepartmentFiguresDto } from '@contract/department.js';
import { SECTIONS } from '@domain/catalogue.js';
import { isNumberKind } from '@domain/element-kind.js';
import { formatDateTime } from '@domain/format.js';
import { periodName } from '@domain/period.js';
import { useQuery } from '@tanstack/react-query';
import { useMemo, type ReactNode } from 'react';
import { Card } from '../../components/ui/card.js';
import { Empty, PageState, Placeholder } from '../../components/ui/page-state.js';
import { Select } from '../../components/ui/select.js';
import {
  dataElementsQuery,
  dataSetsQuery,
  qualityRulesQuery,
} from '../../lib/definitions/definition-queries.js';
import { useReportTitle } from '../../lib/definitions/use-report-title.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useFilter, useFilters } from '../../lib/selection/filters.js';
import { DepartmentSheet } from './department-sheet.js';
import { chosenPeriod, type SheetPeriod } from './to-periods.js';
import { sheetJudge } from './sheet-quality.js';
import type { SheetColumn } from './to-sheet.js';
import { useDepartmentPeriods, useSheet } from './use-department.js';

/** Figures that the Department gives itself: which period, how far it is, and the sheet of it. */
export function DepartmentFigures(): ReactNode {
  const { t } = useI18n();
  const { period, dataSet } = useFilters();
  const periods = useDepartmentPeriods();
  return (
    <PageState
      query={periods}
      height="40rem"
      isEmpty={({ items }) => items.length === 0}
      empty={<Empty>{t('department.none')}</Empty>}
    >
      {({ items }) => {
        const chosen = chosenPeriod(items, { period, dataSet });
        return chosen === null ? null : <OfPeriod items={items} chosen={chosen} />;
      }}
    </PageState>
  );
}

const keyOf = ({ dataSet, period }: SheetPeriod): string => `${dataSet} ${period}`;

function OfPeriod({
  items,
  chosen,
}: {
  readonly items: readonly SheetPeriod[];
  readonly chosen: SheetPeriod;
}): ReactNode {
  const { t, lang } = useI18n();
  const titleOf = useReportTitle();
  const filter = useFilter();
  const sheet = useSheet(chosen);
  const several = new Set(items.map(({ dataSet }) => dataSet)).size > 1;
  const nameOf = (one: SheetPeriod): string =>
    several ? titleOf(one.dataSet, one.period) : periodName(one.period, lang);
  return (
    <div className="space-y-4">
      <Select
        label={t('department.period')}
        className="max-w-md"
        value={keyOf(chosen)}
        options={items.map((one) => ({
          value: keyOf(one),
          label: t('department.periodDone', { period: nameOf(one), done: one.done, all: one.expected }),
        }))}
        onValue={(key) => {
          const one = items.find((item) => keyOf(item) === key);
          if (one !== undefined) filter({ period: one.period, dataSet: one.dataSet });
        }}
      />
      <PageState query={sheet} height="40rem">
        {(data) => (
          <Card title={titleOfSheet(data, nameOf(chosen), t)} subtitle={<Times sheet={data} />}>
            <WithColumns key={keyOf(chosen)} sheet={data} />
          </Card>
        )}
      </PageState>
    </div>
  );
}

function titleOfSheet(
  { done, expected }: DepartmentFiguresDto,
  period: string,
  t: ReturnType<typeof useI18n>['t'],
): string {
  if (done === expected) return t('department.titleAll', { period, n: expected });
  return t('department.titleSome', { period, n: expected - done, all: expected });
}

function Times({ sheet: { window, mayEnter } }: { readonly sheet: DepartmentFiguresDto }): ReactNode {
  const { t } = useI18n();
  const closed = window.state === 'closed';
  return (
    <>
      {closed
        ? t('department.closed', { when: formatDateTime(window.closesAt) })
        : t('department.due', { due: formatDateTime(window.dueAt), closes: formatDateTime(window.closesAt) })}
      {!mayEnter && !closed && ` ${t('department.readOnly')}`}
    </>
  );
}

/** The sheet needs the names and kinds of its figures before it can read what is typed. */
function WithColumns({ sheet }: { readonly sheet: DepartmentFiguresDto }): ReactNode {
  const { lang } = useI18n();
  const { data } = useQuery(dataElementsQuery);
  const dataSets = useQuery(dataSetsQuery).data;
  const rules = useQuery(qualityRulesQuery).data;
  const columns = useMemo(() => {
    const members = dataSets?.items.find(({ code }) => code === sheet.dataSet)?.members ?? [];
    const codes = sheet.rows[0]?.values.map(({ dataElement }) => dataElement) ?? [];
    return codes.map((code): SheetColumn => {
      const element = data?.items.find((one) => one.code === code);
      const kind = element?.kind ?? 'count';
      const member = members.find(({ dataElement }) => dataElement === code);
      return {
        code,
        name: (lang === 'vi' ? element?.nameVi : element?.nameEn) ?? code,
        unit: (lang === 'vi' ? element?.unit : element?.unitEn) ?? '',
        kind: isNumberKind(kind) ? kind : 'count',
        section: SECTIONS.find((one) => one === member?.section) ?? null,
      };
    });
  }, [sheet.rows, sheet.dataSet, data, dataSets, lang]);
  // Nobody types before the rules are there; without them the server says it after a save.
  const judge = useMemo(
    () =>
      sheetJudge({
        ...{ sheet, lang, rules: rules?.items ?? [] },
        ...{ dataSets: dataSets?.items ?? [], elements: data?.items ?? [] },
      }),
    [sheet, rules, dataSets, data, lang],
  );
  if (data === undefined) return <Placeholder height="40rem" />;
  return <DepartmentSheet key={lang} sheet={sheet} columns={columns} judge={judge} />;
}
