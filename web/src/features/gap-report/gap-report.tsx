import type { GapsDto } from '@contract/analytics.js';
import { ownWords } from '@domain/findings/own-words.js';
import type { ReactNode } from 'react';
import { AfterWords } from '../../components/ui/after-words.js';
import { PageState, Placeholder } from '../../components/ui/page-state.js';
import { GoalChoice } from '../../components/ui/goal-choice.js';
import { buttonClass } from '../../components/ui/button.js';
import { cutOffText } from '../../lib/figures/cut-off.js';
import { searchText } from '../../lib/figures/figure-queries.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useView } from '../../lib/selection/selection.js';
import { useServerNow } from '../../lib/session/server-clock.js';
import { GapProvince } from './gap-province.js';
import { GapReportTable, MissingCommunes } from './gap-report-table.js';
import { toGapReportRows } from './to-gap-report-rows.js';
import { useGapReport } from './use-gap-report.js';

interface GapReportProps {
  readonly period: string;
  /** The choice of the week. */
  readonly choice: ReactNode;
  /** Whether the week can still change. */
  readonly note: ReactNode;
  /** What is shown below the communes. */
  readonly below: ReactNode;
}

/** What closes the gap fastest: every commune from now to its target. */
export function GapReport({ period, choice, note, below }: GapReportProps): ReactNode {
  const { t, lang } = useI18n();
  const { indicator, overview, gaps } = useGapReport(period);
  return (
    <>
      <ReportHeading gaps={gaps.data} waiting={gaps.isPending && !overview.isError} />
      <GoalChoice
        goals={overview.data?.goals ?? []}
        indicator={indicator}
        name={lang === 'vi' ? gaps.data?.goal.nameVi : gaps.data?.goal.nameEn}
        week={choice}
      />
      {note}
      {indicator === null ? (
        <PageState query={overview} height="40rem">
          {() => <p className="text-ink-soft">{t('goals.none')}</p>}
        </PageState>
      ) : (
        <PageState query={gaps} height="60rem">
          {(data) => (
            <AfterWords height="60rem">
              <Report gaps={data} period={period} indicator={indicator} below={below} />
            </AfterWords>
          )}
        </PageState>
      )}
    </>
  );
}

/** The finding stands first; a failure is told where the figures would be. */
function ReportHeading({
  gaps,
  waiting,
}: {
  readonly gaps: GapsDto | undefined;
  readonly waiting: boolean;
}): ReactNode {
  const { t } = useI18n();
  if (gaps === undefined)
    return waiting ? <Placeholder height="5rem" /> : <h1 className="text-2xl font-bold">{t('nav.gaps')}</h1>;
  return <Words gaps={gaps} />;
}

function Words({ gaps }: { readonly gaps: GapsDto }): ReactNode {
  const { t, lang } = useI18n();
  const rows = toGapReportRows(gaps, lang);
  const cutOff = cutOffText(gaps.cutOffAt, useServerNow(), t);
  return (
    <header>
      <h1 className="text-2xl leading-tight font-bold sm:text-3xl">{rows.finding}</h1>
      <p className="mt-1 text-ink-soft">
        {t('gaps.subtitle', { name: rows.name })} {cutOff}{' '}
        {rows.dueText !== null && t('gaps.due', { due: rows.dueText })}
      </p>
    </header>
  );
}

function Report({
  gaps,
  period,
  indicator,
  below,
}: {
  readonly gaps: GapsDto;
  readonly period: string;
  readonly indicator: string;
  readonly below: ReactNode;
}): ReactNode {
  const { t, lang } = useI18n();
  const rows = toGapReportRows(gaps, lang);
  const file = `/api/gaps.csv?${searchText({ period, indicator, ...useView() })}`;
  return (
    <>
      <GapProvince rows={rows} period={period} />
      <GapReportTable
        rows={rows}
        period={period}
        aside={
          <a href={file} className={buttonClass('secondary')}>
            {t('gaps.csv')}
          </a>
        }
      />
      <MissingCommunes rows={rows} period={period} />
      {below}
      <p className="text-sm text-ink-soft">
        {gaps.simulated && <strong>{t('source.simulated')} </strong>}
        {t('gaps.source', { coverage: rows.province.coverage })}{' '}
        {t('source.goals', { label: ownWords(gaps.goal.label, lang) })}
      </p>
    </>
  );
}
