import type { ReactNode } from 'react';
import { controlClass, Field } from '../../components/ui/field.js';
import { useI18n } from '../../lib/i18n/i18n.js';

export interface Decision {
  readonly number: string;
  /** Local date. */
  readonly on: string;
  readonly source: string;
}

/** The document that decides: number, date, issuer. */
export function DecisionFields({
  decision,
  onDecision,
}: {
  readonly decision: Decision;
  readonly onDecision: (decision: Decision) => void;
}): ReactNode {
  const { t } = useI18n();
  return (
    <div className="grid items-start gap-3 sm:grid-cols-2">
      <Field label={t('unit.decision')}>
        {(control) => (
          <input
            {...control}
            className={controlClass}
            value={decision.number}
            maxLength={100}
            onChange={(event) => {
              onDecision({ ...decision, number: event.target.value });
            }}
          />
        )}
      </Field>
      <Field label={t('unit.decisionOn')}>
        {(control) => (
          <input
            {...control}
            type="date"
            className={controlClass}
            value={decision.on}
            onChange={(event) => {
              onDecision({ ...decision, on: event.target.value });
            }}
          />
        )}
      </Field>
      <Field label={t('unit.decisionSource')} className="sm:col-span-2">
        {(control) => (
          <input
            {...control}
            className={controlClass}
            value={decision.source}
            maxLength={500}
            onChange={(event) => {
              onDecision({ ...decision, source: event.target.value });
            }}
          />
        )}
      </Field>
    </div>
  );
}
