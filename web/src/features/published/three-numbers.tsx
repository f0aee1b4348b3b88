import { goalsFinding } from '@domain/findings/overview-finding.js';
import { publishedReportsFinding } from '@domain/findings/published-finding.js';
import { planStatusWord } from '@domain/findings/status-words.js';
import { formatNumber } from '@domain/format.js';
import type { PlanStatus } from '@domain/figure.js';
import { publishedGoals } from '@domain/published/goals.js';
import type { ReactNode } from 'react';
import { Bullet } from '../../components/charts/bullet.js';
import { type BulletScale, bulletScale } from '../../components/charts/bullet-scale.js';
import { figureText, provinceWords, targetText } from '../../components/charts/figure-text.js';
import { StatusBadge } from '../../components/ui/status-badge.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { figureWords, goalsOnTrack, type Snapshot } from './to-public-rows.js';

/** What the province is asked first: how far, by how many, and what else. */
export function ThreeNumbers({ snapshot }: { readonly snapshot: Snapshot }): ReactNode {
  const { t, lang } = useI18n();
  const [headline] = snapshot.indicators;
  const { submitted, expected } = snapshot.reporting;
  const { good, all } = goalsOnTrack(snapshot);
  return (
    <div className="grid gap-3 md:grid-cols-3">
      {headline !== undefined && (
        <NumberCard
          label={lang === 'vi' ? headline.nameVi : headline.nameEn}
          value={figureWords(headline, headline, lang, 'province') ?? t('state.missing')}
          badge={<StatusBadge status={headline.status} />}
          bar={bulletScale(headline)}
          status={headline.status}
          sentence={
            headline.numerator === null || headline.denominator === null
              ? planStatusWord(headline.status, lang)
              : `${t('public.coverage', {
                  n: formatNumber(headline.numerator, 0, lang),
                  all: formatNumber(headline.denominator, 0, lang),
                  unit: lang === 'vi' ? headline.countUnit : headline.countUnitEn,
                })}. ${t('public.target', {
                  target: targetText(headline.target, provinceWords(headline), lang) ?? '–',
                  plan: figureText(headline.plan, provinceWords(headline), lang) ?? '–',
                })}.`
          }
        />
      )}
      <NumberCard
        label={t('public.reports')}
        value={`${String(submitted)}/${String(expected)}`}
        bar={shareOf(submitted, expected)}
        sentence={`${publishedReportsFinding(snapshot.reporting, lang)}.`}
      />
      <NumberCard
        label={t('public.goals')}
        value={`${String(good)}/${String(all)}`}
        bar={shareOf(good, all)}
        sentence={`${goalsFinding(publishedGoals(snapshot, null), lang)}.`}
      />
    </div>
  );
}

interface NumberCardProps {
  readonly label: string;
  readonly value: string;
  readonly badge?: ReactNode;
  readonly bar: BulletScale;
  readonly status?: PlanStatus;
  readonly sentence: string;
}

/** Some of all: the whole track is all of them. */
const shareOf = (some: number, all: number): BulletScale => ({
  value: all === 0 ? null : (some * 100) / all,
  plan: null,
  target: null,
});

function NumberCard({ label, value, badge, bar, status = 'on_track', sentence }: NumberCardProps): ReactNode {
  return (
    <section aria-label={label} className="min-w-0 rounded-lg border border-line bg-surface p-4">
      <h2 className="text-sm leading-snug font-medium text-ink-soft">{label}</h2>
      <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="text-4xl leading-tight font-bold tabular-nums">{value}</span>
        {badge}
      </p>
      <Bullet scale={bar} status={status} label={`${label}: ${value}`} className="mt-2" />
      <p className="mt-1.5 text-sm">{sentence}</p>
    </section>
  );
}
