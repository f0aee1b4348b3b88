import type { ReminderOverviewDto } from '@contract/reminders.js';
import type { Fault } from '@domain/fault.js';
import { placeholderName } from '@domain/reminders/reminder-placeholders.js';
import {
  composeReminder,
  DEFAULT_TEXTS,
  PLACEHOLDERS,
  TEXT_FIELDS,
  textFaults,
  type TextField as TextName,
  type ReminderTexts,
  type ReminderTextSet,
} from '@domain/reminders/reminder-texts.js';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { AdminForm } from '../../components/ui/admin-form.js';
import { Button } from '../../components/ui/button.js';
import { controlClass, Field } from '../../components/ui/field.js';
import { Select } from '../../components/ui/select.js';
import { VersionConflict, type ConflictRow } from '../../components/ui/version-conflict.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import type { Translate } from '../../lib/i18n/translate.js';
import { storedIn } from '../../lib/stored-in.js';
import { useCommand } from '../../lib/use-command.js';
import { forgetReminders, putTexts } from './reminder-queries.js';
import { textLabel } from './text-label.js';

type Texts = ReminderOverviewDto['texts'];
const LANGUAGES = ['vi', 'en'] as const;
type Language = (typeof LANGUAGES)[number];

interface TextsFormProps {
  readonly texts: Texts;
  readonly origin: string | null;
  readonly onSaved: () => void;
}

const draftOf = ({ vi, en }: Texts): ReminderTexts => ({ vi, en });
const same = (one: ReminderTexts, other: ReminderTexts): boolean =>
  LANGUAGES.every((language) => TEXT_FIELDS.every((name) => one[language][name] === other[language][name]));

/** The words in both languages, checked as they are typed, with what a commune would read. */
export function ReminderTextsForm({ texts, origin, onSaved }: TextsFormProps): ReactNode {
  const { t } = useI18n();
  const client = useQueryClient();
  const [base, setBase] = useState(texts);
  const [draft, setDraft] = useState(() => draftOf(texts));
  const save = useCommand(putTexts, () => {
    void forgetReminders(client).then(onSaved);
  });
  const stored = storedIn<ReminderOverviewDto>(save.error)?.texts ?? null;
  const untouched = same(draft, base);
  const goOn = (from: Texts, next: ReminderTexts): void => {
    setBase(from);
    setDraft(next);
    save.reset();
  };
  // What somebody else saved is taken over while nothing was typed here; otherwise saving asks.
  if (untouched && texts.version > base.version) {
    setBase(texts);
    setDraft(draftOf(texts));
  }
  return (
    <AdminForm
      action={t('admin.save')}
      busy={save.isPending}
      error={save.error}
      ready={textFaults(draft).length === 0 && !untouched && stored === null}
      conflict={
        stored !== null && (
          <VersionConflict
            rows={conflictRows(draft, stored, t)}
            onKeepMine={() => {
              goOn(stored, draft);
            }}
            onTakeTheirs={() => {
              goOn(stored, draftOf(stored));
            }}
          />
        )
      }
      onSave={(reason) => {
        save.mutate({ ...draft, version: base.version, reason });
      }}
    >
      <TextsFields draft={draft} origin={origin} onChange={setDraft} />
    </AdminForm>
  );
}

interface TextsFieldsProps {
  readonly draft: ReminderTexts;
  readonly origin: string | null;
  readonly onChange: (draft: ReminderTexts) => void;
}

function TextsFields({ draft, origin, onChange }: TextsFieldsProps): ReactNode {
  const { t } = useI18n();
  const [language, setLanguage] = useState<Language>('vi');
  const faults = textFaults(draft);
  const set = draft[language];
  const put = (more: Partial<ReminderTextSet>): void => {
    onChange({ ...draft, [language]: { ...set, ...more } });
  };
  return (
    <>
      <Select
        label={t('remind.language')}
        value={language}
        options={LANGUAGES.map((value) => ({ value, label: t(`remind.language.${value}`) }))}
        onValue={(value) => {
          setLanguage(value as Language);
        }}
      />
      {TEXT_FIELDS.map((name) => (
        <Words
          key={name}
          name={name}
          language={language}
          value={set[name]}
          fault={faults.find(({ path }) => path === `${language}.${name}`)}
          onValue={(value) => {
            put({ [name]: value });
          }}
        />
      ))}
      <Preview set={set} language={language} origin={origin} />
      <Button
        look="quiet"
        onClick={() => {
          put(DEFAULT_TEXTS[language]);
        }}
      >
        {t('remind.reset')}
      </Button>
    </>
  );
}

interface WordsProps {
  readonly name: TextName;
  readonly language: Language;
  readonly value: string;
  readonly fault: Fault | undefined;
  readonly onValue: (value: string) => void;
}

function Words({ name, language, value, fault, onValue }: WordsProps): ReactNode {
  const { t, lang } = useI18n();
  const error = fault === undefined ? null : lang === 'vi' ? fault.vi : fault.en;
  const names = PLACEHOLDERS[name].map((one) => placeholderName(one, language)).join(', ');
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

function conflictRows(yours: ReminderTexts, stored: ReminderTexts, t: Translate): ConflictRow[] {
  return LANGUAGES.flatMap((language) =>
    TEXT_FIELDS.filter((name) => yours[language][name] !== stored[language][name]).map((name) => ({
      key: `${language}.${name}`,
      label: textLabel(language, name, t),
      yours: <span className="whitespace-pre-line">{yours[language][name]}</span>,
      stored: <span className="whitespace-pre-line">{stored[language][name]}</span>,
    })),
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
    dataSet: 'weekly',
    dataSetName: language === 'vi' ? 'Báo cáo tuần' : 'Weekly report',
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
