import type { DelegationListDto } from '@contract/deadlines.js';
import { formatDate } from '@domain/format.js';
import { localDateOf } from '@domain/local-time.js';
import { useState, type ReactNode } from 'react';
import { Card } from '../../components/ui/card.js';
import { DataDetails } from '../../components/charts/data-details.js';
import { Empty, PageState } from '../../components/ui/page-state.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useServerNow } from '../../lib/session/server-clock.js';
import { isCommuneRole, useSession } from '../../lib/session/session.js';
import { DelegationList } from './delegation-list.js';
import { NewDelegation } from './new-delegation.js';
import { TakeBackDialog } from './take-back-dialog.js';
import { type DelegationRow, toDelegationRows } from './to-delegation-rows.js';
import { useDelegations } from './use-delegations.js';

/** Who signs while a leader is away: seen by the commune, changed by its leaders. */
export function Delegations(): ReactNode {
  const { t } = useI18n();
  const { role } = useSession();
  const query = useDelegations();
  if (!isCommuneRole(role)) return <Empty>{t('delegation.notCommune')}</Empty>;
  return (
    <PageState query={query} height="24rem">
      {(list) => <Loaded list={list} />}
    </PageState>
  );
}

function Loaded({ list }: { readonly list: DelegationListDto }): ReactNode {
  const { t } = useI18n();
  const leads = useSession().role === 'commune_leader';
  const [takingBack, setTakingBack] = useState<DelegationRow | null>(null);
  const [done, setDone] = useState('');
  const { now, ahead, past } = toDelegationRows(list.items, localDateOf(useServerNow()));
  const onTakeBack = leads ? setTakingBack : undefined;
  return (
    <div className="space-y-4">
      <p role="status" className={done === '' ? 'sr-only' : 'rounded-md bg-success-tint p-3 text-success'}>
        {done}
      </p>
      <Card title={t('delegation.now')}>
        {now.length === 0 ? (
          <p className="text-ink-soft">{t('delegation.nowNone')}</p>
        ) : (
          <DelegationList rows={now} onTakeBack={onTakeBack} />
        )}
      </Card>
      {ahead.length > 0 && (
        <Card title={t('delegation.ahead')}>
          <DelegationList rows={ahead} onTakeBack={onTakeBack} />
        </Card>
      )}
      {leads && (
        <NewDelegation
          candidates={list.candidates}
          onGiven={({ to, startsOn, endsOn }) => {
            setDone(t('delegation.given', { to, from: formatDate(startsOn), until: formatDate(endsOn) }));
          }}
        />
      )}
      {past.length > 0 && (
        <DataDetails summary={t('delegation.past', { n: past.length })}>
          <DelegationList rows={past} />
        </DataDetails>
      )}
      {takingBack !== null && (
        <TakeBackDialog
          delegation={takingBack.delegation}
          onClose={() => {
            setTakingBack(null);
          }}
          onDone={({ to }) => {
            setTakingBack(null);
            setDone(t('delegation.ended', { to }));
          }}
        />
      )}
    </div>
  );
}
