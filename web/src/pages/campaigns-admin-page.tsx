import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { AdminPage } from '../components/ui/admin-page.js';
import { CampaignListScreen } from '../features/campaigns/campaign-list.js';
import { CampaignScreen } from '../features/campaigns/campaign-screen.js';
import { NewCampaign } from '../features/campaigns/new-campaign.js';
import { GoalScreen } from '../features/targets/goal-screen.js';
import { readItem } from '../lib/campaigns/item-address.js';
import { useI18n } from '../lib/i18n/i18n.js';

/** What has to be reached, how much of it, until when, and by which document? */
export function CampaignsAdminPage(): ReactNode {
  const { t } = useI18n();
  const { item } = useParams({ strict: false });
  if (item === undefined)
    return (
      <AdminPage title={t('admin.campaigns.name')} lead={t('admin.campaigns.question')}>
        <CampaignListScreen />
      </AdminPage>
    );
  if (item === '+')
    return (
      <AdminPage title={t('campaign.new')} within={{ screen: 'chi-tieu', label: t('admin.campaigns.name') }}>
        <NewCampaign />
      </AdminPage>
    );
  const { campaign, indicator } = readItem(item);
  return indicator === null ? (
    <CampaignScreen key={item} code={campaign} />
  ) : (
    <GoalScreen key={item} campaign={campaign} indicator={indicator} />
  );
}
