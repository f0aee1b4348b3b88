import type { GapsDto } from '@contract/analytics.js';
import { ownWords } from '@domain/findings/own-words.js';
import { type ReactNode, useMemo } from 'react';
import { AfterWords } from '../../components/ui/after-words.js';
import { PageState, Placeholder } from '../../components/ui/page-state.js';
import { GoalChoice } from '../../components/ui/goal-choice.js';
import { WordsRoom } from '../../components/ui/words-room.js';
import { cutOffText } from '../../lib/figures/cut-off.js';
import { searchText } from '../../lib/figures/figure-queries.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useView } from '../../lib/selection/selection.js';
import { useServerNow } from '../../lib/session/server-clock.js';
import { GapProvince } from './gap-province.js';
import { GapReportTable, MissingCommunes } from './gap-report-table.js';
import { type GapReportRows, toGapReportRows } from './to-gap-report-rows.js';
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
  // Once for heading and table, and not with every change of the address.
  const rows = useMemo(
    () => (gaps.data === undefined ? null : toGapReportRows(gaps.data, lang)),
    [gaps.data, lang],
  );
  return (
    <>
      <WordsRoom phone="max-sm:min-h-35">
        <ReportHeading
          heading={rows === null || gaps.data === undefined ? null : { rows, cutOffAt: gaps.data.cutOffAt }}
          waiting={gaps.isPending && !overview.isError}
        />
      </WordsRoom>
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
          {(data) =>
            rows !== null && (
              <AfterWords height="60rem">
                <Report gaps={data} {...{ rows, period, indicator, below }} />
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
  readonly heading: { readonly rows: GapReportRows; readonly cutOffAt: string } | null;
  readonly waiting: boolean;
}

/** The finding stands first; a failure is told where the figures would be. */
function ReportHeading({ heading, waiting }: HeadingProps): ReactNode {
  const { t } = useI18n();
  const now = useServerNow();
  if (heading === null)
    return waiting ? <Placeholder height="5rem" /> : <h1 className="text-2xl font-bold">{t('nav.gaps')}</h1>;
  const { rows } = heading;
  const cutOff = cutOffText(heading.cutOffAt, now, t);
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
  rows,
  period,
  indicator,
  below,
}: {
  readonly gaps: GapsDto;
  readonly rows: GapReportRows;
  readonly period: string;
  readonly indicator: string;
  readonly below: ReactNode;
}): ReactNode {
  const { t, lang } = useI18n();
  const file = `/api/gaps.csv?${searchText({ period, indicator, ...useView() })}`;
  return (
    <>
      <GapProvince rows={rows} period={period} />
      <GapReportTable rows={rows} period={period} file={file} />
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
