import type { AccountDto } from '@contract/accounts.js';
import { isCommuneRole, ROLES, type Role } from '@domain/access.js';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Select } from '../../components/ui/select.js';
import { TextField } from '../../components/ui/text-field.js';
import { communesQuery } from '../../lib/communes.js';
import { useI18n } from '../../lib/i18n/i18n.js';

/** What is asked of every account, as typed. */
export interface AccountDraft {
  readonly displayName: string;
  readonly role: Role;
  /** '': none chosen. */
  readonly orgUnit: string;
  readonly phone: string;
}

export const emptyDraft: AccountDraft = { displayName: '', role: 'commune_editor', orgUnit: '', phone: '' };

export const draftOf = (account: AccountDto): AccountDraft => ({
  displayName: account.displayName,
  role: account.role,
  orgUnit: account.orgUnit?.code ?? '',
  phone: account.phone ?? '',
});

/** As the server takes it: a role of the province has no commune, an empty phone is not known. */
export const bodyOf = ({ displayName, role, orgUnit, phone }: AccountDraft) => ({
  displayName: displayName.trim(),
  role,
  orgUnit: isCommuneRole(role) && orgUnit !== '' ? orgUnit : null,
  phone: phone.trim() === '' ? null : phone.trim(),
});

interface AccountFieldsProps {
  readonly draft: AccountDraft;
  readonly onChange: (draft: AccountDraft) => void;
  /** The commune of an account, where it may have closed. */
  readonly own?: AccountDto['orgUnit'];
}

export function AccountFields({ draft, onChange, own = null }: AccountFieldsProps): ReactNode {
  const { t } = useI18n();
  const set = (change: Partial<AccountDraft>): void => {
    onChange({ ...draft, ...change });
  };
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <TextField
        label={t('accounts.displayName')}
        hint={t('accounts.displayNameHint')}
        value={draft.displayName}
        maxLength={100}
        autoComplete="off"
        onValue={(displayName) => {
          set({ displayName });
        }}
      />
      <TextField
        label={t('accounts.phone')}
        hint={t('accounts.phoneHint')}
        type="tel"
        value={draft.phone}
        maxLength={30}
        autoComplete="off"
        onValue={(phone) => {
          set({ phone });
        }}
      />
      <Select
        label={t('accounts.role')}
        value={draft.role}
        options={ROLES.map((value) => ({ value, label: t(`role.${value}`) }))}
        onValue={(role) => {
          set({ role: role as Role });
        }}
      />
      {isCommuneRole(draft.role) && (
        <CommuneSelect
          value={draft.orgUnit}
          own={own}
          onValue={(orgUnit) => {
            set({ orgUnit });
          }}
        />
      )}
    </div>
  );
}

function CommuneSelect({
  value,
  own,
  onValue,
}: {
  readonly value: string;
  readonly own: AccountDto['orgUnit'];
  readonly onValue: (code: string) => void;
}): ReactNode {
  const { t } = useI18n();
  const { data } = useQuery(communesQuery);
  const options = (data?.items ?? []).map(({ code, fullName }) => ({ value: code, label: fullName }));
  const closed = own !== null && !options.some((option) => option.value === own.code);
  return (
    <Select
      label={t('accounts.commune')}
      value={value}
      options={[
        { value: '', label: t('accounts.chooseCommune') },
        ...(closed ? [{ value: own.code, label: own.fullName }] : []),
        ...options,
      ]}
      onValue={onValue}
    />
  );
}
