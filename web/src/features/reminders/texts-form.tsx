import type { ReminderOverviewDto } from '@contract/reminders.js';
import {
  composeReminder,
  DEFAULT_TEXTS,
  PLACEHOLDERS,
  TEXT_FIELDS,
  textFaults,
  type TextField as TextName,
  type ReminderTextSet,
} from '@domain/reminders/reminder-texts.js';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { AdminForm } from '../../components/ui/admin-form.js';
import { Button } from '../../components/ui/button.js';
import { controlClass, Field } from '../../components/ui/field.js';
import { Select } from '../../components/ui/select.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useCommand } from '../../lib/use-command.js';
import { forgetReminders, putTexts } from './reminder-queries.js';

type Texts = ReminderOverviewDto['texts'];
const LANGUAGES = ['vi', 'en'] as const;
type Language = (typeof LANGUAGES)[number];

interface TextsFormProps {
  readonly texts: Texts;
  readonly origin: string | null;
}

/** The words in both languages, checked as they are typed, with what a commune would read. */
export function ReminderTextsForm({ texts, origin }: TextsFormProps): ReactNode {
  const { t, lang } = useI18n();
  const client = useQueryClient();
  const [language, setLanguage] = useState<Language>('vi');
  const [draft, setDraft] = useState({ vi: texts.vi, en: texts.en });
  const save = useCommand(putTexts, () => void forgetReminders(client));
  const faults = textFaults(draft);
  const set = draft[language];
  const put = (more: Partial<ReminderTextSet>): void => {
    setDraft({ ...draft, [language]: { ...set, ...more } });
  };
  const changed = JSON.stringify(draft) !== JSON.stringify({ vi: texts.vi, en: texts.en });
  return (
    <AdminForm
      action={t('admin.save')}
      busy={save.isPending}
      error={save.error}
      ready={faults.length === 0 && changed}
      onSave={(reason) => {
        save.mutate({ ...draft, version: texts.version, reason });
      }}
    >
      <Select
        label={t('remind.language')}
        value={language}
        options={LANGUAGES.map((value) => ({ value, label: t(`remind.language.${value}`) }))}
        onValue={(value) => {
          setLanguage(value as Language);
        }}
      />
      {TEXT_FIELDS.map((name) => {
        const fault = faults.find(({ path }) => path === `${language}.${name}`);
        return (
          <Words
            key={name}
            name={name}
            value={set[name]}
            error={fault === undefined ? null : lang === 'vi' ? fault.vi : fault.en}
            onValue={(value) => {
              put({ [name]: value });
            }}
          />
        );
      })}
      <Preview set={set} language={language} origin={origin} />
      <Button
        look="quiet"
        onClick={() => {
          put(DEFAULT_TEXTS[language]);
        }}
      >
        {t('remind.reset')}
      </Button>
    </AdminForm>
  );
}

interface WordsProps {
  readonly name: TextName;
  readonly value: string;
  readonly error: string | null;
  readonly onValue: (value: string) => void;
}

function Words({ name, value, error, onValue }: WordsProps): ReactNode {
  const { t } = useI18n();
  const names = PLACEHOLDERS[name].map((one) => `{${one}}`).join(' ');
  return (
    <Field label={t(`remind.text.${name}`)} hint={t('remind.placeholders', { names })} error={error}>
      {(control) => (
        <textarea
          {...control}
          className={controlClass}
          rows={name === 'body' ? 8 : 2}
          maxLength={2500}
          value={value}
          onChange={(event) => {
            onValue(event.target.value);
          }}
        />
      )}
    </Field>
  );
}

/** Two reports, one of them late: the most that a person usually reads. */
function Preview({
  set,
  language,
  origin,
}: {
  readonly set: ReminderTextSet;
  readonly language: Language;
  readonly origin: string | null;
}): ReactNode {
  const { t } = useI18n();
  const common = {
    unit: 'Xã Cuôr Đăng',
    dataSet: '',
    dueAt: '2025-10-10T10:00:00Z',
    closesAt: '2025-10-14T10:00:00Z',
  };
  const { subject, body } = composeReminder(
    set,
    {
      name: 'Nguyễn Văn A',
      reports: [
        { ...common, situation: 'missing', period: '2025-W41' },
        { ...common, situation: 'returned', period: '2025-W40' },
      ],
      note: null,
      link: `${origin ?? ''}/nhap`,
    },
    language,
  );
  return (
    <section
      aria-label={t('remind.previewOf', { language: t(`remind.language.${language}`) })}
      lang={language}
      className="rounded-md border border-line bg-sunken p-3"
    >
      <p className="text-sm text-ink-soft">{t('remind.preview')}</p>
      <p className="font-semibold">{subject}</p>
      <p className="mt-1 wrap-anywhere whitespace-pre-line">{body}</p>
    </section>
  );
}
