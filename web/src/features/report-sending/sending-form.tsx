import type { ReportSendingBody, ReportSendingDto } from '@contract/report-sending.js';
import { isEmailAddress } from '@domain/email-address.js';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Button } from '../../components/ui/button.js';
import { controlClass, Field } from '../../components/ui/field.js';
import { ProblemNote } from '../../components/ui/page-state.js';
import { Select } from '../../components/ui/select.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useCommand } from '../../lib/use-command.js';
import { keepSending, sendingQuery } from './sending-queries.js';

type Schedule = ReportSendingBody['schedule'];

const DAYS = ['1', '2', '3', '4', '5', '6', '7'] as const;
const HOURS = Array.from({ length: 24 }, (_, hour) => ({
  value: String(hour),
  label: `${String(hour).padStart(2, '0')}:00`,
}));

/** Addresses of a box, one a line; commas and semicolons part them, too. */
const addressesOf = (text: string): string[] =>
  text
    .split(/[\n,;]/u)
    .map((one) => one.trim())
    .filter(Boolean);

/** Schedule, recipients and folder of the own unit. */
export function SendingForm({ sending }: { readonly sending: ReportSendingDto }): ReactNode {
  const { t } = useI18n();
  const client = useQueryClient();
  const [schedule, setSchedule] = useState(sending.schedule);
  const [text, setText] = useState(sending.recipients.join('\n'));
  const [toFolder, setToFolder] = useState(sending.toFolder);
  const keep = useCommand(keepSending, (kept) => {
    client.setQueryData(sendingQuery.queryKey, kept);
  });
  const recipients = addressesOf(text);
  const wrong = recipients.filter((address) => !isEmailAddress(address));
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (wrong.length === 0) keep.mutate({ version: sending.version, schedule, recipients, toFolder });
      }}
    >
      <fieldset disabled={!sending.mayKeep || keep.isPending} className="space-y-4">
        <legend className="sr-only">{t('sending.rules')}</legend>
        <ScheduleFields schedule={schedule} onChange={setSchedule} />
        <Recipients text={text} wrong={wrong} onChange={setText} />
        {sending.mails === 'logged' && <p className="text-sm text-ink-soft">{t('sending.logged')}</p>}
        <Check
          label={t('sending.toFolder')}
          checked={toFolder}
          disabled={!sending.folder && !toFolder}
          onChange={setToFolder}
        />
        {!sending.folder && <p className="text-sm text-ink-soft">{t('sending.noFolder')}</p>}
      </fieldset>
      {keep.error !== null && (
        <div className="mt-4">
          <ProblemNote error={keep.error} title={t('sending.saveFailed')} />
        </div>
      )}
      {sending.mayKeep ? (
        <p className="mt-4 flex flex-wrap items-center gap-3">
          <Button type="submit" disabled={keep.isPending}>
            {t(keep.isPending ? 'sending.saving' : 'sending.save')}
          </Button>
        </p>
      ) : (
        <p className="mt-4 text-sm text-ink-soft">{t('sending.mayNot')}</p>
      )}
    </form>
  );
}

function Recipients({
  text,
  wrong,
  onChange,
}: {
  readonly text: string;
  /** What is no address. */
  readonly wrong: readonly string[];
  readonly onChange: (text: string) => void;
}): ReactNode {
  const { t } = useI18n();
  return (
    <Field
      label={t('sending.recipients')}
      hint={t('sending.recipientsHint')}
      error={wrong.length === 0 ? null : t('sending.badAddress', { list: wrong.slice(0, 3).join(', ') })}
    >
      {(control) => (
        <textarea
          {...control}
          rows={4}
          value={text}
          autoComplete="off"
          spellCheck={false}
          className={controlClass}
          onChange={(event) => {
            onChange(event.target.value);
          }}
        />
      )}
    </Field>
  );
}

function ScheduleFields({
  schedule,
  onChange,
}: {
  readonly schedule: Schedule;
  readonly onChange: (schedule: Schedule) => void;
}): ReactNode {
  const { t } = useI18n();
  return (
    <>
      <Check
        label={t('sending.on')}
        checked={schedule.on}
        onChange={(on) => {
          onChange({ ...schedule, on });
        }}
      />
      <div className="grid gap-4 sm:grid-cols-3">
        <Select
          label={t('sending.weekday')}
          value={String(schedule.weekday)}
          options={DAYS.map((day) => ({ value: day, label: t(`sending.day.${day}`) }))}
          onValue={(day) => {
            onChange({ ...schedule, weekday: Number(day) });
          }}
        />
        <Select
          label={t('sending.hour')}
          value={String(schedule.hour)}
          options={HOURS}
          onValue={(hour) => {
            onChange({ ...schedule, hour: Number(hour) });
          }}
        />
        <Select
          label={t('sending.language')}
          value={schedule.language}
          options={(['vi', 'en'] as const).map((value) => ({ value, label: t(`sending.language.${value}`) }))}
          onValue={(language) => {
            onChange({ ...schedule, language: language === 'en' ? 'en' : 'vi' });
          }}
        />
      </div>
    </>
  );
}

function Check({
  label,
  checked,
  disabled = false,
  onChange,
}: {
  readonly label: string;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly onChange: (checked: boolean) => void;
}): ReactNode {
  return (
    <label className="flex min-h-11 items-center gap-3">
      <input
        type="checkbox"
        className="size-5 shrink-0"
        checked={checked}
        disabled={disabled}
        onChange={(event) => {
          onChange(event.target.checked);
        }}
      />
      <span>{label}</span>
    </label>
  );
}
