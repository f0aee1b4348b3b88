import type { AccountDto } from '@contract/accounts.js';
import { formatDate } from '@domain/format.js';
import clsx from 'clsx';
import type { ReactNode } from 'react';
import { useI18n } from '../../lib/i18n/i18n.js';

const looks: Record<AccountDto['state'], string> = {
  active: 'bg-reached-tint text-reached-ink',
  invited: 'bg-behind-tint text-behind-ink',
  disabled: 'bg-no-data-tint text-no-data-ink',
};

/** Whether the person can come in, and what is still missing for it. */
export function AccountState({ account }: { readonly account: AccountDto }): ReactNode {
  const { t } = useI18n();
  const { state, oneTimeUntil, linkExpiresAt } = account;
  return (
    <span className="inline-block">
      <span className={clsx('rounded px-2 py-0.5 text-sm font-semibold whitespace-nowrap', looks[state])}>
        {t(`accounts.state.${state}`)}
      </span>
      {state !== 'disabled' && linkExpiresAt !== null && (
        <span className="block text-sm text-ink-soft">
          {t('accounts.linkUntil', { day: formatDate(linkExpiresAt) })}
        </span>
      )}
      {state !== 'disabled' && oneTimeUntil !== null && (
        <span className="block text-sm text-ink-soft">
          {t('accounts.oneTimeUntil', { day: formatDate(oneTimeUntil) })}
        </span>
      )}
    </span>
  );
}
