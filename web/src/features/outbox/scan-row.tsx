import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, type ReactNode } from 'react';
import { buttonClass } from '../../components/ui/button.js';
import { useReportTitle } from '../../lib/definitions/use-report-title.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { listen } from '../../lib/outbox/announce.js';
import { SCANS_TOPIC, scansOf, type KeptScan } from '../../lib/outbox/kept-scans.js';
import { momentInWords } from '../../lib/report-form/deadline.js';
import { reportSearch } from '../../lib/selection/search-params.js';
import { useSession } from '../../lib/session/session.js';
import { OutboxStateBadge } from './outbox-state.js';

type Shown = Omit<KeptScan, 'bytes'>;

/** Scans of the person signed in that are not on the server yet. */
export function useKeptScans(): readonly Shown[] {
  const client = useQueryClient();
  const { username } = useSession();
  const queryKey = ['scans', username];
  const { data } = useQuery({
    queryKey,
    queryFn: async () => (await scansOf(username)).map(({ bytes: _bytes, ...scan }): Shown => scan),
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
  useEffect(
    () => listen(SCANS_TOPIC, () => void client.invalidateQueries({ queryKey: ['scans', username] })),
    [client, username],
  );
  return data ?? [];
}

/** A scan that waits for a signal. */
export function ScanRow({ scan }: { readonly scan: Shown }): ReactNode {
  const { t } = useI18n();
  const { orgUnit } = useSession();
  const titleOf = useReportTitle();
  const { dataSet, period, fileName, at } = scan;
  return (
    <li className="py-3">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <h3 className="min-w-0 font-semibold">{titleOf(dataSet, period)}</h3>
        <OutboxStateBadge state="waiting" />
      </div>
      <p className="text-sm break-words text-ink-soft">
        {t('outbox.scan', { name: fileName, when: momentInWords(new Date(at).toISOString(), t) })}
      </p>
      <Link
        to="/nhap/$period"
        params={{ period }}
        search={reportSearch(scan, orgUnit?.code)}
        className={buttonClass('secondary', 'mt-2')}
      >
        {t('outbox.open')}
      </Link>
    </li>
  );
}
