import type { OverviewDto } from '@contract/analytics.js';
import { ownWords } from '@domain/findings/own-words.js';
import type { ReactNode } from 'react';
import { PageState } from '../../components/ui/page-state.js';
import { cutOffText } from '../../lib/figures/cut-off.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { toHeading } from './to-heading.js';
import { useOverviewHeading } from './use-overview-heading.js';

interface OverviewHeadingProps {
  readonly period: string;
  /** What the reader can do with the page: papers, other weeks. */
  readonly actions: ReactNode;
}

/** The day, the finding, and whether the week can still change. */
export function OverviewHeading({ period, actions }: OverviewHeadingProps): ReactNode {
  const { t } = useI18n();
  const query = useOverviewHeading(period);
  return (
    <header className="flex flex-col gap-4 lg:flex-row lg:items-end lg:justify-between lg:gap-8">
      {/* The height of a usual finding, kept before and after it is there: what lies below must not jump. */}
      <div className="min-h-(--finding) min-w-0 [--finding:15.5rem] lg:max-w-4xl lg:[--finding:10.5rem]">
        {query.data === undefined && query.isError && (
          <h1 className="mb-2 text-2xl font-bold">{t('nav.overview')}</h1>
        )}
        <PageState query={query} height="var(--finding)">
          {(overview) => <Words overview={overview} />}
        </PageState>
      </div>
      <div className="flex min-w-0 shrink-0 flex-col gap-3 lg:w-[25rem]">{actions}</div>
    </header>
  );
}

function Words({ overview }: { readonly overview: OverviewDto }): ReactNode {
  const { t, lang } = useI18n();
  const heading = toHeading(overview, lang);
  const { campaign } = heading;
  const cutOff = cutOffText(overview.cutOffAt, new Date(overview.now), t);
  return (
    <>
      {campaign !== null && (
        <p className="text-ink-soft">
          {campaign.today !== null && (
            <strong className="text-ink">
              {t('overview.day', { today: campaign.today, days: campaign.days })}
            </strong>
          )}
          {campaign.today !== null && ` · ${heading.nowText} · `}
          {t(campaign.over ? 'overview.dayOver' : 'overview.dayOf', {
            campaign: campaign.name,
            start: campaign.startText,
            end: campaign.endText,
          })}
        </p>
      )}
      <h1 className="mt-1 text-[1.4rem] leading-tight font-bold sm:text-3xl">
        {campaign?.beginsText == null
          ? heading.finding
          : t('overview.begins', { start: campaign.beginsText })}
      </h1>
      <p className="mt-2 text-ink-soft">
        {cutOff}
        {campaign?.day != null && ` ${t('overview.judged', { day: campaign.day, days: campaign.days })}`}
      </p>
    </>
  );
}

/** Where the figures come from and when they were added up. */
export function OverviewSource({ period }: { readonly period: string }): ReactNode {
  const { t, lang } = useI18n();
  const { data } = useOverviewHeading(period);
  if (data === undefined) return null;
  const heading = toHeading(data, lang);
  return (
    <footer className="flex flex-col gap-1 text-sm text-ink-soft">
      <p>
        {data.simulated && <strong>{t('source.simulated')} </strong>}
        {t('source.line', { expected: data.reporting.expected, time: heading.computedText })}
      </p>
      {heading.coverage !== null && <p>{heading.coverage}.</p>}
      {heading.labels.map((label) => (
        <p key={label}>{t('source.goals', { label: ownWords(label, lang) })}</p>
      ))}
    </footer>
  );
}
