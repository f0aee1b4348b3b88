import type { SettingsDto } from '@contract/settings.js';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { AdminForm } from '../../components/ui/admin-form.js';
import { Select } from '../../components/ui/select.js';
import { TextField } from '../../components/ui/text-field.js';
import { VersionConflict, type ConflictRow } from '../../components/ui/version-conflict.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import type { Translate } from '../../lib/i18n/translate.js';
import { storedIn } from '../../lib/stored-in.js';
import { useCommand } from '../../lib/use-command.js';
import { CARRIED, draftOf, readDraft, sameRules, type RulesDraft } from './rules-draft.js';
import { forgetRules, putRules } from './rules-queries.js';

const COUNTS = ['submitted', 'approved_only'] as const;

export function RulesForm({ rules }: { readonly rules: SettingsDto }): ReactNode {
  const { t, lang } = useI18n();
  const client = useQueryClient();
  const [base, setBase] = useState(rules);
  const [draft, setDraft] = useState(() => draftOf(rules, lang));
  const save = useCommand(putRules, () => void forgetRules(client));
  const stored = storedIn<SettingsDto>(save.error);
  const read = readDraft(draft);
  const goOn = (from: SettingsDto, next: RulesDraft): void => {
    setBase(from);
    setDraft(next);
    save.reset();
  };
  return (
    <AdminForm
      action={t('admin.save')}
      busy={save.isPending}
      error={save.error}
      ready={read.rules !== null && stored === null && !sameRules(read.rules, base)}
      conflict={
        stored !== null && (
          <VersionConflict
            rows={conflictRows(draft, draftOf(stored, lang), t)}
            onKeepMine={() => {
              goOn(stored, draft);
            }}
            onTakeTheirs={() => {
              goOn(stored, draftOf(stored, lang));
            }}
          />
        )
      }
      onSave={(reason) => {
        if (read.rules !== null) save.mutate({ ...read.rules, version: base.version, reason });
      }}
    >
      <RulesFields draft={draft} wrong={read.wrong} onChange={setDraft} />
    </AdminForm>
  );
}

interface RulesFieldsProps {
  readonly draft: RulesDraft;
  readonly wrong: ReturnType<typeof readDraft>['wrong'];
  readonly onChange: (draft: RulesDraft) => void;
}

function RulesFields({ draft, wrong, onChange }: RulesFieldsProps): ReactNode {
  const { t } = useI18n();
  return (
    <div className="space-y-4">
      <TextField
        label={t('rules.behindFrom')}
        hint={t('rules.behindFromHint')}
        error={wrong.includes('behindFromPercent') ? t('rules.behindFromWrong') : null}
        inputMode="decimal"
        value={draft.behindFromPercent}
        maxLength={10}
        onValue={(behindFromPercent) => {
          onChange({ ...draft, behindFromPercent });
        }}
      />
      <fieldset className="space-y-2">
        <legend className="font-medium">{t('rules.carry')}</legend>
        <p className="text-sm text-ink-soft">{t('rules.carryHint')}</p>
        <div className="grid gap-3 sm:grid-cols-3">
          {CARRIED.map((name) => (
            <TextField
              key={name}
              label={t(`rules.carry.${name}`)}
              error={wrong.includes(name) ? t('rules.carryWrong') : null}
              inputMode="numeric"
              value={draft.carry[name]}
              maxLength={4}
              onValue={(value) => {
                onChange({ ...draft, carry: { ...draft.carry, [name]: value } });
              }}
            />
          ))}
        </div>
      </fieldset>
      <div>
        <Select
          label={t('rules.counts')}
          value={draft.counts}
          options={COUNTS.map((value) => ({ value, label: t(`rules.counts.${value}`) }))}
          onValue={(counts) => {
            onChange({ ...draft, counts: counts as RulesDraft['counts'] });
          }}
        />
        <p className="mt-1 text-sm text-ink-soft">{t('rules.countsHint')}</p>
      </div>
    </div>
  );
}

function conflictRows(yours: RulesDraft, stored: RulesDraft, t: Translate): ConflictRow[] {
  const rows: ConflictRow[] = [
    {
      key: 'behindFromPercent',
      label: t('rules.behindFrom'),
      yours: yours.behindFromPercent,
      stored: stored.behindFromPercent,
    },
    ...CARRIED.map((name) => ({
      key: name,
      label: t(`rules.carry.${name}`),
      yours: yours.carry[name],
      stored: stored.carry[name],
    })),
    {
      key: 'counts',
      label: t('rules.counts'),
      yours: t(`rules.counts.${yours.counts}`),
      stored: t(`rules.counts.${stored.counts}`),
    },
  ];
  return rows.filter((row) => row.yours !== row.stored);
}
