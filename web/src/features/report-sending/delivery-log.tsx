import type { ReportDeliveryDto } from '@contract/report-sending.js';
import { formatDateTime } from '@domain/format.js';
import { periodName } from '@domain/period.js';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Button } from '../../components/ui/button.js';
import { Card } from '../../components/ui/card.js';
import { Empty, PageState, ProblemNote } from '../../components/ui/page-state.js';
import { RowHead, Table, Td, Th } from '../../components/ui/table.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useCommand } from '../../lib/use-command.js';
import { deliveriesQuery, sendAgain } from './sending-queries.js';

const DETAILS = ['no_files', 'files_lost', 'not_configured', 'interrupted'] as const;

/** Who got which report, and what could not be sent. */
export function DeliveryLog(): ReactNode {
  const { t } = useI18n();
  const query = useQuery(deliveriesQuery);
  const client = useQueryClient();
  const again = useCommand(
    sendAgain,
    () => void client.invalidateQueries({ queryKey: deliveriesQuery.queryKey }),
  );
  return (
    <Card title={t('sending.log')}>
      <PageState
        query={query}
        height="16rem"
        isEmpty={({ items }) => items.length === 0}
        empty={<Empty>{t('sending.logEmpty')}</Empty>}
      >
        {({ items }) => (
          <>
            {again.error !== null && <ProblemNote error={again.error} title={t('sending.againFailed')} />}
            <Table caption={t('sending.log')}>
              <thead className="max-md:sr-only">
                <tr>
                  <Th className="pl-0!">{t('sending.target')}</Th>
                  <Th className="max-md:hidden">{t('sending.report')}</Th>
                  <Th className="max-md:hidden">{t('sending.result')}</Th>
                  <Th className="max-md:hidden">
                    <span className="sr-only">{t('sending.act')}</span>
                  </Th>
                </tr>
              </thead>
              <tbody>
                {items.map((item) => (
                  <Row key={item.id} item={item} busy={again.isPending} onAgain={again.mutate} />
                ))}
              </tbody>
            </Table>
          </>
        )}
      </PageState>
    </Card>
  );
}

interface RowProps {
  readonly item: ReportDeliveryDto;
  readonly busy: boolean;
  readonly onAgain: (id: string) => void;
}

/** On a phone a row is a card of one cell. */
function Row({ item, busy, onAgain }: RowProps): ReactNode {
  const { t } = useI18n();
  const target = item.channel === 'mail' ? item.target : t('sending.folder');
  const act = item.mayAgain && (
    <Button
      look="secondary"
      disabled={busy}
      aria-label={t('sending.againOf', { target })}
      onClick={() => {
        onAgain(item.id);
      }}
    >
      {t('sending.again')}
    </Button>
  );
  return (
    <tr>
      <RowHead className="px-0! py-3! align-top">
        <span className="wrap-anywhere">{target}</span>
        <div className="mt-1 space-y-2 font-normal md:hidden">
          <Of item={item} />
          <Result item={item} />
          {act}
        </div>
      </RowHead>
      <Td className="py-3! align-top max-md:hidden">
        <Of item={item} />
      </Td>
      <Td className="py-3! align-top max-md:hidden">
        <Result item={item} />
      </Td>
      <Td className="py-2! text-right align-top max-md:hidden">{act}</Td>
    </tr>
  );
}

function Of({ item: { report, period, number } }: { readonly item: ReportDeliveryDto }): ReactNode {
  const { t, lang } = useI18n();
  const week = periodName(period, lang);
  return (
    <Link
      to="/bao-cao/$report"
      params={{ report: String(report) }}
      className="inline-flex min-h-6 text-link underline underline-offset-2"
    >
      {number === null ? week : t('sending.reportNumbered', { week, number })}
    </Link>
  );
}

function Result({ item }: { readonly item: ReportDeliveryDto }): ReactNode {
  const { t } = useI18n();
  const { state, attempts, detail, begunAt, settledAt, plannedAt } = item;
  const known = DETAILS.find((one) => one === detail);
  const more = [
    formatDateTime(settledAt ?? begunAt ?? plannedAt),
    ...(attempts > 1 ? [t('sending.attempts', { n: String(attempts) })] : []),
    ...(known !== undefined ? [t(`sending.detail.${known}`)] : []),
    ...(known === undefined && detail !== null && state !== 'sent' ? [detail] : []),
  ];
  const bad = state === 'given_up' || state === 'failed' || state === 'uncertain';
  return (
    <>
      <span className={bad ? 'font-semibold text-error' : 'font-semibold'}>
        {t(`sending.state.${state}`)}
      </span>
      <span className="block text-sm wrap-anywhere text-ink-soft">{more.join(' · ')}</span>
    </>
  );
}
