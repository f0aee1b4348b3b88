import type { DueListDto } from '@contract/submissions.js';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import clsx from 'clsx';
import type { ReactNode } from 'react';
import { buttonClass } from '../../components/ui/button.js';
import { Card } from '../../components/ui/card.js';
import { Empty, PageState } from '../../components/ui/page-state.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useServerNow } from '../../lib/session/server-clock.js';
import { reportSearch } from '../../lib/selection/search-params.js';
import { useSession } from '../../lib/session/session.js';
import { deadlineInWords } from '../../lib/report-form/deadline.js';
import { isHandedIn, toDo, type DueItem } from './due-order.js';
import { dueQuery } from '../../lib/report-form/due-query.js';
import { dataSetsQuery } from '../../lib/report-form/entry-queries.js';
import { isOpen } from '../../lib/outbox/outbox-item.js';
import { useOutboxItem } from '../../lib/outbox/use-outbox.js';
import { DeviceMark } from './device-mark.js';
import { useReadAhead } from './read-ahead.js';
import { ReportBadge } from '../../components/ui/report-badge.js';
import { ReportTitle } from '../../components/ui/report-title.js';
import { reportName } from '../../lib/report-form/report-name.js';

/** Name of a report; the plain period until the forms are known. */
function useReportName(): (item: DueItem) => string {
  const { t, lang } = useI18n();
  const { data } = useQuery(dataSetsQuery);
  const { orgUnit } = useSession();
  return (item) => {
    const set = data?.items.find((one) => one.code === item.dataSet);
    const name = reportName(set, item.period, lang, t);
    // What a unit that has become the own one still owes goes by its own name.
    return item.orgUnit === orgUnit?.code ? name : `${name} · ${item.orgUnitName}`;
  };
}

function useFormLink(item: DueItem) {
  const { orgUnit } = useSession();
  const search = reportSearch(item, orgUnit?.code);
  return { to: '/nhap/$period', params: { period: item.period }, search } as const;
}

function FirstItem({ item }: { readonly item: DueItem }): ReactNode {
  const { t } = useI18n();
  const nameOf = useReportName();
  const sets = useQuery(dataSetsQuery);
  const deadline = deadlineInWords(item.window, useServerNow(), t);
  const link = useFormLink(item);
  const waits = item.state === 'awaiting_signature';
  const onDevice = useOutboxItem(item);
  /** Sent off from this device: what the server knows of it is not what its officer has done. */
  const sentOff = onDevice != null && isOpen(onDevice);
  const numbers =
    sets.data?.items.find((one) => one.code === item.dataSet)?.members.filter((member) => member.required)
      .length ?? 0;
  return (
    <Card
      title={
        <ReportTitle text={t(waits ? 'due.firstLeader' : 'due.firstEditor', { report: nameOf(item) })} />
      }
      aside={
        <span className="flex flex-col items-end gap-1">
          <ReportBadge state={item.state} />
          <DeviceMark report={item} />
        </span>
      }
    >
      <p className={clsx(deadline.urgent && 'font-semibold text-warning')}>{deadline.text}</p>
      {!waits && !sentOff && item.version === 0 && numbers > 0 && (
        <p className="mt-1 text-ink-soft">{t('due.effort', { n: numbers })}</p>
      )}
      {item.version > 0 && <p className="mt-1 font-medium">{t('entry.progress', item.progress)}</p>}
      <Link {...link} className={buttonClass('primary', 'mt-4 w-full sm:w-auto')}>
        {t(sentOff ? 'due.open' : waits ? 'due.sign' : item.version > 0 ? 'due.continue' : 'due.start')}
      </Link>
    </Card>
  );
}

function ItemRow({ item }: { readonly item: DueItem }): ReactNode {
  const { t } = useI18n();
  const nameOf = useReportName();
  const link = useFormLink(item);
  const deadline = deadlineInWords(item.window, useServerNow(), t);
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2.5">
      <div className="min-w-0">
        <Link
          {...link}
          className="inline-flex min-h-11 items-center font-medium text-link underline underline-offset-2"
        >
          <span>
            <ReportTitle text={nameOf(item)} />
          </span>
        </Link>
        <p className="text-sm text-ink-soft">
          {isHandedIn(item) && item.receipt !== null
            ? `${t('receipt.code')}: ${item.receipt}`
            : deadline.text}
        </p>
      </div>
      <span className="flex flex-wrap gap-1">
        <DeviceMark report={item} />
        <ReportBadge state={item.state} />
      </span>
    </li>
  );
}

function Items({ title, items }: { readonly title: string; readonly items: readonly DueItem[] }): ReactNode {
  if (items.length === 0) return null;
  return (
    <Card title={title}>
      <ul className="divide-y divide-line">
        {items.map((item) => (
          <ItemRow key={`${item.orgUnit} ${item.dataSet} ${item.period}`} item={item} />
        ))}
      </ul>
    </Card>
  );
}

function LoadedDueList({ list }: { readonly list: DueListDto }): ReactNode {
  const { t } = useI18n();
  const { role, orgUnit } = useSession();
  useReadAhead(list, role);
  const [first, ...rest] = toDo(list.items, role);
  const done = list.items.filter((item) => item !== first && !rest.includes(item));
  return (
    <div className="space-y-4">
      {first === undefined ? (
        <Empty
          action={
            <Link
              to="/xa-phuong/$code"
              params={{ code: orgUnit?.code ?? list.orgUnit }}
              className={buttonClass('secondary')}
            >
              {t('due.noneAction')}
            </Link>
          }
        >
          {t('due.none')}
        </Empty>
      ) : (
        <FirstItem item={first} />
      )}
      <Items title={t('due.others')} items={rest} />
      <Items title={t('due.done')} items={done} />
    </div>
  );
}

/** What was sent so far, a file, the register, and, where there is room for it, the table of several periods. */
function OtherWays(): ReactNode {
  const { t } = useI18n();
  const look = buttonClass('secondary', 'max-sm:w-full');
  return (
    <nav aria-label={t('due.otherWays')} className="mt-4 flex flex-wrap gap-2">
      <Link to="/nhap/lich-su" className={look}>
        {t('due.past')}
      </Link>
      <Link to="/nhap/bang" className={buttonClass('secondary', 'max-md:hidden')}>
        {t('due.grid')}
      </Link>
      <Link to="/nhap-tu-excel" search={{}} className={look}>
        {t('page.import')}
      </Link>
      <Link to="/thon-buon" className={look}>
        {t('due.villages')}
      </Link>
    </nav>
  );
}

/** What the own commune owes now, the most pressing first. */
export function DueList(): ReactNode {
  const { t } = useI18n();
  const { orgUnit, displayName } = useSession();
  const due = useQuery({ ...dueQuery(orgUnit?.code ?? ''), enabled: orgUnit !== null });
  if (orgUnit === null) {
    return (
      <>
        <h1 className="mb-4 text-2xl leading-tight font-bold">{t('due.title')}</h1>
        <Empty>{t('due.notCommune')}</Empty>
      </>
    );
  }
  return (
    <>
      <header className="mb-4">
        <p className="text-ink-soft">{`${orgUnit.fullName} · ${displayName}`}</p>
        <h1 className="text-2xl leading-tight font-bold">{t('due.title')}</h1>
      </header>
      <PageState query={due} height="24rem">
        {(list) => <LoadedDueList list={list} />}
      </PageState>
      <OtherWays />
    </>
  );
}
