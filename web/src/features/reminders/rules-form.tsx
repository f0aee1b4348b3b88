import type { ReminderOverviewDto } from '@contract/reminders.js';
import { REMINDER_CHANNELS, stepKey } from '@domain/reminders/reminder-settings.js';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { AdminForm } from '../../components/ui/admin-form.js';
import { VersionConflict, type ConflictRow } from '../../components/ui/version-conflict.js';
import { errorAt } from '../../lib/error-at.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import type { Translate } from '../../lib/i18n/translate.js';
import { storedIn } from '../../lib/stored-in.js';
import { useCommand } from '../../lib/use-command.js';
import { forgetReminders, putSettings } from './reminder-queries.js';
import { Choices, Quiet, Steps } from './rules-fields.js';
import {
  type DataSetNames,
  dataSetNames,
  SETTING_LABELS,
  type SettingField,
  settingWords,
} from './setting-words.js';
import { toStep, toStepDraft } from './step-draft.js';

type Settings = ReminderOverviewDto['settings'];

interface RulesFormProps {
  readonly overview: ReminderOverviewDto;
  readonly onSaved: () => void;
}

const draftOf = (settings: Settings) => ({ ...settings, steps: settings.steps.map(toStepDraft) });
type Draft = ReturnType<typeof draftOf>;

/** What the draft says; a step that is no number is left out. */
const settingsOf = (draft: Draft, version: number): Settings => ({
  ...draft,
  version,
  steps: draft.steps.map(toStep).filter((step) => step !== null),
});
const same = (one: Settings, other: Settings): boolean => JSON.stringify(one) === JSON.stringify(other);

/** When and how: saved as one version with a reason. */
export function ReminderRulesForm({ overview, onSaved }: RulesFormProps): ReactNode {
  const { t, lang } = useI18n();
  const names = dataSetNames(overview.dataSets, lang);
  const client = useQueryClient();
  const [base, setBase] = useState(overview.settings);
  const [draft, setDraft] = useState(() => draftOf(overview.settings));
  const save = useCommand(putSettings, () => {
    void forgetReminders(client).then(onSaved);
  });
  const stored = storedIn<ReminderOverviewDto>(save.error)?.settings ?? null;
  const wanted = settingsOf(draft, base.version);
  const untouched = wanted.steps.length === draft.steps.length && same(wanted, base);
  const goOn = (from: Settings, next: Draft): void => {
    setBase(from);
    setDraft(next);
    save.reset();
  };
  // What somebody else saved is taken over while nothing was typed here; otherwise saving asks.
  if (untouched && overview.settings.version > base.version) {
    setBase(overview.settings);
    setDraft(draftOf(overview.settings));
  }
  return (
    <AdminForm
      action={t('admin.save')}
      busy={save.isPending}
      error={save.error}
      ready={wanted.steps.length === draft.steps.length && !untouched && stored === null}
      conflict={
        stored !== null && (
          <VersionConflict
            rows={conflictRows(wanted, stored, names, t)}
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
        save.mutate({ ...wanted, reason });
      }}
    >
      <RulesFields draft={draft} dataSets={names} error={save.error} onChange={setDraft} />
    </AdminForm>
  );
}

interface RulesFieldsProps {
  readonly draft: Draft;
  readonly dataSets: DataSetNames;
  readonly error: Error | null;
  readonly onChange: (draft: Draft) => void;
}

function RulesFields({ draft, dataSets, error, onChange }: RulesFieldsProps): ReactNode {
  const { t } = useI18n();
  const errorOf = (index: number): string | null => {
    const step = draft.steps[index];
    if (step !== undefined && toStep(step) === null) return t('remind.step.wrong');
    return errorAt(error, `steps.${String(index)}`);
  };
  return (
    <>
      <Steps
        steps={draft.steps}
        errorOf={errorOf}
        onChange={(steps) => {
          onChange({ ...draft, steps });
        }}
      />
      <Quiet
        rest={draft}
        error={errorAt(error, 'quiet')}
        onChange={(rest) => {
          onChange({ ...draft, ...rest });
        }}
      />
      <Choices
        legend={t('remind.channels')}
        options={REMINDER_CHANNELS.map((value) => ({ value, label: t(`remind.channel.${value}`) }))}
        chosen={draft.channels}
        onChange={(channels) => {
          onChange({ ...draft, channels: channels as Settings['channels'] });
        }}
      />
      <Choices
        legend={t('remind.dataSets')}
        options={[...dataSets].map(([value, label]) => ({ value, label }))}
        chosen={draft.dataSets}
        onChange={(chosen) => {
          onChange({ ...draft, dataSets: chosen });
        }}
      />
    </>
  );
}

function conflictRows(
  yours: Settings,
  stored: Settings,
  dataSets: DataSetNames,
  t: Translate,
): ConflictRow[] {
  const shown = ({ steps, quiet, ...settings }: Settings) => ({
    steps: steps.map(stepKey).join(', '),
    quiet: `${quiet.from}–${quiet.until}`,
    workingDaysOnly: settings.workingDaysOnly,
    channels: settings.channels.join(', '),
    dataSets: settings.dataSets.join(', '),
  });
  const [mine, theirs] = [shown(yours), shown(stored)];
  return (Object.keys(SETTING_LABELS) as SettingField[])
    .filter((field) => mine[field] !== theirs[field])
    .map((field) => ({
      key: field,
      label: t(SETTING_LABELS[field]),
      yours: settingWords(field, mine[field], dataSets, t),
      stored: settingWords(field, theirs[field], dataSets, t),
    }));
}
