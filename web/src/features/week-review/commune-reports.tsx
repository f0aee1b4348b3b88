import type { CompletenessDto } from '@contract/quality.js';
import { formatDateTime } from '@domain/format.js';
import { Link } from '@tanstack/react-router';
import { Suspense, useState, type ReactNode } from 'react';
import { Button, buttonClass } from '../../components/ui/button.js';
import { Card } from '../../components/ui/card.js';
import { later } from '../../components/ui/later.js';
import { Empty } from '../../components/ui/page-state.js';
import { Select } from '../../components/ui/select.js';
import { searchText } from '../../lib/figures/figure-queries.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useFilter, useFilters } from '../../lib/selection/filters.js';
import { useAsOf } from '../../lib/selection/selection.js';
import { useSession } from '../../lib/session/session.js';
import { withChoice } from './chosen-codes.js';
import { CommuneReport } from './commune-report.js';
import { REPORT_FILTERS, reportCounts, reportFilter, toReportRows } from './to-report-rows.js';

/** Commands come after the figures. */
const RemindSilent = later(async () => (await import('./remind-silent.js')).RemindSilent);

/** Rows shown before "Hiện cả". */
const FIRST = 10;

type Item = CompletenessDto['items'][number];

/** Who has reported and who has not, narrowed by the address; a reviewer reminds those who are silent, all or some. */
export function CommuneReports({ completeness }: { readonly completeness: CompletenessDto }): ReactNode {
  const { t } = useI18n();
  const asOf = useAsOf();
  const filter = useFilter();
  const { role } = useSession();
  const chosen = reportFilter(useFilters()['show']);
  const rows = toReportRows(completeness.items, chosen);
  const counts = reportCounts(completeness.items);
  const title =
    chosen === 'missing' && rows.length === 0
      ? t('week.silentNone')
      : t('week.listTitle', { what: t(`week.show.${chosen}`), n: rows.length });
  return (
    <Card title={title} subtitle={t('week.listLead', { due: formatDateTime(completeness.window.dueAt) })}>
      <div className="mb-2 flex flex-wrap items-end justify-between gap-3">
        <Select
          label={t('week.filter')}
          value={chosen}
          options={REPORT_FILTERS.map((value) => ({
            value,
            label: `${t(`week.show.${value}`)} (${String(counts[value])})`,
          }))}
          onValue={(show) => {
            filter({ show: show === 'missing' ? '' : show });
          }}
        />
        <a
          href={`/api/completeness.csv?${searchText({ period: completeness.period, asOf })}`}
          className={buttonClass('secondary')}
        >
          {t('week.csv')}
        </a>
      </div>
      {rows.length === 0 ? (
        <Empty height="3rem">{t('week.listNone')}</Empty>
      ) : (
        // Another filter begins anew: nobody is reminded who is not seen.
        <List
          key={chosen}
          rows={rows}
          completeness={completeness}
          reminding={chosen === 'missing' && role === 'reviewer' && asOf === undefined}
        />
      )}
      {role === 'reviewer' && <RemindLog period={completeness.period} />}
    </Card>
  );
}

interface ListProps {
  readonly rows: readonly Item[];
  readonly completeness: CompletenessDto;
  /** Whoever looks may have them reminded. */
  readonly reminding: boolean;
}

const isOpen = ({ window }: CompletenessDto): boolean => window.state === 'open' || window.state === 'due';

function List({ rows, completeness, reminding }: ListProps): ReactNode {
  const { t } = useI18n();
  const [whole, setWhole] = useState(false);
  const isLong = rows.length > FIRST + 1;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const mayRemind = reminding && isOpen(completeness);
  const silent = rows.map(({ orgUnit }) => orgUnit);
  const some = silent.filter((code) => chosen.has(code));
  return (
    <>
      <ul className="divide-y divide-line xl:grid xl:grid-cols-2 xl:gap-x-8 xl:divide-y-0 xl:[&>li]:border-b xl:[&>li]:border-line">
        {(whole || !isLong ? rows : rows.slice(0, FIRST)).map((item) => (
          <CommuneReport
            key={item.orgUnit}
            item={item}
            completeness={completeness}
            choice={
              mayRemind
                ? {
                    chosen: chosen.has(item.orgUnit),
                    onChoose: (on) => {
                      setChosen(withChoice(chosen, item.orgUnit, on));
                    },
                  }
                : null
            }
          />
        ))}
      </ul>
      {isLong && (
        <Button
          look="quiet"
          className="mt-1"
          aria-expanded={whole}
          onClick={() => {
            setWhole(!whole);
          }}
        >
          {t(whole ? 'week.showFew' : 'week.showAll', { n: whole ? FIRST : rows.length })}
        </Button>
      )}
      {mayRemind && (
        <Suspense fallback={<div className="mt-3 min-h-11" />}>
          <RemindSilent
            completeness={completeness}
            orgUnits={some.length > 0 ? some : silent}
            some={some.length > 0}
          />
        </Suspense>
      )}
    </>
  );
}

function RemindLog({ period }: { readonly period: string }): ReactNode {
  const { t } = useI18n();
  return (
    <p>
      <Link
        to="/quan-tri/$screen"
        params={{ screen: 'nhac-viec' }}
        search={{ period }}
        className="inline-flex min-h-11 items-center text-link underline underline-offset-2"
      >
        {t('week.remindLog')}
      </Link>
    </p>
  );
}
