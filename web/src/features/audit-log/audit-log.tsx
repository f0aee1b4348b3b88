import type { AuditPageDto } from '@contract/audit.js';
import { formatDate, formatDateTime } from '@domain/format.js';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Button, buttonClass } from '../../components/ui/button.js';
import { Card } from '../../components/ui/card.js';
import { Icon } from '../../components/ui/glyphs.js';
import { Empty, PageState } from '../../components/ui/page-state.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useFilters } from '../../lib/selection/filters.js';
import { AuditFilters } from './audit-filters.js';
import { auditQuery, auditSearch } from './audit-queries.js';
import { type AuditRow, toAuditRows } from './to-audit-rows.js';

/** Who did what, when, to what: newest first, page under page. */
export function AuditLog(): ReactNode {
  const filters = useFilters();
  const search = auditSearch(filters).toString();
  return (
    <>
      <AuditFilters />
      {/* Another selection begins at its newest line. */}
      <Pages key={search} search={search} />
    </>
  );
}

function Pages({ search }: { readonly search: string }): ReactNode {
  const { t } = useI18n();
  const filters = useFilters();
  const query = useQuery(auditQuery(filters, null));
  const file = `/api/audit.csv${search === '' ? '' : `?${search}`}`;
  return (
    <PageState
      query={query}
      height="40rem"
      isEmpty={({ lines }) => lines.length === 0}
      empty={<Empty>{t('audit.none')}</Empty>}
    >
      {(page) => (
        <>
          <Seals seals={page.seals} />
          <Card
            title={t('audit.lines')}
            aside={
              <a href={file} className={buttonClass('secondary')}>
                {t('audit.csv')}
              </a>
            }
          >
            <Lines page={page} />
          </Card>
        </>
      )}
    </PageState>
  );
}

/** How far nobody can change anything unnoticed any more. */
function Seals({ seals }: { readonly seals: AuditPageDto['seals'] }): ReactNode {
  const { t } = useI18n();
  return (
    <div className="rounded-lg border border-line bg-surface p-4">
      <p className="flex items-start gap-2 font-semibold">
        <Icon name={seals.upTo === null ? 'clock' : 'check'} className="mt-0.5 size-5 shrink-0" />
        {seals.upTo === null
          ? t('audit.notSealed')
          : t('audit.sealedUpTo', { time: formatDateTime(seals.upTo) })}
      </p>
      {seals.root !== null && (
        <p className="mt-1 text-sm text-ink-soft">
          {t('audit.root', { day: formatDate(seals.root.day) })}{' '}
          <code className="break-all text-ink">{seals.root.sha256}</code>
        </p>
      )}
    </div>
  );
}

/** The lines of one page, and beneath them the page before it once it is asked for. */
function Lines({ page }: { readonly page: AuditPageDto }): ReactNode {
  const { t, lang } = useI18n();
  const [more, setMore] = useState(false);
  return (
    <>
      <ol className="divide-y divide-line" aria-label={t('audit.lines')}>
        {toAuditRows(page.lines, lang).map((row) => (
          <Line key={row.id} row={row} />
        ))}
      </ol>
      {page.next !== null && !more && (
        <Button
          look="secondary"
          className="mt-3"
          onClick={() => {
            setMore(true);
          }}
        >
          {t('audit.more')}
        </Button>
      )}
      {page.next !== null && more && <OlderLines before={page.next} />}
    </>
  );
}

function OlderLines({ before }: { readonly before: string }): ReactNode {
  const query = useQuery(auditQuery(useFilters(), before));
  return (
    <PageState query={query} height="20rem">
      {(page) => <Lines page={page} />}
    </PageState>
  );
}

function Line({ row }: { readonly row: AuditRow }): ReactNode {
  const { t } = useI18n();
  return (
    <li className="grid gap-x-4 gap-y-1 py-3 sm:grid-cols-[7rem_minmax(0,1fr)]">
      <time dateTime={row.at} className="text-sm text-ink-soft">
        {row.time} <span className="sm:block">{row.date}</span>
      </time>
      <div className="min-w-0">
        <p className="font-medium break-words">{row.sentence}</p>
        <p className="text-sm break-words text-ink-soft">
          {row.who === null ? t('audit.nobody') : `${row.who} (${row.username ?? ''})`}
          {' · '}
          {row.chain ?? t('audit.administration')}
          {' · '}
          {t(row.sealed ? 'audit.isSealed' : 'audit.waits')}
        </p>
        <details className="text-sm">
          <summary className="inline-flex min-h-11 cursor-pointer items-center text-link underline underline-offset-2">
            {t('audit.particulars', { id: row.id })}
          </summary>
          <dl className="mb-2 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1">
            {row.particulars.map(([name, value]) => (
              <div key={name} className="contents">
                <dt className="text-ink-soft">{name}</dt>
                <dd className="break-all">{value}</dd>
              </div>
            ))}
          </dl>
        </details>
      </div>
    </li>
  );
}
