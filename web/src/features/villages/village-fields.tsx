import { SIGNALS, VILLAGE_KINDS } from '@domain/village/village.js';
import type { ReactNode } from 'react';
import { DataDetails } from '../../components/charts/data-details.js';
import { controlClass, Field } from '../../components/ui/field.js';
import { Select } from '../../components/ui/select.js';
import { TextField } from '../../components/ui/text-field.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { signalText } from '../../lib/villages/village-facts.js';
import { Choice } from './choice.js';
import type { Answer, VillageDraft } from './village-draft.js';

interface FieldsProps {
  readonly draft: VillageDraft;
  readonly onDraft: (draft: VillageDraft) => void;
  /** The sentence at a field; null: nothing is wrong there. */
  readonly error: (path: string) => string | null;
}

/** The boxes of a village, as much as one knows of it. */
export function VillageFields(props: FieldsProps): ReactNode {
  const { t } = useI18n();
  const { draft, onDraft, error } = props;
  const answers = useAnswers();
  const signals = SIGNALS.map((value) => ({ value, label: signalText(value, t) }));
  return (
    <>
      <Naming {...props} />
      <Choice
        legend={t('village.hasTeam')}
        value={draft.team}
        options={answers}
        onValue={(team) => {
          onDraft({ ...draft, team });
        }}
      />
      {draft.team === 'yes' && <Team {...props} />}
      <Choice
        legend={t('village.hasBroadband')}
        value={draft.broadband}
        options={answers}
        onValue={(broadband) => {
          onDraft({ ...draft, broadband });
        }}
      />
      <Select
        label={t('village.signal')}
        value={draft.signal}
        options={[{ value: '', label: t('village.answer.unknown') }, ...signals]}
        onValue={(value) => {
          onDraft({ ...draft, signal: SIGNALS.find((one) => one === value) ?? '' });
        }}
      />
      <Field label={t('village.notes')} hint={t('village.citizens')} error={error('notes')}>
        {(control) => (
          <textarea
            {...control}
            className={controlClass}
            rows={2}
            maxLength={500}
            value={draft.notes}
            onChange={(event) => {
              onDraft({ ...draft, notes: event.target.value });
            }}
          />
        )}
      </Field>
      <DataDetails summary={t('village.more')}>
        <More {...props} />
      </DataDetails>
    </>
  );
}

function useAnswers(): readonly { readonly value: Answer; readonly label: string }[] {
  const { t } = useI18n();
  return (['yes', 'no', 'unknown'] as const).map((value) => ({
    value,
    label: t(`village.answer.${value}`),
  }));
}

function Naming({ draft, onDraft, error }: FieldsProps): ReactNode {
  const { t } = useI18n();
  return (
    <>
      <Select
        label={t('village.kind')}
        value={draft.kind}
        options={VILLAGE_KINDS.map((value) => ({ value, label: value }))}
        onValue={(value) => {
          onDraft({ ...draft, kind: VILLAGE_KINDS.find((one) => one === value) ?? draft.kind });
        }}
      />
      <TextField
        label={t('village.name')}
        hint={t('village.nameHint')}
        error={error('name')}
        autoComplete="off"
        maxLength={100}
        value={draft.name}
        onValue={(name) => {
          onDraft({ ...draft, name });
        }}
      />
      <TextField
        label={t('village.households')}
        hint={t('village.householdsHint')}
        error={error('households')}
        inputMode="numeric"
        autoComplete="off"
        maxLength={10}
        value={draft.households}
        onValue={(households) => {
          onDraft({ ...draft, households });
        }}
      />
    </>
  );
}

function Team({ draft, onDraft, error }: FieldsProps): ReactNode {
  const { t } = useI18n();
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <TextField
        label={t('village.foundedOn')}
        hint={t('field.datePattern')}
        error={error('teamFoundedOn')}
        inputMode="numeric"
        autoComplete="off"
        maxLength={40}
        value={draft.teamFoundedOn}
        onValue={(teamFoundedOn) => {
          onDraft({ ...draft, teamFoundedOn });
        }}
      />
      <TextField
        label={t('village.members')}
        hint={t('village.membersHint')}
        error={error('teamMembers')}
        inputMode="numeric"
        autoComplete="off"
        maxLength={6}
        value={draft.teamMembers}
        onValue={(teamMembers) => {
          onDraft({ ...draft, teamMembers });
        }}
      />
    </div>
  );
}

function More({ draft, onDraft, error }: FieldsProps): ReactNode {
  const { t } = useI18n();
  return (
    <div className="mt-2 space-y-4">
      <TextField
        label={t('village.openedOn')}
        hint={t('village.openedOnHint')}
        error={error('openedOn')}
        inputMode="numeric"
        autoComplete="off"
        maxLength={40}
        value={draft.openedOn}
        onValue={(openedOn) => {
          onDraft({ ...draft, openedOn });
        }}
      />
      <TextField
        label={t('village.predecessor')}
        hint={t('village.predecessorHint')}
        error={error('predecessorNote')}
        maxLength={300}
        value={draft.predecessorNote}
        onValue={(predecessorNote) => {
          onDraft({ ...draft, predecessorNote });
        }}
      />
      <TextField
        label={t('village.reason')}
        error={error('reason')}
        maxLength={500}
        value={draft.reason}
        onValue={(reason) => {
          onDraft({ ...draft, reason });
        }}
      />
    </div>
  );
}
