import type { CampaignPlanDto, TargetDto } from '@contract/targets.js';
import { localDateOf } from '@domain/local-time.js';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { AdminPage } from '../../components/ui/admin-page.js';
import { AsOfBanner, AsOfDayField, useAsOfDay } from '../../components/ui/as-of-day.js';
import { Card } from '../../components/ui/card.js';
import { Empty, PageState } from '../../components/ui/page-state.js';
import { campaignPlanQuery, indicatorsQuery } from '../../lib/campaigns/campaign-queries.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useFilter, useFilters } from '../../lib/selection/filters.js';
import { useServerNow } from '../../lib/session/server-clock.js';
import { ChangeTarget } from './change-target.js';
import { GoalHistory } from './goal-history.js';
import { GoalParts } from './goal-parts.js';
import { goalWords, type GoalWords } from './goal-words.js';
import { NewTarget } from './new-target.js';
import { PasteTargets } from './paste-targets.js';
import { targetInForce } from './to-target-rows.js';

interface GoalScreenProps {
  readonly campaign: string;
  readonly indicator: string;
}

/** Values of `sua` in the address that are not the number of a target. */
export const NEW = 'moi';
export const PASTE = 'dan';

/** One goal: how its plan runs, whose targets there are, and whether they add up. */
export function GoalScreen({ campaign, indicator }: GoalScreenProps): ReactNode {
  const { t, lang } = useI18n();
  const { moment } = useAsOfDay();
  const query = useQuery(campaignPlanQuery(campaign, moment));
  const known = useQuery(indicatorsQuery).data?.items ?? [];
  const plan = query.data;
  const goal = plan === undefined ? null : goalWords(plan, known, indicator, lang);
  const name = lang === 'vi' ? plan?.campaign.nameVi : plan?.campaign.nameEn;
  return (
    <AdminPage
      title={
        goal === null ? t('goal.one') : [goal.number, goal.name].filter((part) => part !== null).join('. ')
      }
      lead={goal?.label}
      within={{ screen: 'chi-tieu', item: campaign, label: name ?? t('campaign.one') }}
    >
      <div className="max-w-xs">
        <AsOfDayField />
      </div>
      <AsOfBanner />
      <PageState query={query} height="40rem">
        {(data) => (goal === null ? <Empty>{t('goal.unknown')}</Empty> : <Parts plan={data} goal={goal} />)}
      </PageState>
      <GoalHistory campaign={campaign} indicator={indicator} />
    </AdminPage>
  );
}

function Parts({ plan, goal }: { readonly plan: CampaignPlanDto; readonly goal: GoalWords }): ReactNode {
  const { day } = useAsOfDay();
  const { sua, xem } = useFilters();
  const filter = useFilter();
  const today = localDateOf(useServerNow());
  const targets = plan.targets.filter(({ indicator, ended }) => indicator === goal.indicator && !ended);
  const like = targetInForce(targets, day ?? today);
  const close = (): void => {
    filter({ sua: '' });
  };
  // The past is only to be read.
  if (day === null && sua !== undefined)
    return <Editing key={sua} sua={sua} targets={targets} {...{ plan, goal, like }} onDone={close} />;
  const shown = targets.find(({ id }) => String(id) === xem) ?? like;
  return <GoalParts plan={plan} goal={goal} targets={targets} shown={shown} />;
}

interface EditingProps {
  readonly sua: string;
  readonly plan: CampaignPlanDto;
  readonly goal: GoalWords;
  readonly targets: readonly TargetDto[];
  readonly like: TargetDto | null;
  readonly onDone: () => void;
}

function Editing({ sua, plan, goal, targets, like, onDone }: EditingProps): ReactNode {
  const { t, lang } = useI18n();
  // Kept as it was when the form was opened: what others do meanwhile is told when it is saved.
  const [target] = useState(() => targets.find(({ id }) => String(id) === sua));
  if (sua === NEW)
    return (
      <Card title={t('target.new')}>
        <NewTarget plan={plan} goal={goal} like={like} onDone={onDone} />
      </Card>
    );
  if (sua === PASTE)
    return (
      <Card title={t('paste.title')} subtitle={t('paste.lead')}>
        <PasteTargets plan={plan} goal={goal} like={like} onDone={onDone} />
      </Card>
    );
  if (target === undefined) return <Empty>{t('target.gone')}</Empty>;
  const scope = lang === 'vi' ? target.scopeNameVi : target.scopeNameEn;
  return (
    <Card title={t('target.changeTitle', { scope })}>
      <ChangeTarget goal={goal} target={target} onDone={onDone} />
    </Card>
  );
}
