import { REMINDER_CHANNELS } from '@domain/reminders/reminder-settings.js';
import { periodName } from '@domain/period.js';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Select } from '../../components/ui/select.js';
import { communesQuery } from '../../lib/communes.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useFilter, useFilters } from '../../lib/selection/filters.js';

const STATES = [
  'sent',
  'logged',
  'failed',
  'uncertain',
  'skipped',
  'withdrawn',
  'planned',
  'sending',
] as const;

/** Another selection begins at its newest message. @param periods codes of those that messages were about */
export function LogFilters({ periods }: { readonly periods: readonly string[] }): ReactNode {
  const { t, lang } = useI18n();
  const { data } = useQuery(communesQuery);
  const named = periods.map((value) => ({ value, label: periodName(value, lang) }));
  const communes = (data?.items ?? []).map(({ code, fullName }) => ({ value: code, label: fullName }));
  return (
    <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
      <Choice
        name="period"
        label={t('remind.log.period')}
        options={named}
        wordOf={(code) => periodName(code, lang)}
      />
      <Choice name="orgUnit" label={t('remind.log.commune')} options={communes} />
      <Choice
        name="state"
        label={t('remind.log.state')}
        options={STATES.map((value) => ({ value, label: t(`remind.is.${value}`) }))}
      />
      <Choice
        name="channel"
        label={t('remind.log.channel')}
        options={REMINDER_CHANNELS.map((value) => ({ value, label: t(`remind.channel.${value}`) }))}
      />
    </div>
  );
}

interface ChoiceProps {
  readonly name: 'period' | 'orgUnit' | 'state' | 'channel';
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** Of what the address names and the options do not (yet) have. */
  readonly wordOf?: (value: string) => string;
}

function Choice({ name, label, options, wordOf = (value) => value }: ChoiceProps): ReactNode {
  const { t } = useI18n();
  const value = useFilters()[name] ?? '';
  const filter = useFilter();
  const known = value === '' || options.some((option) => option.value === value);
  return (
    <Select
      label={label}
      value={value}
      options={[
        { value: '', label: t('remind.log.all') },
        ...(known ? [] : [{ value, label: wordOf(value) }]),
        ...options,
      ]}
      onValue={(next) => {
        filter({ [name]: next, before: '' });
      }}
    />
  );
}
