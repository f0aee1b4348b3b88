import type { OverviewDto } from '@contract/analytics.js';
import { workList, type WorkItem, type WorkTarget } from '@domain/findings/work-list.js';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Card } from '../../components/ui/card.js';
import { Icon } from '../../components/ui/glyphs.js';
import { overviewQuery } from '../../lib/figures/figure-queries.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useView } from '../../lib/selection/selection.js';

/** At most five things, each with the link that does it. */
export function WorkList({ period }: { readonly period: string }): ReactNode {
  const { data } = useQuery(overviewQuery(period, useView()));
  // Why there is no overview is told where the overview would be.
  return data === undefined ? null : <Items overview={data} period={period} />;
}

function Items({ overview, period }: { readonly overview: OverviewDto; readonly period: string }): ReactNode {
  const { t, lang } = useI18n();
  const items = workList(overview, lang);
  return (
    <Card
      title={items.length === 0 ? t('work.nothing') : t('work.title', { n: items.length })}
      subtitle={t('work.subtitle')}
    >
      <ol className="flex flex-col divide-y divide-line">
        {items.map((item) => (
          <li key={item.text}>
            <WorkLink item={item} period={period} />
          </li>
        ))}
      </ol>
      <Link
        to="/bao-cao"
        search={{ period }}
        className="mt-2 inline-flex min-h-11 items-center text-link underline underline-offset-2 hover:no-underline"
      >
        {t('work.toReports')}
      </Link>
    </Card>
  );
}

function WorkLink({ item, period }: { readonly item: WorkItem; readonly period: string }): ReactNode {
  const words = (
    <>
      <span className="min-w-0 flex-1">{item.text}</span>
      <Icon name="next" className="size-4 shrink-0 text-ink-soft" />
    </>
  );
  const className = 'flex min-h-11 items-center gap-3 py-2 hover:underline';
  const { target } = item;
  switch (target.kind) {
    case 'reports':
      return (
        <Link to="/tinh-trang-nop" search={{ period }} className={className}>
          {words}
        </Link>
      );
    case 'goal':
      return (
        <Link to="/chi-tieu/$code" params={{ code: target.code }} search={{ period }} className={className}>
          {words}
        </Link>
      );
    case 'gaps':
      return (
        <Link to="/khoang-cach" search={{ period, indicator: target.indicator }} className={className}>
          {words}
        </Link>
      );
    case 'communes':
      return (
        <Link to="/xa-phuong" search={communesOf(target, period)} className={className}>
          {words}
        </Link>
      );
  }
}

const communesOf = (
  { indicator, data }: Extract<WorkTarget, { kind: 'communes' }>,
  period: string,
): Readonly<Record<string, string>> => ({ period, indicator, data });
