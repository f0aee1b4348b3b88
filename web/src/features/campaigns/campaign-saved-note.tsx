import type { CampaignSavedDto } from '@contract/campaign-admin.js';
import { formatDateTime } from '@domain/format.js';
import { periodName } from '@domain/period.js';
import type { ReactNode } from 'react';
import { useI18n } from '../../lib/i18n/i18n.js';

/** Most periods named one by one. */
const MOST = 6;

/** That the campaign is recorded, and which periods got other times by it; silent until then. */
export function CampaignSavedNote({ saved }: { readonly saved: CampaignSavedDto | null }): ReactNode {
  const { t, lang } = useI18n();
  const changes = saved?.periods.changes ?? [];
  return (
    <div role="status" className={saved === null ? 'sr-only' : 'rounded-md bg-success-tint p-3 text-success'}>
      {saved !== null && (
        <>
          <p className="font-semibold">{t('campaign.saved')}</p>
          {changes.length > 0 && <p>{t('campaign.moves', { n: changes.length })}</p>}
          <ul className="list-disc pl-5">
            {changes.slice(0, MOST).map(({ dataSet, period, after }) => (
              <li key={`${dataSet} ${period}`}>
                {t('campaign.move', {
                  period: periodName(period, lang),
                  cutOff: formatDateTime(after.cutOffAt),
                  due: formatDateTime(after.dueAt),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
