import type { AccountDto, AccountWithHistoryDto, AccountWithLinkDto } from '@contract/accounts.js';
import { ROLES, type Role } from '@domain/access.js';
import { formatDateTime } from '@domain/format.js';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { Card } from '../../components/ui/card.js';
import { ContactForm } from '../../components/ui/contact-form.js';
import { HistoryList, type HistoryItem } from '../../components/ui/history-list.js';
import { PageState } from '../../components/ui/page-state.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import type { Translate } from '../../lib/i18n/translate.js';
import { AccountActs } from './account-acts.js';
import { AccountEdit } from './account-edit.js';
import { accountQuery, forgetAccounts } from './account-queries.js';
import { AccountState } from './account-state.js';
import { LinkSlip } from './link-slip.js';

/** One account: what it is, what can be done with it, and everything that was. */
export function AccountDetail({ username }: { readonly username: string }): ReactNode {
  const { t } = useI18n();
  const client = useQueryClient();
  const query = useQuery(accountQuery(username));
  const [made, setMade] = useState<AccountWithLinkDto | null>(null);
  if (made !== null)
    return (
      <LinkSlip
        made={made}
        onDone={() => {
          setMade(null);
        }}
      />
    );
  return (
    <PageState query={query} height="40rem">
      {({ account, history }) => (
        <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          <div className="min-w-0 space-y-4">
            <Card>
              <Facts account={account} />
            </Card>
            {account.state !== 'disabled' && <AccountEdit key={account.version} account={account} />}
            {account.state !== 'disabled' && (
              <ContactForm
                path={`/accounts/${encodeURIComponent(account.username)}/contact`}
                onSaved={() => void forgetAccounts(client)}
              />
            )}
            <AccountActs key={`acts-${String(account.version)}`} account={account} onLink={setMade} />
          </div>
          <Card title={t('admin.history')}>
            <HistoryList items={history.map((entry) => toItem(entry, t))} />
          </Card>
        </div>
      )}
    </PageState>
  );
}

function Facts({ account }: { readonly account: AccountDto }): ReactNode {
  const { t } = useI18n();
  const rows: [string, ReactNode][] = [
    [t('accounts.username'), account.username],
    [t('accounts.role'), t(`role.${account.role}`)],
    ...(account.orgUnit === null
      ? []
      : [[t('accounts.commune'), account.orgUnit.fullName] satisfies [string, ReactNode]]),
    [t('accounts.phone'), account.phone ?? t('admin.history.blank')],
    [t('accounts.state'), <AccountState key="state" account={account} />],
    [
      t('accounts.lastSignIn'),
      account.lastSignInAt === null ? t('accounts.never') : formatDateTime(account.lastSignInAt),
    ],
  ];
  return (
    <dl className="grid gap-x-4 gap-y-2 sm:grid-cols-[auto_minmax(0,1fr)]">
      {rows.map(([label, value]) => (
        <div key={label} className="contents">
          <dt className="text-ink-soft">{label}</dt>
          <dd className="min-w-0">{value}</dd>
        </div>
      ))}
      {account.handedOverFrom !== null && (
        <div className="contents">
          <dt className="text-ink-soft">{t('accounts.handedOverFrom')}</dt>
          <dd>
            <Link
              to="/quan-tri/$screen/$item"
              params={{ screen: 'tai-khoan', item: account.handedOverFrom }}
              className="text-link underline underline-offset-2"
            >
              {account.handedOverFrom}
            </Link>
          </dd>
        </div>
      )}
    </dl>
  );
}

const FIELDS = {
  displayName: 'accounts.displayName',
  role: 'accounts.role',
  orgUnit: 'accounts.commune',
  phone: 'accounts.phone',
  disabled: 'accounts.state',
  email: 'accounts.email',
  language: 'accounts.language',
} as const;
const ACTS = [
  'create',
  'invite',
  'import',
  'receive',
  'accept',
  'change',
  'disable',
  'enable',
  'reset',
  'hand_over',
  'contact',
] as const;

function toItem(entry: AccountWithHistoryDto['history'][number], t: Translate): HistoryItem {
  const act = ACTS.find((known) => known === entry.act);
  return {
    // The address has versions of its own.
    key: `${entry.act === 'contact' ? 'contact' : 'account'}-${String(entry.version)}`,
    at: entry.at,
    by: entry.by ?? (entry.act === 'accept' ? t('accounts.byLink') : null),
    reason: entry.reason,
    act: act === undefined ? entry.act : t(`accounts.act.${act}`),
    changes: entry.changes
      // A new account is not disabled: nothing to tell.
      .filter(({ field, before, after }) => !(field === 'disabled' && before === null && after === false))
      .map(({ field, before, after }) => ({
        label: field in FIELDS ? t(FIELDS[field as keyof typeof FIELDS]) : field,
        before: words(field, before, t),
        after: words(field, after, t),
      })),
  };
}

function words(field: string, value: string | number | boolean | null, t: Translate): string | null {
  if (value === null) return null;
  if (field === 'disabled') return t(value === true ? 'accounts.state.disabled' : 'accounts.state.active');
  if (field === 'language') return t(value === 'en' ? 'account.language.en' : 'account.language.vi');
  if (field === 'role' && ROLES.includes(value as Role)) return t(`role.${value as Role}`);
  return String(value);
}
