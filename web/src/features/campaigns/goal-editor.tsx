import type { IndicatorDto } from '@contract/catalogue.js';
import { useState, type ReactNode } from 'react';
import { Button } from '../../components/ui/button.js';
import { controlClass, Field, FieldError } from '../../components/ui/field.js';
import { Select } from '../../components/ui/select.js';
import { TextField } from '../../components/ui/text-field.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import type { GoalDraft, GoalFault } from './goals-draft.js';

interface GoalEditorProps {
  readonly goal: GoalDraft;
  readonly first: boolean;
  readonly faults: readonly GoalFault[];
  readonly indicators: readonly IndicatorDto[];
  readonly onChange: (goal: GoalDraft) => void;
  readonly onUp: () => void;
  readonly onRemove: () => void;
}

/** One goal of the list: its place at a glance, its words when asked for. */
export function GoalEditor(props: GoalEditorProps): ReactNode {
  const { t } = useI18n();
  const { goal, faults, onChange } = props;
  const [open, setOpen] = useState(goal.indicator === '');
  const name = goal.nameVi === '' ? t('goal.unnamed') : goal.nameVi;
  return (
    <li className="rounded-md border border-line p-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <NumberBox
          goal={goal}
          wrong={ofNumber(faults).length > 0}
          onNumber={(number) => {
            onChange({ ...goal, number });
          }}
        />
        <p className="min-w-0 flex-1 basis-40 font-medium">{name}</p>
        <GoalActs {...props} name={name} open={open} onOpen={setOpen} />
      </div>
      <Faults of={goal.key} faults={open ? ofNumber(faults) : faults} />
      {open && <GoalWords {...props} />}
    </li>
  );
}

function GoalActs({
  name,
  open,
  onOpen,
  first,
  onUp,
  onRemove,
}: GoalEditorProps & {
  readonly name: string;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}): ReactNode {
  const { t } = useI18n();
  return (
    <div className="flex gap-2">
      <Button
        look="secondary"
        aria-expanded={open}
        aria-label={t('goal.wordsOf', { name })}
        onClick={() => {
          onOpen(!open);
        }}
      >
        {t(open ? 'goal.close' : 'goal.edit')}
      </Button>
      <Button look="secondary" aria-label={t('goal.up', { name })} disabled={first} onClick={onUp}>
        ↑
      </Button>
      <Button look="secondary" aria-label={t('goal.remove', { name })} onClick={onRemove}>
        ×
      </Button>
    </div>
  );
}

const ofNumber = (faults: readonly GoalFault[]): GoalFault[] =>
  faults.filter((fault) => fault === 'number' || fault === 'numberTwice');

function NumberBox({
  goal,
  wrong,
  onNumber,
}: {
  readonly goal: GoalDraft;
  readonly wrong: boolean;
  readonly onNumber: (number: string) => void;
}): ReactNode {
  const { t } = useI18n();
  return (
    <Field label={<span className="sr-only">{t('goal.number')}</span>} className="-mt-1 w-16 shrink-0">
      {(control) => (
        <input
          {...control}
          // What is wrong is said beneath the whole row: this box is as wide as two digits.
          aria-invalid={wrong ? true : undefined}
          aria-describedby={wrong ? faultId(goal.key) : undefined}
          inputMode="numeric"
          className={controlClass}
          maxLength={2}
          value={goal.number}
          onChange={(event) => {
            onNumber(event.target.value);
          }}
        />
      )}
    </Field>
  );
}

const faultId = (key: number): string => `goal-${String(key)}-faults`;

/** What is wrong with a row; while its words are closed, with them too. */
function Faults({ of, faults }: { readonly of: number; readonly faults: readonly GoalFault[] }): ReactNode {
  const { t } = useI18n();
  if (faults.length === 0) return null;
  return (
    <FieldError id={faultId(of)}>{faults.map((fault) => t(`goal.fault.${fault}`)).join(' ')}</FieldError>
  );
}

function GoalWords({ goal, faults, indicators, onChange }: GoalEditorProps): ReactNode {
  const { t, lang } = useI18n();
  const text = (name: 'nameVi' | 'nameEn' | 'label' | 'source', maxLength: number) => (
    <TextField
      label={t(`goal.${name}`)}
      maxLength={maxLength}
      value={goal[name]}
      error={faults.includes(name) ? t(`goal.fault.${name}`) : null}
      onValue={(typed) => {
        onChange({ ...goal, [name]: typed });
      }}
    />
  );
  const wrong = faults.find((fault) => fault === 'indicator' || fault === 'indicatorTwice');
  return (
    <div className="mt-3 grid items-start gap-3 sm:grid-cols-2">
      <div className="sm:col-span-2">
        <Select
          label={t('goal.indicator')}
          value={goal.indicator}
          options={[
            { value: '', label: t('goal.choose') },
            ...indicators.map((one) => ({ value: one.code, label: lang === 'vi' ? one.nameVi : one.nameEn })),
          ]}
          onValue={(code) => {
            const indicator = indicators.find((one) => one.code === code);
            // Nobody has named it yet: it is called what it measures.
            const unnamed = goal.nameVi === '' && indicator !== undefined;
            const words = unnamed ? { nameVi: indicator.nameVi, nameEn: indicator.nameEn } : {};
            onChange({ ...goal, indicator: code, ...words });
          }}
        />
        {wrong !== undefined && (
          <FieldError id={`goal-${String(goal.key)}-indicator`}>{t(`goal.fault.${wrong}`)}</FieldError>
        )}
      </div>
      {text('nameVi', 200)}
      {text('nameEn', 200)}
      {text('label', 200)}
      {text('source', 500)}
    </div>
  );
}
