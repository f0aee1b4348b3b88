import type { CommuneProfileDto } from '@contract/analytics.js';
import { communeFinding } from '@domain/findings/commune-finding.js';
import { formatNumber } from '@domain/format.js';
import clsx from 'clsx';
import { memo, type ReactNode } from 'react';
import { AfterWords } from '../../components/ui/after-words.js';
import { PageState } from '../../components/ui/page-state.js';
import { cutOffText } from '../../lib/figures/cut-off.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useServerNow } from '../../lib/session/server-clock.js';
import { CommuneActivities, CommuneValues } from './commune-figures.js';
import { CommuneGoals } from './commune-goals.js';
import { CommuneHeadline } from './commune-headline.js';
import { CommuneSubmissions } from './commune-submissions.js';
import { toCommuneGoals } from './to-commune-rows.js';
import { useCommuneProfile } from './use-commune-profile.js';

interface CommuneProfileProps {
  readonly code: string;
  readonly period: string;
  /** The choice of the week. */
  readonly choice: ReactNode;
  /** Whether the week can still change. */
  readonly note: ReactNode;
  /** The headline over the weeks. */
  readonly trend: (commune: { readonly code: string; readonly name: string }) => ReactNode;
  /** What it declared of its committee and its plan. */
  readonly papers: ReactNode;
  /** Communes like it. */
  readonly similar: ReactNode;
  /** Its villages by its own register. */
  readonly villages: ReactNode;
  /** Whom to call. */
  readonly contacts: ReactNode;
}

/** How is this commune doing, and why? */
export function CommuneProfile({ code, period, choice, note, ...parts }: CommuneProfileProps): ReactNode {
  const { t } = useI18n();
  const query = useCommuneProfile(code, period);
  return (
    <>
      <div className="flex min-w-0 flex-col gap-4 lg:flex-row lg:items-end lg:justify-between lg:gap-8">
        <div className={clsx('min-w-0 lg:max-w-4xl', !query.isError && 'min-h-44 sm:min-h-32')}>
          {query.data !== undefined && <Heading profile={query.data} />}
          {query.data === undefined && query.isError && (
            <h1 className="text-2xl font-bold">{t('commune.place', { code })}</h1>
          )}
        </div>
        <div className="min-w-0 shrink-0 lg:w-[25rem]">{choice}</div>
      </div>
      {note}
      <PageState query={query} height="60rem">
        {(profile) => (
          <AfterWords height="60rem">
            <Parts {...{ profile, period }} {...parts} />
          </AfterWords>
        )}
      </PageState>
    </>
  );
}

interface PartsProps extends Omit<CommuneProfileProps, 'code' | 'choice' | 'note'> {
  readonly profile: CommuneProfileDto;
}

/** Drawn anew only with what it shows, not with every figure that is asked about. */
const Parts = memo(function Parts({ profile, period, trend, papers, ...more }: PartsProps): ReactNode {
  const { lang } = useI18n();
  const place = { orgUnit: profile.orgUnit, period };
  const { headline, others } = toCommuneGoals(profile.goals, lang);
  return (
    <>
      {headline !== null && <CommuneHeadline row={headline} place={place} />}
      <div className="grid min-w-0 items-start gap-4 xl:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-4">
          {trend({ code: profile.orgUnit, name: profile.fullName })}
          {more.similar}
          <CommuneGoals rows={others} goals={profile.goals} place={place} />
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <CommuneValues values={profile.values} place={place} />
          <CommuneActivities activities={profile.activities} place={place} />
          {papers}
          <CommuneSubmissions submissions={profile.submissions} />
          {more.villages}
          {more.contacts}
        </div>
      </div>
      <About profile={profile} />
    </>
  );
});

function Heading({ profile }: { readonly profile: CommuneProfileDto }): ReactNode {
  const { t, lang } = useI18n();
  const cutOff = cutOffText(profile.cutOffAt, useServerNow(), t);
  return (
    <header>
      <p className="text-ink-soft">{t('commune.place', { code: profile.orgUnit })}</p>
      <h1 className="text-[1.4rem] leading-tight font-bold sm:text-3xl">
        {communeFinding(profile, profile.goals, lang)}
      </h1>
      <p className="mt-2 text-ink-soft">{cutOff}</p>
    </header>
  );
}

/** What the unit is and where its figures come from. */
function About({ profile }: { readonly profile: CommuneProfileDto }): ReactNode {
  const { t, lang } = useI18n();
  return (
    <footer className="flex flex-col gap-1 text-sm text-ink-soft">
      <p>
        {profile.population === null
          ? t('commune.populationUnknown')
          : t('commune.population', {
              n: formatNumber(profile.population, 0, lang),
              source: profile.populationSource ?? t('commune.sourceUnknown'),
            })}
      </p>
      {profile.predecessorNote !== null && <p>{profile.predecessorNote}</p>}
      <p>
        {profile.simulated && <strong>{t('source.simulated')} </strong>}
        {t('commune.source')}
      </p>
    </footer>
  );
}
