import type { CommunesDto } from '@contract/analytics.js';
import { memo, type ReactNode, useDeferredValue, useMemo } from 'react';
import { AfterWords } from '../../components/ui/after-words.js';
import { GoalChoice } from '../../components/ui/goal-choice.js';
import { Empty, PageState, Placeholder } from '../../components/ui/page-state.js';
import { WordsRoom } from '../../components/ui/words-room.js';
import { cutOffText } from '../../lib/figures/cut-off.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useFilters } from '../../lib/selection/filters.js';
import type { Filters } from '../../lib/selection/search-params.js';
import { useServerNow } from '../../lib/session/server-clock.js';
import { CommuneFilters } from './commune-filters.js';
import { CommuneTable } from './commune-table.js';
import { CompareCommunes } from './compare-communes.js';
import {
  type CommuneList,
  type CommunesHeading,
  headingAhead,
  toCommuneList,
  toCommuneRows,
} from './to-commune-list.js';
import { useCommunes, useReports } from './use-communes.js';

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
  const filters = useFilters();
  const { indicator, overview, communes } = useCommunes(period);
  const reports = useReports(period);
  // Whoever types sees the letters at once; a weak device draws the list after them. As a text: it stays the same one.
  const wanted = useDeferredValue(JSON.stringify(filters));
  // One list for heading and table: the finding is that of the list as it is narrowed.
  const { data } = communes;
  const rows = useMemo(
    () => (data === undefined ? null : toCommuneRows(data, reports, lang)),
    [data, reports, lang],
  );
  const list = useMemo(
    () =>
      data === undefined || rows === null
        ? null
        : toCommuneList(data, rows, JSON.parse(wanted) as Filters, lang),
    [data, rows, wanted, lang],
  );
  return (
    <>
      <WordsRoom phone="max-sm:min-h-36">
        <Heading
          heading={
            list === null || data === undefined
              ? headingAhead(overview.data, indicator, filters, lang)
              : { finding: list.finding, name: list.name, cutOffAt: data.cutOffAt }
          }
          waiting={communes.isPending && !overview.isError}
        />
      </WordsRoom>
      <GoalChoice goals={overview.data?.goals ?? []} indicator={indicator} week={choice} />
      {note}
      {indicator === null ? (
        <PageState query={overview} height="40rem">
          {() => <Empty>{t('goals.none')}</Empty>}
        </PageState>
      ) : (
        <PageState query={communes} height="60rem">
          {(found) =>
            list !== null && (
              <AfterWords height="60rem">
                <List list={list} communes={found} period={period} />
              </AfterWords>
            )
          }
        </PageState>
      )}
    </>
  );
}

interface HeadingProps {
  /** null: not known (yet). */
  readonly heading: CommunesHeading | null;
  readonly waiting: boolean;
}

function Heading({ heading, waiting }: HeadingProps): ReactNode {
  const { t } = useI18n();
  const now = useServerNow();
  if (heading === null)
    return waiting ? (
      <Placeholder height="5rem" />
    ) : (
      <h1 className="text-2xl font-bold">{t('nav.communes')}</h1>
    );
  return (
    <header>
      <h1 className="text-2xl leading-tight font-bold sm:text-3xl">{heading.finding}</h1>
      <p className="mt-1 text-ink-soft">
        {heading.name}. {cutOffText(heading.cutOffAt, now, t)}
      </p>
    </header>
  );
}

interface ListProps {
  readonly list: CommuneList;
  readonly communes: CommunesDto;
  readonly period: string;
}

const List = memo(function List({ list, communes, period }: ListProps): ReactNode {
  const { t } = useI18n();
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
});
