import type { ImportedAccountsDto } from '@contract/accounts.js';
import { formatDate } from '@domain/format.js';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Button, buttonClass } from '../../components/ui/button.js';
import { Card } from '../../components/ui/card.js';
import { useI18n } from '../../lib/i18n/i18n.js';

/** The one-time passwords, shown once: eight slips to a sheet of A4, to be cut apart and handed out. */
export function PasswordSlips({ made }: { readonly made: ImportedAccountsDto }): ReactNode {
  const { t } = useI18n();
  return (
    <>
      <Card
        className="print:hidden"
        title={t(made.renewed > 0 ? 'accounts.slips.titleRenewed' : 'accounts.slips.title', {
          n: made.created.length - made.renewed,
          renewed: made.renewed,
          changed: made.changed,
        })}
      >
        {made.created.length > 0 && <p className="text-warning">{t('accounts.slips.once')}</p>}
        <div className="mt-3 flex flex-wrap gap-2">
          {made.created.length > 0 && (
            <Button
              onClick={() => {
                window.print();
              }}
            >
              {t('accounts.slips.print', { sheets: Math.ceil(made.created.length / 8) })}
            </Button>
          )}
          <Link to="/quan-tri/$screen" params={{ screen: 'tai-khoan' }} className={buttonClass('secondary')}>
            {t('accounts.slips.done')}
          </Link>
        </div>
      </Card>
      <ul
        aria-label={t('accounts.slips.list')}
        className="grid gap-3 sm:grid-cols-2 print:grid-cols-2 print:gap-0 print:text-black"
      >
        {made.created.map((account) => (
          <Slip key={account.username} account={account} until={made.oneTimeUntil} />
        ))}
      </ul>
    </>
  );
}

interface SlipProps {
  readonly account: ImportedAccountsDto['created'][number];
  readonly until: string | null;
}

/** 66 mm high: four rows fill a sheet of A4 with its margins. */
function Slip({ account, until }: SlipProps): ReactNode {
  const { t } = useI18n();
  return (
    <li className="break-inside-avoid rounded-lg border border-dashed border-line-strong bg-surface p-4 text-sm leading-snug print:h-[66mm] print:rounded-none print:border-black print:bg-white print:p-[5mm]">
      <p className="font-bold">
        {t('app.name')} · {t('app.province')}
      </p>
      <p>
        {t(`role.${account.role}`)} · {account.orgUnitName}
      </p>
      <p className="mb-1">{account.displayName}</p>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3">
        <dt>{t('accounts.slips.address')}</dt>
        <dd className="font-mono break-all">{window.location.origin}</dd>
        <dt>{t('accounts.username')}</dt>
        <dd className="font-mono font-bold">{account.username}</dd>
        <dt>{t('accounts.slips.password')}</dt>
        <dd className="font-mono text-base font-bold tracking-wide">{account.password}</dd>
      </dl>
      <p className="mt-1">{t('accounts.slips.how', { day: until === null ? '' : formatDate(until) })}</p>
    </li>
  );
}
