import type { AccountDto } from '@contract/accounts.js';
import { ROLES } from '@domain/access.js';
import { formatDateTime } from '@domain/format.js';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { AsOfBanner, AsOfDayField, useAsOfDay } from '../../components/ui/as-of-day.js';
import { buttonClass } from '../../components/ui/button.js';
import { Card } from '../../components/ui/card.js';
import { Empty, PageState } from '../../components/ui/page-state.js';
import { Select } from '../../components/ui/select.js';
import { RowHead, Table, Td, Th } from '../../components/ui/table.js';
import { TextField } from '../../components/ui/text-field.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useFilter, useFilters } from '../../lib/selection/filters.js';
import { accountsQuery } from './account-queries.js';
import { AccountState } from './account-state.js';
import { toAccountRows } from './to-account-rows.js';

const STATES = ['active', 'invited', 'disabled'] as const;

/** Who may come in, in which role, for which commune: now, or as it was known on a day of the past. */
export function AccountList(): ReactNode {
  const { t } = useI18n();
  const { moment } = useAsOfDay();
  const query = useQuery(accountsQuery(moment));
  return (
    <>
      <div className="flex flex-wrap gap-2">
        <Link to="/quan-tri/$screen" params={{ screen: 'tai-khoan-moi' }} className={buttonClass()}>
          {t('accounts.add')}
        </Link>
        <Link
          to="/quan-tri/$screen"
          params={{ screen: 'tai-khoan-tep' }}
          className={buttonClass('secondary')}
        >
          {t('accounts.addFile')}
        </Link>
      </div>
      <ListFilters />
      <AsOfBanner />
      <PageState query={query} height="40rem" isEmpty={({ items }) => items.length === 0}>
        {({ items }) => <Found accounts={items} />}
      </PageState>
    </>
  );
}

function ListFilters(): ReactNode {
  const { t } = useI18n();
  const { q = '', role = '', state = '' } = useFilters();
  const filter = useFilter();
  return (
    <div className="grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-4">
      <TextField
        label={t('accounts.search')}
        type="search"
        value={q}
        maxLength={100}
        onValue={(value) => {
          filter({ q: value });
        }}
      />
      <Select
        label={t('accounts.role')}
        value={role}
        options={[
          { value: '', label: t('accounts.all') },
          ...ROLES.map((value) => ({ value, label: t(`role.${value}`) })),
        ]}
        onValue={(value) => {
          filter({ role: value });
        }}
      />
      <Select
        label={t('accounts.state')}
        value={state}
        options={[
          { value: '', label: t('accounts.all') },
          ...STATES.map((value) => ({ value, label: t(`accounts.state.${value}`) })),
        ]}
        onValue={(value) => {
          filter({ state: value });
        }}
      />
      <AsOfDayField />
    </div>
  );
}

function Found({ accounts }: { readonly accounts: readonly AccountDto[] }): ReactNode {
  const { t } = useI18n();
  const rows = toAccountRows(accounts, useFilters());
  if (rows.length === 0) return <Empty>{t('accounts.noneFound')}</Empty>;
  return (
    <Card title={t('accounts.found', { n: rows.length, all: accounts.length })}>
      <Table caption={t('accounts.caption')}>
        <thead>
          <tr>
            <Th>{t('accounts.person')}</Th>
            <Th className="max-sm:hidden">{t('accounts.role')}</Th>
            <Th className="max-sm:hidden">{t('accounts.phone')}</Th>
            <Th>{t('accounts.state')}</Th>
            <Th className="max-sm:hidden">{t('accounts.lastSignIn')}</Th>
          </tr>
        </thead>
        <tbody>
          {rows.map((account) => (
            <Row key={account.username} account={account} />
          ))}
        </tbody>
      </Table>
    </Card>
  );
}

function Row({ account }: { readonly account: AccountDto }): ReactNode {
  const { t } = useI18n();
  const lastSignIn =
    account.lastSignInAt === null ? t('accounts.never') : formatDateTime(account.lastSignInAt);
  const role = (
    <>
      {t(`role.${account.role}`)}
      {account.orgUnit !== null && (
        <span className="block text-sm text-ink-soft">{account.orgUnit.fullName}</span>
      )}
    </>
  );
  return (
    <tr className="align-top">
      <RowHead>
        <Link
          to="/quan-tri/$screen/$item"
          params={{ screen: 'tai-khoan', item: account.username }}
          className="inline-flex min-h-11 flex-col justify-center text-link underline underline-offset-2 hover:no-underline"
        >
          {account.displayName}
          <span className="text-sm font-normal text-ink-soft">{account.username}</span>
        </Link>
        {/* A phone has room for two columns: the rest stands under the name. */}
        <span className="block text-sm font-normal sm:hidden">
          {role}
          <span className="block text-ink-soft">
            {t('accounts.phone')}: {account.phone ?? '–'}
          </span>
          <span className="block text-ink-soft">
            {t('accounts.lastSignIn')}: {lastSignIn}
          </span>
        </span>
      </RowHead>
      <Td className="max-sm:hidden">{role}</Td>
      <Td className="whitespace-nowrap max-sm:hidden">{account.phone ?? '–'}</Td>
      <Td>
        <AccountState account={account} />
      </Td>
      <Td className="whitespace-nowrap max-sm:hidden">{lastSignIn}</Td>
    </tr>
  );
}
