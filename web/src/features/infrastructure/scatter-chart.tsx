import type { PlanStatus } from '@domain/figure.js';
import { formatShort } from '@domain/format.js';
import type { ReactNode } from 'react';
import { statusLook } from '../../components/charts/status-look.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import type { Scatter } from './to-scatter.js';

/** Pixels. The plot grows with its box, what is written does not. */
const TOP = 22;
const HEIGHT = 300;
const BOTTOM = TOP + HEIGHT;
/** From a spot to the next one that stands beside it. */
const SPOT = 11;

/** Place down the drawing of a percent of the plot. */
const y = (at: number): number => TOP + (at * HEIGHT) / 100;

interface ScatterChartProps {
  readonly scatter: Scatter;
  readonly label: string;
  /** What stands across and up. */
  readonly across: string;
  readonly up: string;
  readonly thresholdText: string;
}

/** A spot a commune; its figures are read in the lists beside it, since no spot takes the focus. */
export function ScatterChart({ scatter, label, across, up, thresholdText }: ScatterChartProps): ReactNode {
  const { t } = useI18n();
  const right = scatter.threshold > 50;
  return (
    <div className="min-w-0">
      <p className="text-sm text-ink-soft">{up}</p>
      <div className="pr-3 pl-10">
        <svg
          role="img"
          aria-label={label}
          width="100%"
          height={BOTTOM + 24}
          className="block overflow-visible"
        >
          <Grid scatter={scatter} />
          <line
            x1="0%"
            x2="100%"
            y1={y(scatter.plan)}
            y2={y(scatter.plan)}
            className="stroke-ink"
            strokeWidth="1.5"
          />
          <line
            x1={`${scatter.threshold.toFixed(2)}%`}
            x2={`${scatter.threshold.toFixed(2)}%`}
            y1={TOP}
            y2={BOTTOM}
            className="stroke-ink"
            strokeWidth="1.5"
            strokeDasharray="5 4"
          />
          {scatter.points.map((point) => (
            <svg key={point.code} x={`${point.x.toFixed(2)}%`} y={y(point.y)} overflow="visible">
              <g transform={`translate(${String(point.beside * SPOT)} 0)`}>
                <Spot status={point.status} />
              </g>
            </svg>
          ))}
          <text
            x={`${scatter.threshold.toFixed(2)}%`}
            y={TOP - 8}
            textAnchor={right ? 'end' : 'start'}
            className="fill-ink text-xs font-semibold"
          >
            {thresholdText}
          </text>
          <text x="100%" y={y(scatter.plan) - 6} textAnchor="end" className="fill-ink text-xs font-semibold">
            {t('infra.planLine')}
          </text>
        </svg>
      </div>
      <p className="text-right text-sm text-ink-soft">{across}</p>
    </div>
  );
}

/** What is read off the axes. */
function Grid({ scatter }: { readonly scatter: Scatter }): ReactNode {
  const { lang } = useI18n();
  return (
    <>
      {scatter.yTicks.map(({ at, value }) => (
        <g key={value}>
          <line x1="0%" x2="100%" y1={y(at)} y2={y(at)} className="stroke-line" strokeWidth="1" />
          <text x="-6" y={y(at) + 4} textAnchor="end" className="fill-ink-soft text-xs">
            {formatShort(value, 2, lang)}
          </text>
        </g>
      ))}
      {scatter.xTicks.map(({ at, value }) => (
        <text
          key={value}
          x={`${at.toFixed(2)}%`}
          y={BOTTOM + 18}
          textAnchor="middle"
          className="fill-ink-soft text-xs"
        >
          {formatShort(value, 2, lang)}
        </text>
      ))}
    </>
  );
}

/** Shape and colour of a status around its spot. */
function Spot({ status }: { readonly status: PlanStatus }): ReactNode {
  const look = `${statusLook[status].fill} stroke-surface`;
  if (status === 'behind') return <path d="M0-6.5 6 5H-6z" className={look} />;
  if (status === 'far_behind') return <rect x="-5" y="-5" width="10" height="10" className={look} />;
  return <circle r="4.5" className={look} />;
}
