import type { CampaignPlanDto, TargetDto } from '@contract/targets.js';
import type { PlannedTarget } from '@domain/findings/plan-finding.js';
import { formatDate } from '@domain/format.js';
import type { ReactNode } from 'react';
import { useAsOfDay } from '../../components/ui/as-of-day.js';
import { Card } from '../../components/ui/card.js';
import { FilterLink } from '../../components/ui/filter-link.js';
import { Empty } from '../../components/ui/page-state.js';
import { amountText, wantedText } from '../../lib/campaigns/target-words.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import type { GoalWords } from './goal-words.js';
import { PlanView } from './plan-view.js';
import { SumCard } from './sum-card.js';
import { NO_BASELINE } from './target-draft.js';
import { TargetsTable } from './targets-table.js';

interface GoalPartsProps {
  readonly plan: CampaignPlanDto;
  readonly goal: GoalWords;
  readonly targets: readonly TargetDto[];
  /** The target that is drawn; null: there is none. */
  readonly shown: TargetDto | null;
}

/** To be read: one plan drawn, the sum of the communes, and every target. */
export function GoalParts({ plan, goal, targets, shown }: GoalPartsProps): ReactNode {
  const { t } = useI18n();
  const { day } = useAsOfDay();
  const editable = day === null;
  return (
    <>
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <Card>
          {shown === null ? (
            <Empty
              action={
                editable ? <FilterLink change={{ sua: 'moi' }}>{t('target.new')}</FilterLink> : undefined
              }
            >
              {t('target.noProvince')}
            </Empty>
          ) : (
            <Shown goal={goal} target={shown} editable={editable} />
          )}
        </Card>
        <SumCard plan={plan} goal={goal} />
      </div>
      <Card title={t('target.list', { n: targets.length })} subtitle={t('target.listLead')}>
        {editable && (
          <p className="mb-3 flex flex-wrap gap-2">
            <FilterLink change={{ sua: 'moi' }}>{t('target.new')}</FilterLink>
            {goal.kind !== 'yes_no' && <FilterLink change={{ sua: 'dan' }}>{t('paste.title')}</FilterLink>}
          </p>
        )}
        <TargetsTable targets={targets} shown={shown?.id ?? null} />
      </Card>
    </>
  );
}

interface ShownProps {
  readonly goal: GoalWords;
  readonly target: TargetDto;
  readonly editable: boolean;
}

function Shown({ goal, target, editable }: ShownProps): ReactNode {
  const { t, lang } = useI18n();
  const scope = lang === 'vi' ? target.scopeNameVi : target.scopeNameEn;
  return (
    <PlanView
      level={2}
      planned={plannedIn(target)}
      unit={goal.planUnit}
      subtitle={t('plan.of', { goal: goal.name, scope })}
    >
      {target.kind === 'count' && target.scope === 'province' && (
        <p className="mt-2 text-sm text-ink-soft">{t('plan.countHint')}</p>
      )}
      <Facts target={target} />
      {editable && (
        <p className="mt-4">
          <FilterLink change={{ sua: String(target.id) }}>{t('target.changeThis')}</FilterLink>
        </p>
      )}
    </PlanView>
  );
}

function Facts({ target }: { readonly target: TargetDto }): ReactNode {
  const { t, lang } = useI18n();
  const decided = target.decidedOn === null ? '' : `, ${formatDate(target.decidedOn)}`;
  const unit = target.kind === 'yes_no' ? { unit: '%', unitEn: '%' } : target;
  const baseline =
    target.baselineSource === NO_BASELINE
      ? t('target.noBaselineShort')
      : `${amountText(target.baselineValue, unit, lang)} (${target.baselineSource})`;
  const facts: [string, string][] = [
    [t('target.wanted'), wantedText(target, lang)],
    [t('target.dueOn'), formatDate(target.dueOn)],
    [t('target.baseline'), `${baseline}; ${t('target.from', { date: formatDate(target.baselineOn) })}`],
    [t('plan.shape'), t(`plan.shape.${target.planShape}`)],
    ...(target.provinceTotal === null
      ? []
      : [
          [t('target.provinceTotal'), amountText(target.provinceTotal, counted(target), lang)] as [
            string,
            string,
          ],
        ]),
    [t('target.decision'), target.decision === null ? target.label : `${target.decision}${decided}`],
    [t('target.source'), target.source],
  ];
  return (
    <dl className="mt-3 grid gap-x-4 gap-y-1.5 sm:grid-cols-[auto_minmax(0,1fr)]">
      {facts.map(([term, said]) => (
        <div key={term} className="sm:contents">
          <dt className="text-ink-soft">{term}</dt>
          <dd className="font-medium">{said}</dd>
        </div>
      ))}
    </dl>
  );
}

const counted = ({ countUnit, countUnitEn }: TargetDto) => ({ unit: countUnit, unitEn: countUnitEn });

const plannedIn = (target: TargetDto): PlannedTarget => ({
  kind: target.kind,
  value: String(target.value),
  dueOn: target.dueOn,
  baselineValue: String(target.baselineValue),
  baselineOn: target.baselineOn,
  planShape: target.planShape,
  planPoints: target.planPoints.map(({ on, value }) => ({ on, value: String(value) })),
});
