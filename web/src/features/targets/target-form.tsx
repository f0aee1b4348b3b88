import type { TargetDto } from '@contract/targets.js';
import type { TargetPreviewBody } from '@contract/target-preview.js';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { AdminForm } from '../../components/ui/admin-form.js';
import { forgetFigures } from '../../lib/campaigns/campaign-queries.js';
import { errorAt } from '../../lib/error-at.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { storedIn } from '../../lib/stored-in.js';
import { useCommand } from '../../lib/use-command.js';
import { useSettled } from '../../lib/use-settled.js';
import { PlanView } from './plan-view.js';
import {
  plannedOf,
  previewable,
  readTarget,
  sameWanted,
  wantedIn,
  type TargetDraft,
  type Wanted,
} from './target-draft.js';
import { TargetConflict } from './target-conflict.js';
import { TargetEffects } from './target-effects.js';
import { DecisionFields, PlanFields, type TargetFieldsProps } from './target-fields.js';
import { targetPreviewQuery } from './target-commands.js';
import type { GoalWords } from './goal-words.js';

/** How long somebody pauses before the server is asked what would change, milliseconds. */
const PAUSE = 500;

interface TargetFormProps {
  readonly goal: GoalWords;
  readonly start: TargetDraft;
  /** What is there; null: a new target. */
  readonly target: TargetDto | null;
  /** Whose it is; above the fields. */
  readonly place?: ReactNode;
  /** false: the place is still to be chosen. */
  readonly placed: boolean;
  readonly withTotal: boolean;
  readonly subtitle: string;
  readonly previewOf: (wanted: Wanted) => TargetPreviewBody;
  /** @param version what the change started from; 0: a new target */
  readonly send: (
    body: { readonly version: number; readonly wanted: Wanted; readonly reason: string },
    key: string,
  ) => Promise<TargetDto>;
  readonly onDone: () => void;
}

/** A target as a decision says it: the plan is drawn as one types, and what would change is told before it is saved. */
export function TargetForm(props: TargetFormProps): ReactNode {
  const { t } = useI18n();
  const { goal, target, placed, onDone } = props;
  const client = useQueryClient();
  const [base, setBase] = useState(target);
  const [draft, setDraft] = useState(props.start);
  const save = useCommand(props.send, () => {
    void forgetFigures(client);
    onDone();
  });
  const read = readTarget(draft);
  const effects = usePreview(draft, placed, props.previewOf);
  const stored = storedIn<TargetDto>(save.error);
  const changed = base === null || (read.wanted !== null && !sameWanted(read.wanted, wantedIn(base)));
  const fields: TargetFieldsProps = {
    draft,
    unit: goal.unit,
    withTotal: props.withTotal,
    wrong: read.wrong,
    errorAt: (field) => errorAt(save.error ?? effects.query.error, field),
    onChange: setDraft,
  };
  return (
    <AdminForm
      action={t('admin.save')}
      busy={save.isPending}
      error={save.error}
      ready={placed && read.wanted !== null && changed && stored === null && effects.settled}
      conflict={
        stored !== null && (
          <TargetConflict
            mine={draft}
            stored={stored}
            onChoose={(next) => {
              setBase(stored);
              setDraft(next);
              save.reset();
            }}
          />
        )
      }
      onSave={(reason) => {
        if (read.wanted !== null) save.mutate({ version: base?.version ?? 0, wanted: read.wanted, reason });
      }}
      onCancel={onDone}
    >
      <Parts {...props} fields={fields} effects={effects} />
      <StillToDo whole={placed && read.wanted !== null} changed={changed} />
    </AdminForm>
  );
}

interface PartsProps extends Pick<TargetFormProps, 'goal' | 'place' | 'subtitle'> {
  readonly fields: TargetFieldsProps;
  readonly effects: ReturnType<typeof usePreview>;
}

/** The drawing stands beside the fields, on a phone between those that are drawn and the document. */
function Parts({ goal, place, subtitle, fields, effects }: PartsProps): ReactNode {
  const { query, asked, waiting } = effects;
  return (
    <div className="grid items-start gap-x-8 gap-y-5 lg:grid-cols-2">
      <div className="min-w-0 space-y-5">
        {place}
        <PlanFields {...fields} />
      </div>
      <div className="min-w-0 space-y-4 lg:sticky lg:top-4 lg:col-start-2 lg:row-span-2 lg:row-start-1">
        <PlanView level={3} planned={plannedOf(fields.draft)} unit={goal.planUnit} subtitle={subtitle} />
        <TargetEffects query={query} asked={asked} waiting={waiting} />
      </div>
      <DecisionFields {...fields} />
    </div>
  );
}

/** Why it cannot be saved yet. */
function StillToDo({ whole, changed }: { readonly whole: boolean; readonly changed: boolean }): ReactNode {
  const { t } = useI18n();
  return (
    <p role="status" className="text-ink-soft">
      {whole ? !changed && t('target.unchanged') : t('target.incomplete')}
    </p>
  );
}

/** What the server says would change, of what was typed last; asked in a pause, and never twice for the same words. */
function usePreview(draft: TargetDraft, placed: boolean, previewOf: TargetFormProps['previewOf']) {
  const wanted = readTarget(previewable(draft)).wanted;
  const body = placed && wanted !== null ? previewOf(wanted) : null;
  const text = JSON.stringify(body);
  const settled = useSettled(text, PAUSE);
  const query = useQuery(targetPreviewQuery(JSON.parse(settled) as TargetPreviewBody | null));
  const waiting = settled !== text || (body !== null && query.isPending);
  return { query, asked: body !== null, waiting, settled: !waiting && query.isSuccess };
}
