import type { GoalFigureDto } from '@contract/analytics.js';
import type { ReactNode } from 'react';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useSelect } from '../../lib/selection/selection.js';
import { Select } from './select.js';

interface GoalChoiceProps {
  /** Of the week; empty: not known yet. */
  readonly goals: readonly Pick<GoalFigureDto, 'code' | 'indicator' | 'nameVi' | 'nameEn'>[];
  /** The one that is shown; null: not known yet. */
  readonly indicator: string | null;
  /** Its name where it is none of them; absent: its code. */
  readonly name?: string | undefined;
  /** The choice of the week, beside it. */
  readonly week: ReactNode;
}

/** Which goal of which week a page is about; both stand in the address. */
export function GoalChoice({ goals, indicator, name, week }: GoalChoiceProps): ReactNode {
  const { t, lang } = useI18n();
  const select = useSelect();
  const options = goals.map((goal) => ({
    value: goal.indicator,
    label: `${goal.code}. ${lang === 'vi' ? goal.nameVi : goal.nameEn}`,
  }));
  const known = indicator === null || options.some(({ value }) => value === indicator);
  return (
    <div className="grid min-w-0 items-end gap-3 md:grid-cols-[minmax(0,1fr)_minmax(0,25rem)] print:grid-cols-1">
      <Select
        label={t('gaps.indicator')}
        value={indicator ?? ''}
        options={known ? options : [{ value: indicator, label: name ?? indicator }, ...options]}
        onValue={(value) => {
          select({ indicator: value });
        }}
      />
      {week}
    </div>
  );
}
