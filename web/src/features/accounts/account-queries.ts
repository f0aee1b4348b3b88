import type {
  AccountActBody,
  AccountDto,
  AccountFilePreviewDto,
  AccountListDto,
  AccountWithHistoryDto,
  AccountWithLinkDto,
  ChangeAccountBody,
  HandOverBody,
  ImportAccountsBody,
  ImportedAccountsDto,
  InviteBody,
  ResetBody,
} from '@contract/accounts.js';
import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { request } from '../../lib/api.js';

const at = (username: string): string => `/accounts/${encodeURIComponent(username)}`;

/** @param moment null: now */
export const accountsQuery = (moment: string | null) =>
  queryOptions({
    queryKey: ['accounts', moment],
    queryFn: ({ signal }) =>
      request<AccountListDto>(`/accounts${moment === null ? '' : `?asOf=${encodeURIComponent(moment)}`}`, {
        signal,
      }),
  });

export const accountQuery = (username: string) =>
  queryOptions({
    queryKey: ['accounts', 'one', username],
    queryFn: ({ signal }) => request<AccountWithHistoryDto>(at(username), { signal }),
    staleTime: 0,
  });

/** Everything on the screen that a change of an account can make old. */
export const forgetAccounts = (client: QueryClient): Promise<void> =>
  client.invalidateQueries({ queryKey: ['accounts'] });

export const postInvite = (body: InviteBody, idempotencyKey: string): Promise<AccountWithLinkDto> =>
  request('/accounts', { method: 'POST', body, idempotencyKey });

export const putAccount =
  (username: string) =>
  (body: ChangeAccountBody, idempotencyKey: string): Promise<AccountDto> =>
    request(at(username), { method: 'PUT', body, idempotencyKey });

export const postAct =
  (username: string, act: 'disable' | 'enable') =>
  (body: AccountActBody, idempotencyKey: string): Promise<AccountDto> =>
    request(`${at(username)}/${act}`, { method: 'POST', body, idempotencyKey });

export const postReset =
  (username: string) =>
  (body: ResetBody, idempotencyKey: string): Promise<AccountWithLinkDto> =>
    request(`${at(username)}/reset`, { method: 'POST', body, idempotencyKey });

export const postHandOver =
  (username: string) =>
  (body: HandOverBody, idempotencyKey: string): Promise<AccountWithLinkDto> =>
    request(`${at(username)}/hand-over`, { method: 'POST', body, idempotencyKey });

export const postPreview = (text: string): Promise<AccountFilePreviewDto> =>
  request('/account-files/preview', { method: 'POST', body: { text } });

export const postImport = (body: ImportAccountsBody, idempotencyKey: string): Promise<ImportedAccountsDto> =>
  request('/account-files', { method: 'POST', body, idempotencyKey });
