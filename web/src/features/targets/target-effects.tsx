import type { TargetPreviewDto } from '@contract/target-preview.js';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { DataDetails } from '../../components/charts/data-details.js';
import { Becomes } from '../../components/ui/becomes.js';
import { Icon } from '../../components/ui/glyphs.js';
import { ProblemNote } from '../../components/ui/page-state.js';
import { StatusBadge } from '../../components/ui/status-badge.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { toEffectLines, type EffectLines, type StatusMove } from './to-effect-lines.js';

interface TargetEffectsProps {
  readonly query: UseQueryResult<TargetPreviewDto>;
  /** true: the answer is not yet of what the form says. */
  readonly waiting: boolean;
  /** false: the form does not say enough to ask. */
  readonly asked: boolean;
}

/** What would change if this were saved: asked of the server before anybody confirms. */
export function TargetEffects({ query, waiting, asked }: TargetEffectsProps): ReactNode {
  const { t, lang } = useI18n();
  return (
    <section aria-labelledby="target-effects" className="rounded-lg bg-sunken p-4">
      <h3 id="target-effects" className="font-semibold">
        {t('target.effects')}
      </h3>
      <div role="status" aria-busy={waiting} className="mt-1 min-h-24">
        {!asked && <p className="text-ink-soft">{t('target.effectsLater')}</p>}
        {asked && waiting && <p className="text-ink-soft">{t('target.effectsWait')}</p>}
        {asked && !waiting && query.data !== undefined && <Lines lines={toEffectLines(query.data, lang)} />}
      </div>
      {asked && !waiting && query.isError && (
        <ProblemNote
          error={query.error}
          title={t('target.effectsNone')}
          onRetry={() => void query.refetch()}
        />
      )}
    </section>
  );
}

function Lines({ lines }: { readonly lines: EffectLines }): ReactNode {
  const { t } = useI18n();
  const { province, moves, same, next, sum, notes, week } = lines;
  const nothing = province === null && moves.length === 0 && same === 0;
  return (
    <div className="space-y-2">
      {week !== null && nothing && <p>{t('target.effect.nothing', { week })}</p>}
      {week === null && <p>{t('target.effect.noWeek')}</p>}
      {week !== null && !nothing && <p>{t('target.effect.week', { week })}</p>}
      <ul className="space-y-2">
        {province !== null && <Province province={province} />}
        {moves.map((move) => (
          <Move key={`${move.from} ${move.to}`} move={move} />
        ))}
        {same > 0 && <li>{t('target.effect.same', { n: same })}</li>}
      </ul>
      {next !== null && <p>{t('target.effect.next', next)}</p>}
      {sum !== null && <Told warns={sum.short}>{sum.finding}</Told>}
      {notes.map((note) => (
        <Told key={note} warns>
          {note}
        </Told>
      ))}
    </div>
  );
}

function Province({ province }: { readonly province: NonNullable<EffectLines['province']> }): ReactNode {
  const { t } = useI18n();
  const { from, to, planBefore, planAfter } = province;
  return (
    <li>
      <p className="font-medium">{t('target.effect.province')}</p>
      {from !== to && <FromTo from={from} to={to} />}
      {planBefore !== planAfter && (
        <p>
          {t('target.effect.plan', {
            before: planBefore ?? t('target.effect.noPlan'),
            after: planAfter ?? t('target.effect.noPlan'),
          })}
        </p>
      )}
    </li>
  );
}

function Move({ move }: { readonly move: StatusMove }): ReactNode {
  const { t } = useI18n();
  const n = move.communes.length;
  return (
    <li>
      <p className="font-medium">{t('target.effect.communes', { n })}</p>
      <FromTo from={move.from} to={move.to} />
      <DataDetails summary={t('target.effect.which', { n })}>
        <p className="text-sm">{move.communes.join(', ')}</p>
      </DataDetails>
    </li>
  );
}

const FromTo = ({ from, to }: Pick<StatusMove, 'from' | 'to'>): ReactNode => (
  <p className="flex flex-wrap items-center gap-2">
    <StatusBadge status={from} />
    <Becomes />
    <StatusBadge status={to} />
  </p>
);

const Told = ({ warns, children }: { readonly warns: boolean; readonly children: ReactNode }): ReactNode => (
  <p className={`flex gap-1.5 ${warns ? 'text-warning' : ''}`}>
    <Icon name={warns ? 'warning' : 'check'} className="mt-0.5 size-4.5 shrink-0" />
    <span className="min-w-0">{children}</span>
  </p>
);
