import type { ReactNode } from 'react';
import { Bullet } from '../../components/charts/bullet.js';
import { Card } from '../../components/ui/card.js';
import { ExplainLink } from '../../components/ui/explain-link.js';
import { StatusBadge } from '../../components/ui/status-badge.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { PROVINCE } from '../../lib/selection/explained.js';
import { GoalNotes } from './commune-goals.js';
import type { Place } from './place.js';
import type { CommuneGoalRow } from './to-commune-rows.js';

/** The headline figure against plan, target and province. */
export function CommuneHeadline({
  row,
  place,
}: {
  readonly row: CommuneGoalRow;
  readonly place: Place;
}): ReactNode {
  const { t } = useI18n();
  const figure = { kind: 'indicator', code: row.indicator, ...place } as const;
  const missing = t('state.missing');
  return (
    <Card title={row.finding} subtitle={row.name} aside={<StatusBadge status={row.status} />}>
      <div className="grid min-w-0 items-center gap-x-8 gap-y-3 md:grid-cols-[minmax(0,1fr)_auto]">
        <div className="min-w-0">
          <p>
            <ExplainLink
              figure={figure}
              label={`${row.valueText ?? missing}, ${row.name}`}
              alone
              className="text-4xl font-bold"
            >
              {row.valueText ?? '–'}
            </ExplainLink>{' '}
            <span className="text-ink-soft">
              {row.valueText === null ? missing : t('tile.target', { target: row.targetText ?? missing })}
            </span>
          </p>
          <Bullet
            className="mt-1"
            scale={row.scale}
            status={row.status}
            label={t('goals.bullet', {
              value: row.valueText ?? missing,
              plan: row.planText ?? missing,
              target: row.targetText ?? missing,
            })}
          />
          <GoalNotes row={row} />
        </div>
        <dl className="grid grid-cols-2 gap-x-8 gap-y-1">
          <Figure name={t('commune.plan')} value={row.planText ?? '–'} />
          <Figure
            name={t('commune.province')}
            value={
              <ExplainLink
                figure={{ ...figure, orgUnit: PROVINCE }}
                label={`${row.provinceText ?? missing}, ${t('commune.province')}`}
                alone
              >
                {row.provinceText ?? '–'}
              </ExplainLink>
            }
            more={<AgainstProvince row={row} />}
          />
        </dl>
      </div>
    </Card>
  );
}

function Figure({
  name,
  value,
  more,
}: {
  readonly name: string;
  readonly value: ReactNode;
  readonly more?: ReactNode;
}): ReactNode {
  return (
    <div className="min-w-0">
      <dt className="text-sm text-ink-soft">{name}</dt>
      <dd>
        <span className="text-2xl font-bold">{value}</span>
        {more}
      </dd>
    </div>
  );
}

function AgainstProvince({ row }: { readonly row: CommuneGoalRow }): ReactNode {
  const { t } = useI18n();
  if (row.province === null) return null;
  const { side, differenceText } = row.province;
  return (
    <span className="block text-sm text-ink-soft">
      {side === 'level'
        ? t('commune.levelProvince')
        : t(side === 'above' ? 'commune.aboveProvince' : 'commune.belowProvince', { n: differenceText })}
    </span>
  );
}
