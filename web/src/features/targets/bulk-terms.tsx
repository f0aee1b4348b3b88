import type { TargetDto } from '@contract/targets.js';
import { isLocalDate } from '@domain/local-time.js';
import type { ReactNode } from 'react';
import { TextField } from '../../components/ui/text-field.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import type { BulkTerms } from './bulk-targets.js';
import { labelFor, NO_BASELINE, type TargetKind } from './target-draft.js';

/** What all pasted lines have in common, as typed. */
export interface TermsDraft {
  readonly dueOn: string;
  readonly baselineOn: string;
  readonly decision: string;
  readonly decidedOn: string;
  readonly source: string;
}

export const startTerms = (
  span: { readonly startOn: string; readonly endOn: string },
  like: Pick<TargetDto, 'dueOn' | 'baselineOn'> | null,
): TermsDraft => ({
  dueOn: like?.dueOn ?? span.endOn,
  baselineOn: like?.baselineOn ?? span.startOn,
  decision: '',
  decidedOn: '',
  source: '',
});

/** As the server takes it; null: something is missing. A document has a number and a date, or there is none. */
export function readTerms(terms: TermsDraft, kind: TargetKind): BulkTerms | null {
  const decided = terms.decision.trim() !== '';
  const dates = isLocalDate(terms.dueOn) && isLocalDate(terms.baselineOn) && terms.dueOn > terms.baselineOn;
  if (!dates || terms.source.trim().length < 3 || decided !== isLocalDate(terms.decidedOn)) return null;
  return {
    kind,
    dueOn: terms.dueOn,
    baselineValue: 0,
    baselineOn: terms.baselineOn,
    baselineSource: NO_BASELINE,
    decision: decided ? terms.decision.trim() : null,
    decidedOn: decided ? terms.decidedOn : null,
    source: terms.source.trim(),
    label: labelFor(terms.decision, terms.decidedOn),
  };
}

export function BulkTermsFields({
  terms,
  onTerms,
}: {
  readonly terms: TermsDraft;
  readonly onTerms: (terms: TermsDraft) => void;
}): ReactNode {
  const { t } = useI18n();
  const field = (
    name: keyof TermsDraft,
    label: string,
    more: { type?: 'date'; hint?: string; maxLength?: number },
  ) => (
    <TextField
      label={label}
      value={terms[name]}
      onValue={(text) => {
        onTerms({ ...terms, [name]: text });
      }}
      {...more}
    />
  );
  return (
    <fieldset className="space-y-3">
      <legend className="text-lg font-semibold">{t('paste.terms')}</legend>
      <div className="grid items-start gap-3 sm:grid-cols-2">
        {field('dueOn', t('target.dueOn'), { type: 'date' })}
        {field('baselineOn', t('target.baselineOn'), { type: 'date', hint: t('paste.baseline') })}
        {field('decision', t('target.decision'), { maxLength: 100, hint: t('target.decisionHint') })}
        {field('decidedOn', t('target.decidedOn'), { type: 'date' })}
        <div className="sm:col-span-2">
          {field('source', t('target.source'), { maxLength: 500, hint: t('target.sourceHint') })}
        </div>
      </div>
    </fieldset>
  );
}
