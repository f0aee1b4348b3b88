import type { TargetDto } from '@contract/targets.js';
import type { ReactNode } from 'react';
import { useI18n } from '../../lib/i18n/i18n.js';
import type { GoalWords } from './goal-words.js';
import { putTarget } from './target-commands.js';
import { draftOfTarget, wantedIn } from './target-draft.js';
import { TargetForm } from './target-form.js';

interface ChangeTargetProps {
  readonly goal: GoalWords;
  readonly target: TargetDto;
  readonly onDone: () => void;
}

/** What a target says from now on; whose it is and of what never changes. */
export function ChangeTarget({ goal, target, onDone }: ChangeTargetProps): ReactNode {
  const { t, lang } = useI18n();
  const scope = lang === 'vi' ? target.scopeNameVi : target.scopeNameEn;
  return (
    <TargetForm
      goal={goal}
      start={draftOfTarget(wantedIn(target), lang)}
      target={target}
      placed
      withTotal={target.kind === 'count' && target.scope === 'province'}
      subtitle={t('plan.of', { goal: goal.name, scope })}
      previewOf={(wanted) => ({ act: 'change', id: target.id, ...wanted })}
      send={({ version, wanted, reason }, key) => putTarget(target.id, { version, ...wanted, reason }, key)}
      onDone={onDone}
    />
  );
}
