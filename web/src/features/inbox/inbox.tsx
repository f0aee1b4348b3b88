import type { IssuedReportDto } from '@contract/report-issue.js';
import type { InboxDto } from '@contract/workflow.js';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { buttonClass } from '../../components/ui/button.js';
import { Card } from '../../components/ui/card.js';
import { Empty, PageState } from '../../components/ui/page-state.js';
import { useReportTitle } from '../../lib/definitions/use-report-title.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useReportsToSign } from '../../lib/report-issue/use-reports-to-sign.js';
import { isCommuneRole, useSession } from '../../lib/session/session.js';
import { InboxIssues } from './inbox-issues.js';
import { InboxItem } from './inbox-item.js';
import { InboxReminders } from './inbox-reminders.js';
import { InboxRequests } from './inbox-requests.js';
import { byPeriod, type InboxSection, type PeriodGroup, toInboxSections } from './to-inbox-sections.js';
import { useInbox } from './use-inbox.js';

type Item = InboxDto['toSign'][number];

const keyOf = ({ orgUnit, dataSet, period }: Item): string => `${orgUnit} ${dataSet} ${period}`;

/** Everything that waits for this person, the most pressing first. */
export function Inbox(): ReactNode {
  const { t } = useI18n();
  const query = useInbox();
  const toSign = useReportsToSign();
  const total = (query.data?.total ?? 0) + toSign.length;
  return (
    <>
      <header>
        <h1 className="text-2xl leading-tight font-bold">
          {total === 0 ? t('inbox.title') : t('inbox.count', { n: total })}
        </h1>
      </header>
      <PageState query={query} height="30rem">
        {(inbox) => <Loaded inbox={inbox} toIssue={toSign} />}
      </PageState>
    </>
  );
}

function Loaded({
  inbox,
  toIssue,
}: {
  readonly inbox: InboxDto;
  readonly toIssue: readonly IssuedReportDto[];
}): ReactNode {
  const { t } = useI18n();
  const commune = isCommuneRole(useSession().role);
  const sections = toInboxSections(inbox);
  if (sections.length + inbox.requests.length + inbox.reminders.length + toIssue.length === 0)
    return <Empty>{t('inbox.none')}</Empty>;
  return (
    <>
      <InboxReminders reminders={inbox.reminders} />
      {toIssue.length > 0 && <InboxIssues reports={toIssue} />}
      {/* A commune that asked waits for a person; reports wait for their turn. */}
      {!commune && <InboxRequests requests={inbox.requests} own={false} />}
      {sections.map((section) => (
        <Section key={section.kind} section={section} commune={commune} />
      ))}
      {commune && <InboxRequests requests={inbox.requests} own />}
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
        {section.kind === 'toReview'
          ? byPeriod(section.items).map((group) =>
              group.items.length > FEW ? (
                <PeriodRow key={`${group.dataSet} ${group.period}`} group={group} />
              ) : (
                group.items.map((item) => (
                  <InboxItem key={keyOf(item)} item={item} kind={section.kind} commune={commune} />
                ))
              ),
            )
          : section.items.map((item) => (
              <InboxItem key={keyOf(item)} item={item} kind={section.kind} commune={commune} />
            ))}
      </ul>
    </Card>
  );
}

/** Reports shown one by one; more of the same period stand as one line. */
const FEW = 3;

function PeriodRow({ group }: { readonly group: PeriodGroup }): ReactNode {
  const { t } = useI18n();
  const titleOf = useReportTitle();
  const title = titleOf(group.dataSet, group.period);
  const n = group.items.length;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
      <div className="min-w-0">
        <p className="font-semibold">{title}</p>
        <p className="text-sm text-ink-soft">
          {t('inbox.groupCount', { n })}
          {group.late > 0 && (
            <span className="text-warning"> · {t('inbox.groupLate', { n: group.late })}</span>
          )}
        </p>
      </div>
      {group.dataSet === 'weekly' ? (
        <Link
          to="/tinh-trang-nop"
          search={{ period: group.period }}
          className={buttonClass('secondary')}
          aria-label={`${t('inbox.groupOpen')}: ${title}`}
        >
          {t('inbox.groupOpen')}
        </Link>
      ) : (
        <details className="w-full">
          <summary className="min-h-11 cursor-pointer py-2 text-link">{t('inbox.groupShow', { n })}</summary>
          <ul className="divide-y divide-line">
            {group.items.map((item) => (
              <InboxItem key={item.orgUnit} item={item} kind="toReview" commune={false} />
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}
