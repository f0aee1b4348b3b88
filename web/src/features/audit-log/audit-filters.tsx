import { useQuery } from '@tanstack/react-query';
import { type ComponentProps, type ReactNode, useState } from 'react';
import { Select } from '../../components/ui/select.js';
import { TextField } from '../../components/ui/text-field.js';
import { communesQuery } from '../../lib/communes.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import type { Key } from '../../lib/i18n/vi/index.js';
import { useFilter, useFilters } from '../../lib/selection/filters.js';
import { useSession } from '../../lib/session/session.js';

type ActKey = Extract<Key, `audit.act.${string}`>;

/** Topics and acts that people ask for; any other can be asked for in the address. */
const ACTS = [
  'submission',
  'submission.submit',
  'submission.approve',
  'submission.return',
  'extension',
  'sign_in',
  'sign_in_refused',
  'request',
  'export',
  'account',
  'unit',
  'target',
  'definition',
  'reference_figure',
] as const;

/** What the list is narrowed to; all of it stands in the address. */
export function AuditFilters(): ReactNode {
  const { t } = useI18n();
  const filters = useFilters();
  const filter = useFilter();
  const { action = '', from = '', to = '', sealed = '' } = filters;
  const known = ACTS.some((act) => act === action) || action === '';
  return (
    <div className="grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-4">
      <ChainSelect />
      <Select
        label={t('audit.action')}
        value={action}
        options={[
          { value: '', label: t('audit.all') },
          ...(known ? [] : [{ value: action, label: action }]),
          ...ACTS.map((act) => ({ value: act, label: t(`audit.act.${act}` satisfies ActKey) })),
        ]}
        onValue={(value) => {
          filter({ action: value });
        }}
      />
      <LateField label={t('audit.actor')} name="actor" />
      <LateField label={t('audit.object')} name="object" />
      <TextField
        label={t('audit.from')}
        type="date"
        value={from}
        onValue={(value) => {
          filter({ from: value });
        }}
      />
      <TextField
        label={t('audit.to')}
        type="date"
        value={to}
        onValue={(value) => {
          filter({ to: value });
        }}
      />
      <Select
        label={t('audit.sealed')}
        value={sealed}
        options={[
          { value: '', label: t('audit.all') },
          { value: 'yes', label: t('audit.sealedYes') },
          { value: 'no', label: t('audit.sealedNo') },
        ]}
        onValue={(value) => {
          filter({ sealed: value });
        }}
      />
    </div>
  );
}

/** A reviewer reads the chains of communes only. */
function ChainSelect(): ReactNode {
  const { t } = useI18n();
  const { role } = useSession();
  const { chain = '' } = useFilters();
  const filter = useFilter();
  const { data } = useQuery(communesQuery);
  const communes = (data?.items ?? []).map(({ code, fullName }) => ({ value: code, label: fullName }));
  const known = chain === '' || chain === 'administration' || communes.some(({ value }) => value === chain);
  return (
    <Select
      label={t('audit.chain')}
      value={chain}
      options={[
        { value: '', label: t('audit.all') },
        ...(role === 'administrator' ? [{ value: 'administration', label: t('audit.administration') }] : []),
        ...(known ? [] : [{ value: chain, label: chain }]),
        ...communes,
      ]}
      onValue={(value) => {
        filter({ chain: value });
      }}
    />
  );
}

/** Asks when the typing has ended, not at each letter. */
function LateField({
  name,
  ...rest
}: Pick<ComponentProps<typeof TextField>, 'label'> & { readonly name: 'actor' | 'object' }): ReactNode {
  const { [name]: value = '' } = useFilters();
  return <LateInput key={value} name={name} value={value} {...rest} />;
}

function LateInput({
  name,
  value,
  label,
}: {
  readonly name: 'actor' | 'object';
  readonly value: string;
  readonly label: ReactNode;
}): ReactNode {
  const filter = useFilter();
  const [typed, setTyped] = useState(value);
  const apply = (): void => {
    if (typed.trim() !== value) filter({ [name]: typed.trim() });
  };
  return (
    <TextField
      label={label}
      value={typed}
      maxLength={100}
      autoComplete="off"
      onValue={setTyped}
      onBlur={apply}
      onKeyDown={(event) => {
        if (event.key === 'Enter') apply();
      }}
    />
  );
}
