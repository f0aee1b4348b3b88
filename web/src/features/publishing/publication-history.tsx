import type { PublicationDto } from '@contract/published.js';
import { formatDateTime, formatWeek } from '@domain/format.js';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Button } from '../../components/ui/button.js';
import { Card } from '../../components/ui/card.js';
import { Empty, PageState } from '../../components/ui/page-state.js';
import { ReasonDialog } from '../../components/ui/reason-dialog.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useSession } from '../../lib/session/session.js';
import { useCommand } from '../../lib/use-command.js';
import { publicationsQuery, withdraw } from './publishing-queries.js';

/** Everything that was ever published, newest first, with what became of it. */
export function PublicationHistory(): ReactNode {
  const { t } = useI18n();
  const query = useQuery(publicationsQuery);
  const [leaving, setLeaving] = useState<PublicationDto | null>(null);
  return (
    <Card title={t('publishing.history')}>
      <PageState
        query={query}
        isEmpty={({ items }) => items.length === 0}
        empty={<Empty>{t('publishing.none')}</Empty>}
      >
        {({ items }) => (
          <ol className="divide-y divide-line">
            {items.map((item) => (
              <Item key={item.id} item={item} onWithdraw={setLeaving} />
            ))}
          </ol>
        )}
      </PageState>
      {leaving !== null && (
        <Withdraw
          item={leaving}
          onClose={() => {
            setLeaving(null);
          }}
        />
      )}
    </Card>
  );
}

function Item({
  item,
  onWithdraw,
}: {
  readonly item: PublicationDto;
  readonly onWithdraw: (item: PublicationDto) => void;
}): ReactNode {
  const { t, lang } = useI18n();
  const { role } = useSession();
  const { withdrawal } = item;
  return (
    <li className="py-3">
      <p className="font-semibold">
        {t('publishing.item', { week: formatWeek(item.period, lang), version: item.version })}{' '}
        <span className="ml-1 rounded bg-sunken px-2 py-0.5 text-sm whitespace-nowrap">
          {t(`publishing.state.${item.state}`)}
        </span>
      </p>
      <p className="text-sm text-ink-soft">
        {t('publishing.itemBy', {
          time: formatDateTime(item.publishedAt),
          by: item.publishedBy ?? t('publishing.seed'),
          asOf: formatDateTime(item.asOf),
        })}
      </p>
      <p className="text-sm text-ink-soft">{item.licence}</p>
      {withdrawal !== null && (
        <p className="text-sm">
          {t('publishing.withdrawnBy', {
            time: formatDateTime(withdrawal.at),
            by: withdrawal.by ?? '–',
            reason: withdrawal.reason,
          })}
        </p>
      )}
      {item.state === 'shown' && role === 'director' && (
        <Button
          look="secondary"
          className="mt-2"
          onClick={() => {
            onWithdraw(item);
          }}
        >
          {t('publishing.withdraw')}
        </Button>
      )}
    </li>
  );
}

function Withdraw({
  item,
  onClose,
}: {
  readonly item: PublicationDto;
  readonly onClose: () => void;
}): ReactNode {
  const { t, lang } = useI18n();
  const client = useQueryClient();
  const command = useCommand(withdraw(item.id), () => {
    void client.invalidateQueries({ queryKey: publicationsQuery.queryKey });
    onClose();
  });
  const week = formatWeek(item.period, lang);
  return (
    <ReasonDialog
      title={t('publishing.withdrawTitle', { week: week.toLowerCase(), version: item.version })}
      action={t(command.isPending ? 'publishing.withdrawing' : 'publishing.withdraw')}
      busy={command.isPending}
      error={command.error}
      failed={t('publishing.withdrawFailed')}
      onGiven={(reason) => {
        command.mutate({ reason });
      }}
      onClose={onClose}
    >
      <p>{t('publishing.withdrawEffect')}</p>
    </ReasonDialog>
  );
}
