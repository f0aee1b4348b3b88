import type { InfrastructureDto } from '@contract/analytics.js';
import { ownWords } from '@domain/findings/own-words.js';
import type { Measure } from '@domain/infrastructure.js';
import type { ReactNode } from 'react';
import { ChartTools } from '../../components/charts/chart-tools.js';
import { AfterWords } from '../../components/ui/after-words.js';
import { Card } from '../../components/ui/card.js';
import { GoalChoice } from '../../components/ui/goal-choice.js';
import { PageState, Placeholder } from '../../components/ui/page-state.js';
import { WordsRoom } from '../../components/ui/words-room.js';
import { cutOffText } from '../../lib/figures/cut-off.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useServerNow } from '../../lib/session/server-clock.js';
import { InfrastructureLists, SlowAndWeak } from './infrastructure-lists.js';
import { MeasureChoice, ProvinceMeasures } from './province-measures.js';
import { ScatterChart } from './scatter-chart.js';
import { type InfrastructureRows, toInfrastructureRows } from './to-infrastructure-rows.js';
import { useInfrastructure } from './use-infrastructure.js';

interface InfrastructureProps {
  readonly period: string;
  /** The choice of the week. */
  readonly choice: ReactNode;
  /** Whether the week can still change. */
  readonly note: ReactNode;
}

/** Where a low figure goes together with weak infrastructure: places and people to act on. */
export function Infrastructure({ period, choice, note }: InfrastructureProps): ReactNode {
  const { t, lang } = useI18n();
  const { indicator, overview, infrastructure, measure, threshold, typed } = useInfrastructure(period);
  const { data } = infrastructure;
  const rows = data === undefined ? null : toInfrastructureRows(data, measure, threshold, lang);
  return (
    <>
      <WordsRoom phone="max-sm:min-h-42">
        {rows === null || data === undefined ? (
          <Waiting failed={infrastructure.isError || overview.isError} />
        ) : (
          <Heading rows={rows} data={data} />
        )}
      </WordsRoom>
      <GoalChoice
        goals={overview.data?.goals ?? []}
        indicator={indicator}
        name={rows?.goalName}
        week={choice}
      />
      {note}
      {indicator === null ? (
        <PageState query={overview} height="40rem">
          {() => <p className="text-ink-soft">{t('goals.none')}</p>}
        </PageState>
      ) : (
        <PageState query={infrastructure} height="60rem">
          {(found) =>
            rows !== null && (
              <AfterWords height="60rem">
                <Parts rows={rows} data={found} measure={measure} typed={typed} period={period} />
              </AfterWords>
            )
          }
        </PageState>
      )}
    </>
  );
}

function Waiting({ failed }: { readonly failed: boolean }): ReactNode {
  const { t } = useI18n();
  return failed ? (
    <h1 className="text-2xl font-bold">{t('nav.infrastructure')}</h1>
  ) : (
    <Placeholder height="5rem" />
  );
}

interface HeadingProps {
  readonly rows: InfrastructureRows;
  readonly data: InfrastructureDto;
}

function Heading({ rows, data }: HeadingProps): ReactNode {
  const { t } = useI18n();
  return (
    <header>
      <h1 className="text-2xl leading-tight font-bold sm:text-3xl">{rows.finding}</h1>
      <p className="mt-1 text-ink-soft">
        {t('infra.subtitle', { goal: rows.goalName, measure: rows.measureName })}{' '}
        {cutOffText(data.cutOffAt, useServerNow(), t)}
      </p>
    </header>
  );
}

interface PartsProps extends HeadingProps {
  readonly measure: Measure;
  readonly typed: string;
  readonly period: string;
}

function Parts({ rows, data, measure, typed, period }: PartsProps): ReactNode {
  const { t, lang } = useI18n();
  return (
    <>
      <ProvinceMeasures rows={rows} />
      <MeasureChoice rows={rows} measure={measure} typed={typed} />
      <p className="rounded-md bg-sunken p-3">{t('infra.noCause')}</p>
      <SlowAndWeak rows={rows} period={period} />
      <Chart rows={rows} data={data} measure={measure} />
      <InfrastructureLists rows={rows} period={period} />
      <p className="text-sm text-ink-soft">
        {data.simulated && <strong>{t('source.simulated')} </strong>}
        {t('infra.source')} {t('source.goals', { label: ownWords(data.goal.label, lang) })}
      </p>
    </>
  );
}

function Chart({ rows, data, measure }: HeadingProps & { readonly measure: Measure }): ReactNode {
  const { t, lang } = useI18n();
  const { of, scatter } = rows;
  const title = t('infra.chartTitle', { n: of.slow_weak.length, all: scatter.points.length });
  const subtitle = [
    t('infra.subtitle', { goal: rows.goalName, measure: rows.measureName }),
    data.simulated ? t('source.simulated') : '',
  ].join(' ');
  const all = [...of.slow_weak, ...of.slow_strong, ...of.fine_weak, ...of.fine_strong, ...of.unknown];
  return (
    <Card title={title} subtitle={t('infra.chartLead')}>
      <ChartTools
        name={`ha-tang-${measure}-${data.goal.indicator}-${data.period}`}
        title={title}
        subtitle={subtitle}
        data={{
          head:
            lang === 'vi'
              ? ['ma_don_vi', 'xa_phuong', 'so_voi_ke_hoach', 'con_thieu', 'ha_tang_phan_tram', 'nhom']
              : ['org_unit', 'commune', 'against_plan', 'gap_count', 'infrastructure_percent', 'place'],
          rows: all.map((row) => [
            row.code,
            row.fullName,
            row.planDifference,
            row.gapCount,
            row.measure,
            t(`infra.quadrant.${row.quadrant}`),
          ]),
        }}
      >
        <ScatterChart
          scatter={scatter}
          label={title}
          across={`${rows.measureName} (%)`}
          up={t('infra.up')}
          thresholdText={t('infra.thresholdLine')}
        />
      </ChartTools>
    </Card>
  );
}
