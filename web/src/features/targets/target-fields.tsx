import type { ReactNode } from 'react';
import { TextField } from '../../components/ui/text-field.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import type { Key } from '../../lib/i18n/vi/index.js';
import { PointsEditor } from './points-editor.js';
import { labelFor, type PlanShape, type TargetDraft, type TargetField } from './target-draft.js';

export interface TargetFieldsProps {
  readonly draft: TargetDraft;
  /** Unit of the value, in the language of the page. */
  readonly unit: string;
  /** false: the total that a document states is asked of the province's count targets alone. */
  readonly withTotal: boolean;
  readonly wrong: readonly TargetField[];
  readonly errorAt: (field: TargetField) => string | null;
  readonly onChange: (draft: TargetDraft) => void;
}

type Part = Extract<keyof TargetDraft, TargetField>;

/** Words where a field cannot be right, before anybody asks the server. */
const WRONG: Readonly<Partial<Record<TargetField, Key & `target.${string}Wrong`>>> = {
  value: 'target.valueWrong',
  dueOn: 'target.dueOnWrong',
  baselineValue: 'target.baselineValueWrong',
  baselineOn: 'target.baselineOnWrong',
  baselineSource: 'target.sourceWrong',
  provinceTotal: 'target.provinceTotalWrong',
  decidedOn: 'target.decidedOnWrong',
  source: 'target.sourceWrong',
  label: 'target.labelWrong',
};

/** What is wanted, from where, by when, and how the plan runs: everything that is drawn. */
export function PlanFields(props: TargetFieldsProps): ReactNode {
  return (
    <div className="space-y-5">
      <Wanted {...props} />
      <Baseline {...props} />
      <Shape {...props} />
    </div>
  );
}

interface BoxProps extends TargetFieldsProps {
  readonly name: Part;
  readonly label: string;
  readonly hint?: string;
  readonly type?: 'text' | 'date';
  readonly maxLength?: number;
  readonly onText?: (text: string) => void;
}

function Box({ name, label, hint, type = 'text', maxLength = 20, onText, ...props }: BoxProps): ReactNode {
  const { t } = useI18n();
  const { draft, wrong, errorAt, onChange } = props;
  const key = WRONG[name];
  const value = draft[name];
  return (
    <TextField
      label={label}
      {...(hint === undefined ? {} : { hint })}
      error={wrong.includes(name) && key !== undefined ? t(key) : errorAt(name)}
      type={type}
      maxLength={maxLength}
      {...(maxLength === 20 && type === 'text' ? { inputMode: 'decimal' as const } : {})}
      value={typeof value === 'string' ? value : ''}
      onValue={(text) => {
        if (onText === undefined) onChange({ ...draft, [name]: text });
        else onText(text);
      }}
    />
  );
}

function Wanted(props: TargetFieldsProps): ReactNode {
  const { t } = useI18n();
  const { draft, unit } = props;
  return (
    <div className="grid items-start gap-3 sm:grid-cols-2">
      {draft.kind === 'yes_no' ? (
        <p className="self-center">
          <span className="block font-medium">{t('target.value')}</span>
          {t('target.valueYes')}
        </p>
      ) : (
        <Box
          {...props}
          name="value"
          label={t(draft.kind === 'count' ? 'target.valueEach' : 'target.valueIn', { unit })}
        />
      )}
      <Box {...props} name="dueOn" type="date" label={t('target.dueOn')} hint={t('target.dueOnHint')} />
      {props.withTotal && (
        <Box
          {...props}
          name="provinceTotal"
          label={t('target.provinceTotal')}
          hint={t('target.provinceTotalHint')}
        />
      )}
    </div>
  );
}

function Baseline(props: TargetFieldsProps): ReactNode {
  const { t } = useI18n();
  const { draft, unit, onChange } = props;
  return (
    <fieldset className="space-y-3">
      <legend className="text-lg font-semibold">{t('target.baseline')}</legend>
      {draft.kind !== 'yes_no' && (
        <label className="flex min-h-11 items-center gap-2.5">
          <input
            type="checkbox"
            className="size-5 shrink-0 accent-accent"
            checked={!draft.baselineKnown}
            onChange={(event) => {
              const known = !event.target.checked;
              // The words of an unknown baseline are not a source.
              const empty = known ? { baselineValue: '', baselineSource: '' } : {};
              onChange({ ...draft, baselineKnown: known, ...empty });
            }}
          />
          {t('target.noBaseline')}
        </label>
      )}
      <div className="grid items-start gap-3 sm:grid-cols-2">
        <Box
          {...props}
          name="baselineOn"
          type="date"
          label={t('target.baselineOn')}
          hint={t('target.baselineOnHint')}
        />
        {draft.baselineKnown && (
          <>
            <Box {...props} name="baselineValue" label={t('target.baselineValue', { unit })} />
            <div className="sm:col-span-2">
              <Box {...props} name="baselineSource" maxLength={500} label={t('target.baselineSource')} />
            </div>
          </>
        )}
      </div>
    </fieldset>
  );
}

const SHAPES: readonly PlanShape[] = ['linear', 'stepped', 'points'];

function Shape({ draft, unit, wrong, errorAt, onChange }: TargetFieldsProps): ReactNode {
  const { t } = useI18n();
  // One either has it or has not: a straight line to a yes says nothing.
  const shapes = draft.kind === 'yes_no' ? SHAPES.filter((shape) => shape === 'stepped') : SHAPES;
  return (
    <div className="space-y-3">
      <fieldset>
        <legend className="text-lg font-semibold">{t('plan.shape')}</legend>
        {shapes.map((shape) => (
          <label key={shape} className="flex min-h-11 items-center gap-2.5 py-1">
            <input
              type="radio"
              name="plan-shape"
              className="size-5 shrink-0 accent-accent"
              checked={draft.planShape === shape}
              onChange={() => {
                onChange({ ...draft, planShape: shape });
              }}
            />
            <span className="min-w-0">
              <span className="font-medium">{t(`plan.shape.${shape}`)}</span>{' '}
              <span className="text-sm text-ink-soft">{t(`plan.shapeHint.${shape}`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {draft.kind !== 'yes_no' && draft.planShape !== 'linear' && (
        <PointsEditor
          points={draft.points}
          unit={unit}
          wrong={wrong}
          errorAt={errorAt}
          onPoints={(points) => {
            onChange({ ...draft, points });
          }}
        />
      )}
    </div>
  );
}

/** The document that decides it, and what is told of it. */
export function DecisionFields(props: TargetFieldsProps): ReactNode {
  const { t } = useI18n();
  const { draft, onChange } = props;
  /** The label follows the document as long as nobody wrote another one. */
  const decided = (more: Partial<Pick<TargetDraft, 'decision' | 'decidedOn'>>): void => {
    const next = { ...draft, ...more };
    const own = draft.label !== labelFor(draft.decision, draft.decidedOn);
    onChange({ ...next, label: own ? draft.label : labelFor(next.decision, next.decidedOn) });
  };
  return (
    <fieldset className="space-y-3">
      <legend className="text-lg font-semibold">{t('target.document')}</legend>
      <div className="grid items-start gap-3 sm:grid-cols-2">
        <Box
          {...props}
          name="decision"
          maxLength={100}
          label={t('target.decision')}
          hint={t('target.decisionHint')}
          onText={(decision) => {
            decided({ decision });
          }}
        />
        <Box
          {...props}
          name="decidedOn"
          type="date"
          label={t('target.decidedOn')}
          onText={(decidedOn) => {
            decided({ decidedOn });
          }}
        />
        <div className="space-y-3 sm:col-span-2">
          <Box
            {...props}
            name="source"
            maxLength={500}
            label={t('target.source')}
            hint={t('target.sourceHint')}
          />
          <Box
            {...props}
            name="label"
            maxLength={200}
            label={t('target.label')}
            hint={t('target.labelHint')}
          />
        </div>
      </div>
    </fieldset>
  );
}
