import type { AccountDto } from '@contract/accounts.js';
import { matchesSearch } from '@domain/search.js';
import type { Filters } from '../../lib/selection/search-params.js';

/** Accounts that answer the filters: a part of a name or commune, a role, a state. */
export function toAccountRows(
  accounts: readonly AccountDto[],
  { q = '', role = '', state = '' }: Filters,
): AccountDto[] {
  return accounts.filter(
    (account) =>
      (role === '' || account.role === role) &&
      (state === '' || account.state === state) &&
      [account.username, account.displayName, account.orgUnit?.fullName, account.orgUnit?.code].some(
        (text) => text !== undefined && matchesSearch(text, q),
      ),
  );
}
