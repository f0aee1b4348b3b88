import type {
  CampaignBody,
  CampaignGoalsDto,
  CampaignSavedDto,
  GoalsBody,
} from '@contract/campaign-admin.js';
import { campaignPath } from '../../lib/campaigns/campaign-queries.js';
import { request } from '../../lib/api.js';

export const putCampaign = (
  { code, ...body }: CampaignBody & { readonly code: string },
  idempotencyKey: string,
): Promise<CampaignSavedDto> => request(campaignPath(code), { method: 'PUT', body, idempotencyKey });

export const putGoals =
  (code: string) =>
  (body: GoalsBody, idempotencyKey: string): Promise<CampaignGoalsDto> =>
    request(`${campaignPath(code)}/goals`, { method: 'PUT', body, idempotencyKey });
