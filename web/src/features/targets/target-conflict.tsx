import type { TargetDto } from '@contract/targets.js';
import { formatDate } from '@domain/format.js';
import type { ReactNode } from 'react';
import { VersionConflict } from '../../components/ui/version-conflict.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import type { Translate } from '../../lib/i18n/translate.js';
import { draftOfTarget, wantedIn, type TargetDraft } from './target-draft.js';

interface TargetConflictProps {
  readonly mine: TargetDraft;
  readonly stored: TargetDto;
  readonly onChoose: (next: TargetDraft) => void;
}

const PARTS = [
  'value',
  'dueOn',
  'baselineValue',
  'baselineOn',
  'baselineSource',
  'planShape',
  'points',
  'provinceTotal',
  'decision',
  'decidedOn',
  'source',
  'label',
] as const;

/** Both targets beside each other, where they differ. */
export function TargetConflict({ mine, stored, onChoose }: TargetConflictProps): ReactNode {
  const { t, lang } = useI18n();
  if (stored.ended)
    return (
      <p role="alert" className="rounded-md bg-warning-tint p-4 font-semibold text-warning">
        {t('target.endedMeanwhile')}
      </p>
    );
  const theirs = draftOfTarget(wantedIn(stored), lang);
  const words = (part: (typeof PARTS)[number], of: TargetDraft): string => shown(part, of, t);
  return (
    <VersionConflict
      rows={PARTS.filter((part) => words(part, mine) !== words(part, theirs)).map((part) => ({
        key: part,
        label: t(`target.part.${part}`),
        yours: words(part, mine),
        stored: words(part, theirs),
      }))}
      onKeepMine={() => {
        onChoose(mine);
      }}
      onTakeTheirs={() => {
        onChoose(theirs);
      }}
    />
  );
}

function shown(part: (typeof PARTS)[number], draft: TargetDraft, t: Translate): string {
  if (part === 'planShape') return t(`plan.shape.${draft.planShape}`);
  if (part === 'points')
    return (
      draft.points.map(({ on, value }) => `${on === '' ? '–' : formatDate(on)}: ${value}`).join('; ') || '–'
    );
  if (part === 'baselineValue' || part === 'baselineSource')
    return draft.baselineKnown ? draft[part] || '–' : t('target.noBaselineShort');
  const value = draft[part];
  if (value === '') return '–';
  return part === 'dueOn' || part === 'baselineOn' || part === 'decidedOn' ? formatDate(value) : value;
}
