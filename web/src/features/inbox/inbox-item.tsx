import type { InboxDto } from '@contract/workflow.js';
import { formatDateTime } from '@domain/format.js';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { buttonClass } from '../../components/ui/button.js';
import { ReportState } from '../../components/ui/report-state.js';
import { useReportTitle } from '../../lib/definitions/use-report-title.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useSession } from '../../lib/session/session.js';
import type { InboxSection } from './to-inbox-sections.js';

type Item = InboxDto['toSign'][number];

const acts = { toSign: 'inbox.sign', returned: 'inbox.correct', toReview: 'inbox.review' } as const;

/** One report that waits, and the way to it. */
export function InboxItem({
  item,
  kind,
  commune,
}: {
  readonly item: Item;
  readonly kind: InboxSection['kind'];
  readonly commune: boolean;
}): ReactNode {
  const { t } = useI18n();
  const titleOf = useReportTitle();
  const when = formatDateTime(item.since);
  const title = titleOf(item.dataSet, item.period);
  const { orgUnit } = useSession();
  // What a unit that has become the own one still owes goes by its own name.
  const own = orgUnit === null || item.orgUnit === orgUnit.code;
  const form = item.dataSet === 'weekly' ? {} : { dataSet: item.dataSet };
  const search = own ? form : { ...form, unit: item.orgUnit };
  const link = commune
    ? ({ to: '/nhap/$period', params: { period: item.period }, search } as const)
    : ({ to: '/duyet/$code/$period', params: { code: item.orgUnit, period: item.period }, search } as const);
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
      <div className="min-w-0 space-y-0.5">
        <p className="font-semibold">{commune && own ? title : `${item.orgUnitName} · ${title}`}</p>
        <p className="text-sm text-ink-soft">
          {item.by === null ? t('inbox.since', { when }) : t('inbox.sinceBy', { person: item.by, when })}
          {item.late && <span className="text-warning"> · {t('inbox.late')}</span>}
          {item.queuedAt !== null && <> · {t('inbox.queued', { when: formatDateTime(item.queuedAt) })}</>}
        </p>
        {item.reason !== null && <p className="text-warning">{t('inbox.reason', { reason: item.reason })}</p>}
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <ReportState state={item.state} />
        <Link
          {...link}
          className={buttonClass('secondary')}
          aria-label={`${t(acts[kind])}: ${item.orgUnitName}, ${title}`}
        >
          {t(acts[kind])}
        </Link>
      </div>
    </li>
  );
}
