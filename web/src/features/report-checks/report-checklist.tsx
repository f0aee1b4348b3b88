import type { IssuedReportDetailDto } from '@contract/report-issue.js';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Card } from '../../components/ui/card.js';
import { Icon } from '../../components/ui/glyphs.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { isCommuneRole, useSession } from '../../lib/session/session.js';
import type { DraftedReport } from '../../lib/report-issue/report-queries.js';

type Item = DraftedReport['checklist'][number];

/** Which communes the review of the week shows for a line of the list. */
const SHOWN: Readonly<Partial<Record<Item['code'], string>>> = {
  communes_not_reported: 'missing',
  open_returns: 'returned',
  quality_warnings: 'to_review',
};

/** What is gone through before a report is handed in and issued. Nothing in it refuses. */
export function ReportChecklist({
  report,
  checklist,
}: {
  readonly report: IssuedReportDetailDto;
  readonly checklist: DraftedReport['checklist'];
}): ReactNode {
  const { t } = useI18n();
  const open = checklist.filter(({ clear }) => !clear).length;
  return (
    <Card title={open === 0 ? t('check.clear') : t('check.open', { n: open })} subtitle={t('check.lead')}>
      <ul className="divide-y divide-line">
        {checklist.map((item) => (
          <li key={item.code} className="flex items-start gap-2 py-2">
            <Icon
              name={item.clear ? 'check' : 'warning'}
              className={`mt-0.5 size-5 shrink-0 ${item.clear ? 'text-success' : 'text-warning'}`}
            />
            <div className="min-w-0">
              <p className={item.clear ? 'text-ink-soft' : 'font-semibold'}>
                {t(`check.${item.code}`)}: {counted(item, t)}
              </p>
              <About item={item} period={report.period} />
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function counted({ clear, count }: Item, t: ReturnType<typeof useI18n>['t']): string {
  if (clear) return t('check.none');
  return count === null ? t('check.unknown') : String(count);
}

/** The place where the line is looked at. */
function About({ item, period }: { readonly item: Item; readonly period: string }): ReactNode {
  const { t } = useI18n();
  const commune = isCommuneRole(useSession().role);
  if (item.clear) return null;
  const show = SHOWN[item.code];
  // The review of a week is the Department's.
  if (show !== undefined && commune) return null;
  if (show !== undefined)
    return (
      <Link
        to="/tinh-trang-nop"
        search={{ period, show }}
        className="inline-flex min-h-11 items-center text-link underline underline-offset-2"
      >
        {t(`check.to.${item.code as 'open_returns'}`)}
      </Link>
    );
  if (item.code !== 'stale_edits') return <p className="text-sm break-words">{item.about.join('; ')}</p>;
  return item.about.map((id, at) => (
    <a
      key={id}
      href={`#doan-${id}`}
      className="mr-3 inline-flex min-h-11 items-center text-link underline underline-offset-2"
    >
      {t('check.paragraph', { n: at + 1 })}
    </a>
  ));
}
