import { localDateOf } from '@domain/local-time.js';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import clsx from 'clsx';
import type { ReactNode } from 'react';
import { AsOfBanner, AsOfDayField, useAsOfDay } from '../../components/ui/as-of-day.js';
import { buttonClass } from '../../components/ui/button.js';
import { Card } from '../../components/ui/card.js';
import { Icon } from '../../components/ui/glyphs.js';
import { Empty, PageState } from '../../components/ui/page-state.js';
import { campaignsQuery } from '../../lib/campaigns/campaign-queries.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useServerNow } from '../../lib/session/server-clock.js';
import { toCampaignRows, type CampaignRow, type CampaignState } from './to-campaign-rows.js';

const newLink = (look: 'primary' | 'secondary', words: string): ReactNode => (
  <Link to="/quan-tri/$screen/$item" params={{ screen: 'chi-tieu', item: '+' }} className={buttonClass(look)}>
    {words}
  </Link>
);

/** Every campaign, running ones first, as of now or of the end of a day. */
export function CampaignListScreen(): ReactNode {
  const { t, lang } = useI18n();
  const { day, moment } = useAsOfDay();
  const today = localDateOf(useServerNow());
  const query = useQuery(campaignsQuery(moment));
  return (
    <>
      <div className="flex flex-wrap items-end justify-between gap-3">
        <div className="w-full max-w-xs">
          <AsOfDayField />
        </div>
        {day === null && newLink('primary', t('campaign.new'))}
      </div>
      <AsOfBanner />
      <PageState
        query={query}
        height="16rem"
        isEmpty={({ items }) => items.length === 0}
        empty={
          <Empty action={day === null ? newLink('secondary', t('campaign.new')) : undefined}>
            {t('campaign.noneYet')}
          </Empty>
        }
      >
        {({ items }) => (
          <ul aria-label={t('campaign.list')} className="grid gap-4 lg:grid-cols-2">
            {toCampaignRows(items, day ?? today, lang).map((row) => (
              <li key={row.code} className="grid">
                <CampaignCard row={row} on={day} />
              </li>
            ))}
          </ul>
        )}
      </PageState>
    </>
  );
}

function CampaignCard({ row, on }: { readonly row: CampaignRow; readonly on: string | null }): ReactNode {
  const { t } = useI18n();
  return (
    <Card
      title={
        <Link
          to="/quan-tri/$screen/$item"
          params={{ screen: 'chi-tieu', item: row.code }}
          search={on === null ? {} : { on }}
          className="-my-2 inline-flex min-h-11 items-center gap-1 text-link underline underline-offset-2 hover:no-underline"
        >
          {row.name}
          <Icon name="next" className="size-4 shrink-0" />
        </Link>
      }
    >
      <StateWord state={row.state}>
        {t(`campaign.day.${row.state}`, { day: row.day, days: row.days })}
      </StateWord>
      <p className="mt-2">{t('campaign.span', { start: row.startText, end: row.endText, days: row.days })}</p>
      <p>{t('campaign.goalCount', { n: row.goals })}</p>
      <p className="mt-1 text-sm text-ink-soft">{t('campaign.sourceIs', { source: row.source })}</p>
    </Card>
  );
}

const looks: Readonly<Record<CampaignState, string>> = {
  running: 'bg-success-tint text-success',
  coming: 'bg-sunken text-ink',
  over: 'bg-sunken text-ink-soft',
};

/** Word and ground together; the word alone says it. */
export function StateWord({
  state,
  children,
}: {
  readonly state: CampaignState;
  readonly children?: ReactNode;
}): ReactNode {
  const { t } = useI18n();
  return (
    <p className="flex flex-wrap items-center gap-x-2">
      <span className={clsx('rounded px-2 py-0.5 text-sm font-semibold', looks[state])}>
        {t(`campaign.state.${state}`)}
      </span>
      <span className="text-sm text-ink-soft">{children}</span>
    </p>
  );
}
