import type { CampaignPlanDto, TargetSumDto } from '@contract/targets.js';
import { formatDate } from '@domain/format.js';
import { periodName } from '@domain/period.js';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { DataDetails } from '../../components/charts/data-details.js';
import { useAsOfDay } from '../../components/ui/as-of-day.js';
import { Card } from '../../components/ui/card.js';
import { Icon } from '../../components/ui/glyphs.js';
import { PageState } from '../../components/ui/page-state.js';
import { targetSumsQuery } from '../../lib/campaigns/campaign-queries.js';
import { amountText } from '../../lib/campaigns/target-words.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import type { GoalWords } from './goal-words.js';

/** Digits of a sum that are shown: the server sends four. */
const SUM_DECIMALS = 2;

/** Whether the targets of the communes add up to the province's; communes that cannot be added are named, never 0. */
export function SumCard({
  plan,
  goal,
}: {
  readonly plan: CampaignPlanDto;
  readonly goal: GoalWords;
}): ReactNode {
  const { t, lang } = useI18n();
  const { moment } = useAsOfDay();
  const query = useQuery(targetSumsQuery(plan.campaign.code, moment));
  return (
    <PageState query={query} height="14rem">
      {({ items, period }) => {
        const sums = items.filter(({ indicator }) => indicator === goal.indicator);
        return (
          <Card
            title={t('sum.title')}
            {...(period === null ? {} : { subtitle: t('sum.period', { period: periodName(period, lang) }) })}
          >
            {sums.length === 0 ? (
              <p className="text-ink-soft">{t('sum.none')}</p>
            ) : (
              <div className="space-y-5">
                {sums.map((sum) => (
                  <Sum key={sum.dueOn} sum={sum} dated={sums.length > 1} />
                ))}
              </div>
            )}
          </Card>
        );
      }}
    </PageState>
  );
}

function Sum({ sum, dated }: { readonly sum: TargetSumDto; readonly dated: boolean }): ReactNode {
  const { t, lang } = useI18n();
  const short = sum.state === 'below';
  const unit =
    sum.kind === 'count'
      ? { unit: sum.countUnit, unitEn: sum.countUnitEn }
      : sum.kind === 'yes_no'
        ? { unit: '%', unitEn: '%' }
        : sum;
  const amount = (value: number | null): string =>
    value === null ? t('sum.unknown') : amountText(Number(value.toFixed(SUM_DECIMALS)), unit, lang);
  return (
    <div className="space-y-2">
      {dated && <p className="text-sm text-ink-soft">{t('sum.due', { date: formatDate(sum.dueOn) })}</p>}
      <p className={`flex gap-2 font-semibold ${short ? 'text-warning' : ''}`}>
        {sum.state !== 'none' && (
          <Icon name={short ? 'warning' : 'check'} className="mt-0.5 size-5 shrink-0" />
        )}
        <span className="min-w-0">{lang === 'vi' ? sum.findingVi : sum.findingEn}</span>
      </p>
      <dl className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-1">
        <dt className="text-ink-soft">{t('sum.province')}</dt>
        <dd className="text-right font-medium">
          {sum.province === null ? t('sum.notStated') : amount(sum.province)}
        </dd>
        <dt className="text-ink-soft">{t('sum.communes', { n: sum.communes })}</dt>
        <dd className="text-right font-medium">{amount(sum.sum)}</dd>
      </dl>
      <p className="text-sm">
        {t('sum.whose', { own: sum.own, group: sum.byGroup, province: sum.byProvince })}
      </p>
      <Names summary={t('sum.withoutOwn', { n: sum.withoutOwn.length })} units={sum.withoutOwn} />
      <Names
        summary={t('sum.withoutDenominator', { n: sum.withoutDenominator.length })}
        units={sum.withoutDenominator}
      />
    </div>
  );
}

function Names({
  summary,
  units,
}: {
  readonly summary: string;
  readonly units: TargetSumDto['withoutOwn'];
}): ReactNode {
  if (units.length === 0) return null;
  return (
    <DataDetails summary={summary}>
      <p className="text-sm">{units.map(({ fullName }) => fullName).join(', ')}</p>
    </DataDetails>
  );
}
