import type { CommunesDto, SubmissionStatusDto } from '@contract/analytics.js';
import type { ReactNode } from 'react';
import { Empty, PageState, Placeholder } from '../../components/ui/page-state.js';
import { Select } from '../../components/ui/select.js';
import { cutOffText } from '../../lib/figures/cut-off.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useFilters } from '../../lib/selection/filters.js';
import { useSelect } from '../../lib/selection/selection.js';
import { useServerNow } from '../../lib/session/server-clock.js';
import { CommuneFilters } from './commune-filters.js';
import { CommuneTable } from './commune-table.js';
import { CompareCommunes } from './compare-communes.js';
import { toCommuneList } from './to-commune-list.js';
import { useCommunes } from './use-communes.js';

interface CommunesProps {
  readonly period: string;
  /** The choice of the week. */
  readonly choice: ReactNode;
  /** Whether the week can still change. */
  readonly note: ReactNode;
}

/** Who is ahead, behind, moving? */
export function Communes({ period, choice, note }: CommunesProps): ReactNode {
  const { t, lang } = useI18n();
  const select = useSelect();
  const { indicator, overview, communes, reports } = useCommunes(period);
  const options = (overview.data?.goals ?? []).map((goal) => ({
    value: goal.indicator,
    label: `${goal.code}. ${lang === 'vi' ? goal.nameVi : goal.nameEn}`,
  }));
  return (
    <>
      <Heading communes={communes.data} waiting={communes.isPending && !overview.isError} />
      <div className="grid min-w-0 items-end gap-3 md:grid-cols-[minmax(0,1fr)_minmax(0,25rem)]">
        <Select
          label={t('gaps.indicator')}
          value={indicator ?? ''}
          options={options}
          onValue={(value) => {
            select({ indicator: value });
          }}
        />
        {choice}
      </div>
      {note}
      {indicator === null ? (
        <PageState query={overview} height="40rem">
          {() => <Empty>{t('goals.none')}</Empty>}
        </PageState>
      ) : (
        <PageState query={communes} height="60rem">
          {(data) => <List communes={data} reports={reports} period={period} />}
        </PageState>
      )}
    </>
  );
}

/** The finding is that of the list as it is narrowed. */
function Heading({
  communes,
  waiting,
}: {
  readonly communes: CommunesDto | undefined;
  readonly waiting: boolean;
}): ReactNode {
  const { t, lang } = useI18n();
  const filters = useFilters();
  const now = useServerNow();
  if (communes === undefined)
    return waiting ? (
      <Placeholder height="5rem" />
    ) : (
      <h1 className="text-2xl font-bold">{t('nav.communes')}</h1>
    );
  const list = toCommuneList(communes, undefined, filters, lang);
  return (
    <header>
      <h1 className="text-2xl leading-tight font-bold sm:text-3xl">{list.finding}</h1>
      <p className="mt-1 text-ink-soft">
        {list.name}. {cutOffText(communes.cutOffAt, now, t)}
      </p>
    </header>
  );
}

interface ListProps {
  readonly communes: CommunesDto;
  readonly reports: SubmissionStatusDto | undefined;
  readonly period: string;
}

function List({ communes, reports, period }: ListProps): ReactNode {
  const { t, lang } = useI18n();
  const filters = useFilters();
  const list = toCommuneList(communes, reports, filters, lang);
  return (
    <>
      <CompareCommunes list={list} period={period} indicator={communes.goal.indicator} />
      <CommuneFilters shown={list.rows.length} all={list.all} />
      {list.rows.length === 0 ? (
        <Empty>{t('communes.noneFound')}</Empty>
      ) : (
        <CommuneTable list={list} period={period} indicator={communes.goal.indicator} />
      )}
      <p className="text-sm text-ink-soft">
        {communes.simulated && <strong>{t('source.simulated')} </strong>}
        {t('communes.ranking', { ranked: list.ranked, all: list.all })}
      </p>
    </>
  );
}
