import type { AccountWithLinkDto } from '@contract/accounts.js';
import { formatDateTime } from '@domain/format.js';
import type { ReactNode } from 'react';
import { Button } from '../../components/ui/button.js';
import { CopyButton } from '../../components/ui/copy-button.js';
import { useI18n } from '../../lib/i18n/i18n.js';

/** The one-time link, shown once: to be copied, or printed as a slip. It is gone when the page is left. */
export function LinkSlip({
  made,
  onDone,
}: {
  readonly made: AccountWithLinkDto;
  readonly onDone: () => void;
}): ReactNode {
  const { t } = useI18n();
  const { account, link } = made;
  const address = `${window.location.origin}${link.path}`;
  return (
    <section
      aria-labelledby="link-slip"
      className="space-y-3 rounded-lg border-2 border-accent bg-surface p-5"
    >
      <h2 id="link-slip" className="text-lg font-semibold">
        {t('accounts.link.title', { name: account.displayName })}
      </h2>
      <p className="text-warning print:hidden">{t('accounts.link.once')}</p>
      <dl className="grid gap-x-4 gap-y-1 sm:grid-cols-[auto_minmax(0,1fr)]">
        <dt className="font-medium">{t('accounts.username')}</dt>
        <dd className="font-mono">{account.username}</dd>
        <dt className="font-medium">{t('accounts.role')}</dt>
        <dd>
          {t(`role.${account.role}`)}
          {account.orgUnit !== null && ` · ${account.orgUnit.fullName}`}
        </dd>
        <dt className="font-medium">{t('accounts.link.address')}</dt>
        <dd className="font-mono break-all select-all" data-link>
          {address}
        </dd>
        <dt className="font-medium">{t('accounts.link.until')}</dt>
        <dd>{formatDateTime(link.expiresAt)}</dd>
      </dl>
      <p className="text-sm text-ink-soft">{t('accounts.link.how')}</p>
      <div className="flex flex-wrap gap-2 print:hidden">
        <CopyButton
          look="primary"
          text={address}
          label={t('accounts.copy')}
          copied={t('accounts.copied')}
          byHand={t('accounts.copyByHand')}
        />
        <Button
          look="secondary"
          onClick={() => {
            window.print();
          }}
        >
          {t('accounts.print')}
        </Button>
        <Button look="secondary" onClick={onDone}>
          {t('accounts.link.done')}
        </Button>
      </div>
    </section>
  );
}
