import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Card } from '../../components/ui/card.js';
import { CampaignForm } from './campaign-form.js';

/** A campaign that is not there yet; its goals and targets come after it. */
export function NewCampaign(): ReactNode {
  const navigate = useNavigate();
  return (
    <Card>
      <CampaignForm
        campaign={null}
        onSaved={({ campaign: { code } }) => {
          void navigate({ to: '/quan-tri/$screen/$item', params: { screen: 'chi-tieu', item: code } });
        }}
        onCancel={() => {
          void navigate({ to: '/quan-tri/$screen', params: { screen: 'chi-tieu' } });
        }}
      />
    </Card>
  );
}
