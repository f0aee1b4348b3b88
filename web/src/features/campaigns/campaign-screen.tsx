import type { CampaignPlanDto } from '@contract/targets.js';
import type { CampaignSavedDto } from '@contract/campaign-admin.js';
import { formatDate } from '@domain/format.js';
import { localDateOf } from '@domain/local-time.js';
import { campaignDay } from '@domain/campaign.js';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { AdminPage } from '../../components/ui/admin-page.js';
import { AsOfBanner, AsOfDayField, useAsOfDay } from '../../components/ui/as-of-day.js';
import { Card } from '../../components/ui/card.js';
import { FilterLink } from '../../components/ui/filter-link.js';
import { LongHistory } from '../../components/ui/long-history.js';
import { PageState } from '../../components/ui/page-state.js';
import {
  campaignHistoryQuery,
  campaignPlanQuery,
  indicatorsQuery,
  targetSumsQuery,
} from '../../lib/campaigns/campaign-queries.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useFilter, useFilters } from '../../lib/selection/filters.js';
import { useServerNow } from '../../lib/session/server-clock.js';
import { CampaignForm } from './campaign-form.js';
import { StateWord } from './campaign-list.js';
import { CampaignSavedNote } from './campaign-saved-note.js';
import { GoalList } from './goal-list.js';
import { GoalsEditor } from './goals-editor.js';
import { toCampaignHistory } from '../../lib/campaigns/to-campaign-history.js';
import { campaignState } from './to-campaign-rows.js';
import { toGoalRows } from './to-goal-rows.js';

/** Values of `sua` in the address: what is being changed. */
const EDIT_CAMPAIGN = 'dot';
const EDIT_GOALS = 'danhsach';

/** One campaign: its days, its goals in order, whether the communes' targets add up, and everything that was changed. */
export function CampaignScreen({ code }: { readonly code: string }): ReactNode {
  const { t, lang } = useI18n();
  const { moment } = useAsOfDay();
  const query = useQuery(campaignPlanQuery(code, moment));
  const campaign = query.data?.campaign;
  const name = lang === 'vi' ? campaign?.nameVi : campaign?.nameEn;
  return (
    <AdminPage
      title={name ?? t('campaign.one')}
      within={{ screen: 'chi-tieu', label: t('admin.campaigns.name') }}
    >
      <div className="max-w-xs">
        <AsOfDayField />
      </div>
      <AsOfBanner />
      <PageState query={query} height="40rem">
        {(plan) => <CampaignParts plan={plan} />}
      </PageState>
      <History code={code} plan={query.data} />
    </AdminPage>
  );
}

function CampaignParts({ plan }: { readonly plan: CampaignPlanDto }): ReactNode {
  const { day } = useAsOfDay();
  const { sua } = useFilters();
  const filter = useFilter();
  const [saved, setSaved] = useState<CampaignSavedDto | null>(null);
  const edited = day === null ? sua : undefined;
  const close = (): void => {
    filter({ sua: '' });
  };
  return (
    <>
      <Facts
        plan={plan}
        editing={edited === EDIT_CAMPAIGN}
        onSaved={(answer) => {
          setSaved(answer);
          close();
        }}
        onCancel={close}
      />
      <CampaignSavedNote saved={saved} />
      <Goals plan={plan} editing={edited === EDIT_GOALS} onDone={close} />
    </>
  );
}

interface FactsProps {
  readonly plan: CampaignPlanDto;
  readonly editing: boolean;
  readonly onSaved: (saved: CampaignSavedDto) => void;
  readonly onCancel: () => void;
}

function Facts({ plan: { campaign }, editing, onSaved, onCancel }: FactsProps): ReactNode {
  const { t } = useI18n();
  const { day } = useAsOfDay();
  const today = localDateOf(useServerNow());
  const on = day ?? today;
  const state = campaignState(campaign, on);
  if (editing)
    return (
      <Card title={t('campaign.change')}>
        <CampaignForm campaign={campaign} onSaved={onSaved} onCancel={onCancel} />
      </Card>
    );
  const { startOn, endOn, days } = campaign;
  return (
    <Card
      title={t('campaign.span', { start: formatDate(startOn), end: formatDate(endOn), days })}
      aside={
        day === null ? (
          <FilterLink change={{ sua: EDIT_CAMPAIGN }}>{t('campaign.change')}</FilterLink>
        ) : undefined
      }
    >
      <StateWord state={state}>
        {state === 'running' && t('campaign.day.running', { day: campaignDay(campaign, on) ?? 0, days })}
      </StateWord>
      <p className="mt-2 text-sm text-ink-soft">{t('campaign.sourceIs', { source: campaign.source })}</p>
    </Card>
  );
}

function Goals({
  plan,
  editing,
  onDone,
}: {
  readonly plan: CampaignPlanDto;
  readonly editing: boolean;
  readonly onDone: () => void;
}): ReactNode {
  const { t, lang } = useI18n();
  const { day, moment } = useAsOfDay();
  const sums = useQuery(targetSumsQuery(plan.campaign.code, moment));
  const indicators = useQuery(indicatorsQuery);
  const known = indicators.data?.items ?? [];
  const rows = toGoalRows(plan, sums.data?.items ?? [], known, lang);
  if (editing)
    return (
      <Card title={t('goal.listEdit')}>
        <GoalsEditor campaign={plan.campaign.code} goals={plan.goals} indicators={known} onDone={onDone} />
      </Card>
    );
  return (
    <Card title={t('goal.list', { n: rows.length })} subtitle={t('goal.listLead')}>
      {day === null && <FilterLink change={{ sua: EDIT_GOALS }}>{t('goal.listEdit')}</FilterLink>}
      <GoalList campaign={plan.campaign.code} rows={rows} notes={plan.goals.notes} sums={sums} />
    </Card>
  );
}

function History({
  code,
  plan,
}: {
  readonly code: string;
  readonly plan: CampaignPlanDto | undefined;
}): ReactNode {
  const { t, lang } = useI18n();
  const query = useQuery(campaignHistoryQuery(code));
  const names = new Map(
    plan?.goals.items.map((goal) => [goal.number, lang === 'vi' ? goal.nameVi : goal.nameEn]),
  );
  return (
    <Card title={t('admin.history')}>
      <PageState query={query}>
        {({ items }) => <LongHistory items={toCampaignHistory(items, names, t, lang)} />}
      </PageState>
    </Card>
  );
}
