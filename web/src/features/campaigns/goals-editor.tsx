import type { CampaignGoalsDto } from '@contract/campaign-admin.js';
import type { IndicatorDto } from '@contract/catalogue.js';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { AdminForm } from '../../components/ui/admin-form.js';
import { Button } from '../../components/ui/button.js';
import { VersionConflict, type ConflictRow } from '../../components/ui/version-conflict.js';
import { forgetFigures } from '../../lib/campaigns/campaign-queries.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { storedIn } from '../../lib/stored-in.js';
import { useCommand } from '../../lib/use-command.js';
import { putGoals } from './campaign-commands.js';
import { GoalEditor } from './goal-editor.js';
import {
  draftOfGoals,
  faultsOf,
  movedUp,
  readGoals,
  withNewGoal,
  type GoalDraft,
  type GoalProperties,
} from './goals-draft.js';

interface GoalsEditorProps {
  readonly campaign: string;
  readonly goals: CampaignGoalsDto;
  readonly indicators: readonly IndicatorDto[];
  readonly onDone: () => void;
}

/** The whole list of goals: order, numbers, words; saved as one act. */
export function GoalsEditor({ campaign, goals, indicators, onDone }: GoalsEditorProps): ReactNode {
  const { t } = useI18n();
  const client = useQueryClient();
  const [base, setBase] = useState(goals);
  const [drafts, setDrafts] = useState(() => draftOfGoals(goals.items));
  const save = useCommand(putGoals(campaign), () => {
    void forgetFigures(client);
    onDone();
  });
  const stored = storedIn<CampaignGoalsDto>(save.error);
  const read = readGoals(drafts);
  return (
    <AdminForm
      action={t('goal.saveList')}
      busy={save.isPending}
      error={save.error}
      ready={read !== null && stored === null && !sameList(read, base.items)}
      conflict={
        stored !== null && (
          <VersionConflict
            rows={conflictRows(drafts, stored)}
            onKeepMine={() => {
              setBase(stored);
              save.reset();
            }}
            onTakeTheirs={() => {
              setBase(stored);
              setDrafts(draftOfGoals(stored.items));
              save.reset();
            }}
          />
        )
      }
      onSave={(reason) => {
        if (read !== null) save.mutate({ version: base.version, goals: read, reason });
      }}
      onCancel={onDone}
    >
      <GoalRows drafts={drafts} indicators={indicators} onDrafts={setDrafts} />
      <WillEnd drafts={drafts} base={base} />
    </AdminForm>
  );
}

interface GoalRowsProps {
  readonly drafts: readonly GoalDraft[];
  readonly indicators: readonly IndicatorDto[];
  readonly onDrafts: (drafts: GoalDraft[]) => void;
}

function GoalRows({ drafts, indicators, onDrafts }: GoalRowsProps): ReactNode {
  const { t } = useI18n();
  return (
    <>
      <p className="text-ink-soft">{t('goal.listHint')}</p>
      <ol className="space-y-3">
        {drafts.map((goal, index) => (
          <GoalEditor
            key={goal.key}
            goal={goal}
            first={index === 0}
            faults={faultsOf(goal, drafts)}
            indicators={indicators}
            onChange={(changed) => {
              onDrafts(drafts.with(index, changed));
            }}
            onUp={() => {
              onDrafts(movedUp(drafts, goal.key));
            }}
            onRemove={() => {
              onDrafts(drafts.toSpliced(index, 1));
            }}
          />
        ))}
      </ol>
      <Button
        look="secondary"
        onClick={() => {
          onDrafts(withNewGoal(drafts, t('goal.defaultLabel')));
        }}
      >
        {t('goal.add')}
      </Button>
    </>
  );
}

/** Which numbers would be no goals any more. */
function WillEnd({
  drafts,
  base,
}: {
  readonly drafts: readonly GoalDraft[];
  readonly base: CampaignGoalsDto;
}): ReactNode {
  const { t } = useI18n();
  const gone = base.items.filter(({ number }) => !drafts.some((one) => Number(one.number) === number));
  if (gone.length === 0) return null;
  const goals = gone.map(({ number, nameVi }) => `${String(number)}. ${nameVi}`).join('; ');
  return (
    <p role="status" className="rounded-md bg-warning-tint p-3 text-warning">
      {t('goal.willEnd', { goals })}
    </p>
  );
}

const propertiesOf = ({
  number,
  indicator,
  nameVi,
  nameEn,
  label,
  source,
}: GoalProperties): GoalProperties => ({
  number,
  indicator,
  nameVi,
  nameEn,
  label,
  source,
});

const sameList = (a: readonly GoalProperties[], b: readonly GoalProperties[]): boolean =>
  JSON.stringify(a.map(propertiesOf)) === JSON.stringify(b.map(propertiesOf));

/** By number: what stands there in one's own list and in the stored one, where they differ. */
function conflictRows(drafts: readonly GoalDraft[], stored: CampaignGoalsDto): ConflictRow[] {
  const yours = new Map(drafts.map((goal) => [Number(goal.number), goal]));
  const theirs = new Map(stored.items.map((goal) => [goal.number, goal]));
  const numbers = [...new Set([...yours.keys(), ...theirs.keys()])].sort((a, b) => a - b);
  const words = (goal: Pick<GoalProperties, 'nameVi' | 'indicator' | 'label'> | undefined): string =>
    goal === undefined ? '–' : `${goal.nameVi} (${goal.indicator}); ${goal.label}`;
  return numbers
    .map((number) => ({
      key: String(number),
      label: String(number),
      yours: words(yours.get(number)),
      stored: words(theirs.get(number)),
    }))
    .filter((row) => row.yours !== row.stored);
}
