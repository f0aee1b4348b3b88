import type { InboxDto } from '@contract/workflow.js';
import { formatDateTime } from '@domain/format.js';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { buttonClass } from '../../components/ui/button.js';
import { Card } from '../../components/ui/card.js';
import { Empty, PageState } from '../../components/ui/page-state.js';
import { ReportState } from '../../components/ui/report-state.js';
import { useReportTitle } from '../../lib/definitions/use-report-title.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { isCommuneRole, useSession } from '../../lib/session/session.js';
import { InboxRequests } from './inbox-requests.js';
import { type InboxSection, toInboxSections } from './to-inbox-sections.js';
import { useInbox } from './use-inbox.js';

type Item = InboxDto['toSign'][number];

/** Everything that waits for this person, the most pressing first. */
export function Inbox(): ReactNode {
  const { t } = useI18n();
  const query = useInbox();
  return (
    <>
      <header>
        <h1 className="text-2xl leading-tight font-bold">
          {query.data === undefined || query.data.total === 0
            ? t('inbox.title')
            : t('inbox.count', { n: query.data.total })}
        </h1>
      </header>
      <PageState query={query} height="30rem">
        {(inbox) => <Loaded inbox={inbox} />}
      </PageState>
    </>
  );
}

function Loaded({ inbox }: { readonly inbox: InboxDto }): ReactNode {
  const { t } = useI18n();
  const commune = isCommuneRole(useSession().role);
  const sections = toInboxSections(inbox);
  if (sections.length + inbox.requests.length === 0) return <Empty>{t('inbox.none')}</Empty>;
  return (
    <>
      {sections.map((section) => (
        <Section key={section.kind} section={section} commune={commune} />
      ))}
      <InboxRequests requests={inbox.requests} own={commune} />
    </>
  );
}

function Section({
  section,
  commune,
}: {
  readonly section: InboxSection;
  readonly commune: boolean;
}): ReactNode {
  const { t } = useI18n();
  return (
    <Card title={`${t(`inbox.${section.kind}`)} (${String(section.items.length)})`}>
      <ul className="divide-y divide-line">
        {section.items.map((item) => (
          <Row
            key={`${item.orgUnit} ${item.dataSet} ${item.period}`}
            item={item}
            kind={section.kind}
            commune={commune}
          />
        ))}
      </ul>
    </Card>
  );
}

const acts = { toSign: 'inbox.sign', returned: 'inbox.correct', toReview: 'inbox.review' } as const;

function Row({
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
  const search = item.dataSet === 'weekly' ? {} : { dataSet: item.dataSet };
  const link = commune
    ? ({ to: '/nhap/$period', params: { period: item.period }, search } as const)
    : ({ to: '/duyet/$code/$period', params: { code: item.orgUnit, period: item.period }, search } as const);
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
      <div className="min-w-0 space-y-0.5">
        <p className="font-semibold">{commune ? title : `${item.orgUnitName} · ${title}`}</p>
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
