import type { CampaignListDto } from '@contract/catalogue.js';
import { campaignOn, campaignState } from '@domain/campaign.js';
import { formatDate } from '@domain/format.js';
import { cutOffDateOf } from '@domain/local-time.js';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useId } from 'react';
import { controlClass } from '../../components/ui/field.js';
import { campaignChoiceQuery } from '../../lib/campaigns/campaign-choice-query.js';
import { periodsQuery } from '../../lib/figures/figure-queries.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { campaignChoiceVi } from '../../lib/i18n/vi/campaign-choice.js';
import { addTexts } from '../../lib/i18n/vietnamese.js';
import { useSelect, useSelection } from '../../lib/selection/selection.js';

// Fetched on its own, after the page and its words.
addTexts(campaignChoiceVi);

type Campaign = CampaignListDto['items'][number];

/** By whose goals and days the week is judged; nothing to choose while there is one campaign only. */
export function CampaignChoice({ period }: { readonly period: string }): ReactNode {
  const { campaign: chosen, asOf } = useSelection();
  const campaigns = useQuery(campaignChoiceQuery(asOf)).data?.items ?? [];
  const periods = useQuery(periodsQuery(asOf)).data?.items ?? [];
  const cutOffAt = periods.find(({ code }) => code === period)?.cutOffAt;
  const cutOffOn = cutOffAt === undefined ? null : cutOffDateOf(cutOffAt);
  const led = cutOffOn === null ? null : campaignOn(campaigns, cutOffOn);
  const shown = chosen === undefined ? led : (campaigns.find(({ code }) => code === chosen) ?? null);
  return (
    <>
      {campaigns.length > (shown === null ? 0 : 1) && (
        <Choice campaigns={campaigns} value={chosen ?? led?.code ?? ''} />
      )}
      {shown !== null && cutOffOn !== null && <Standing campaign={shown} cutOffOn={cutOffOn} />}
    </>
  );
}

function Choice({
  campaigns,
  value,
}: {
  readonly campaigns: readonly Campaign[];
  readonly value: string;
}): ReactNode {
  const { t, lang } = useI18n();
  const id = useId();
  const select = useSelect();
  const { indicator } = useSelection();
  const known = campaigns.some(({ code }) => code === value);
  return (
    <div className="flex min-w-0 items-center gap-2">
      <label htmlFor={id} className="shrink-0 font-medium">
        {t('campaign.label')}
      </label>
      <select
        id={id}
        className={`${controlClass} min-w-0 flex-1 pr-8 text-ellipsis`}
        value={value}
        onChange={({ target }) => {
          const to = campaigns.find(({ code }) => code === target.value);
          const kept = to?.goals.some((goal) => goal.indicator === indicator) === true;
          select({ campaign: target.value, ...(kept ? {} : { indicator: undefined }) });
        }}
      >
        {/* What the address names and nobody recorded is shown as it is, so that another can be chosen. */}
        {!known && <option value={value}>{value === '' ? t('campaign.none') : value}</option>}
        {campaigns.map(({ code, nameVi, nameEn }) => (
          <option key={code} value={code}>
            {lang === 'vi' ? nameVi : nameEn}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Outside its days a campaign says so. */
function Standing({
  campaign,
  cutOffOn,
}: {
  readonly campaign: Campaign;
  readonly cutOffOn: string;
}): ReactNode {
  const { t } = useI18n();
  const state = campaignState(campaign, cutOffOn);
  if (state === 'running') return null;
  return (
    <p className="mt-1 text-sm text-ink-soft">
      {state === 'ended'
        ? t('campaign.ended', { end: formatDate(campaign.endOn) })
        : t('campaign.ahead', { start: formatDate(campaign.startOn) })}
    </p>
  );
}
