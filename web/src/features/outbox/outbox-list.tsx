import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { Button, buttonClass } from '../../components/ui/button.js';
import { Card } from '../../components/ui/card.js';
import { dataElementsQuery } from '../../lib/definitions/definition-queries.js';
import { useReportTitle } from '../../lib/definitions/use-report-title.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { sendNow } from '../../lib/outbox/outbox-runner.js';
import type { OutboxItem } from '../../lib/outbox/outbox-item.js';
import { useDraftConflicts } from '../../lib/outbox/draft-conflicts.js';
import { useKeptDrafts, useOutbox } from '../../lib/outbox/use-outbox.js';
import { shownValue } from '../../lib/report-form/entry-text.js';
import { reportSearch } from '../../lib/selection/search-params.js';
import { useSession } from '../../lib/session/session.js';
import { DiscardDialog } from './discard-dialog.js';
import { ScanRow, useKeptScans } from './scan-row.js';
import { OutboxStateBadge } from './outbox-state.js';
import { useOutboxWords } from './outbox-words.js';
import { differencesOf, toOutboxRows, type OutboxRow } from './to-outbox-rows.js';

/** Figures of a conflict, mine and theirs. */
function Differences({ item }: { readonly item: OutboxItem }): ReactNode {
  const { t, lang } = useI18n();
  const elements = useQuery(dataElementsQuery);
  const words = (value: number | string | null): string =>
    value === null ? t('outbox.blank') : shownValue(value, lang);
  const nameOf = (code: string): string => {
    const found = elements.data?.items.find((one) => one.code === code);
    return (lang === 'vi' ? found?.nameVi : found?.nameEn) ?? code;
  };
  return (
    <ul className="mt-1 space-y-1 text-sm empty:hidden">
      {differencesOf(item).map(({ dataElement, mine, theirs }) => (
        <li key={dataElement}>
          {nameOf(dataElement)} – {t('outbox.mine', { value: words(mine) })} ·{' '}
          {t('outbox.theirs', { value: words(theirs) })}
        </li>
      ))}
    </ul>
  );
}

/** Send, open, remove. */
function Acts({ row, title }: { readonly row: OutboxRow; readonly title: string }): ReactNode {
  const { t } = useI18n();
  const { orgUnit } = useSession();
  const [discarding, setDiscarding] = useState(false);
  const { state } = row;
  const waits = state === 'waiting' || state === 'sending';
  const link = { params: { period: row.period }, search: reportSearch(row, orgUnit?.code) };
  return (
    <>
      <div className="mt-2 flex flex-wrap gap-2">
        {waits && (
          <Button disabled={state === 'sending'} onClick={sendNow}>
            {t('outbox.sendNow')}
          </Button>
        )}
        {state === 'arrived' ? (
          <Link to="/nhap/$period/bien-nhan" {...link} className={buttonClass('secondary')}>
            {t('due.receipt')}
          </Link>
        ) : (
          <Link to="/nhap/$period" {...link} className={buttonClass('secondary')}>
            {t('outbox.open')}
          </Link>
        )}
        {state !== 'arrived' && state !== 'sending' && (
          <Button
            look="quiet"
            onClick={() => {
              setDiscarding(true);
            }}
          >
            {t('outbox.discard')}
          </Button>
        )}
      </div>
      {discarding && (
        <DiscardDialog
          row={row}
          title={title}
          onClose={() => {
            setDiscarding(false);
          }}
        />
      )}
    </>
  );
}

function Row({ row }: { readonly row: OutboxRow }): ReactNode {
  const { orgUnit } = useSession();
  const titleOf = useReportTitle();
  const words = useOutboxWords();
  const { item, state } = row;
  const title = titleOf(row.dataSet, row.period);
  const other = item !== null && item.orgUnit !== orgUnit?.code ? ` · ${item.orgUnitName}` : '';
  return (
    <li className="py-3">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <h3 className="min-w-0 font-semibold">{title + other}</h3>
        <OutboxStateBadge state={state} />
      </div>
      {words(row).map((line) => (
        <p key={line} className="text-sm text-ink-soft">
          {line}
        </p>
      ))}
      {item !== null && state === 'conflict' && <Differences item={item} />}
      <Acts row={row} title={title} />
    </li>
  );
}

/**
 * What the person signed in has on this device: typed and not sent, waiting, on its way, arrived, or waiting for them.
 * Nothing where there is nothing.
 */
export function OutboxList(): ReactNode {
  const { t } = useI18n();
  const items = useOutbox();
  const drafts = useKeptDrafts();
  const conflicts = useDraftConflicts();
  const scans = useKeptScans();
  if (items === undefined || drafts === undefined) return null;
  const rows = toOutboxRows(items, drafts, conflicts);
  if (rows.length + scans.length === 0) return null;
  return (
    <Card title={t('outbox.title')} subtitle={t('outbox.lead')}>
      <ul className="divide-y divide-line">
        {rows.map((row) => (
          <Row key={row.key} row={row} />
        ))}
        {scans.map((scan) => (
          <ScanRow key={scan.name} scan={scan} />
        ))}
      </ul>
    </Card>
  );
}
