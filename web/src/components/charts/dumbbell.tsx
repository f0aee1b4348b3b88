import type { PlanStatus } from '@domain/figure.js';
import type { ReactNode } from 'react';
import { statusLook } from './status-look.js';

interface DumbbellProps {
  /** Percent of the axis; null: missing. */
  readonly now: number | null;
  readonly target: number | null;
  readonly status: PlanStatus;
  readonly label: string;
}

/** Now → target on the axis that all rows of the list share. Hatched: no figure. */
export function Dumbbell({ now, target, status, label }: DumbbellProps): ReactNode {
  const look = statusLook[status];
  return (
    <svg role="img" aria-label={label} width="100%" height="16" className="block overflow-visible">
      <line x1="0%" x2="100%" y1="8" y2="8" className="stroke-line" strokeWidth="1" />
      {now === null && (
        <line
          x1="0%"
          x2="100%"
          y1="8"
          y2="8"
          className="stroke-no-data"
          strokeWidth="5"
          strokeDasharray="2 4"
          opacity="0.55"
        />
      )}
      {now !== null && target !== null && now < target && (
        <line
          x1={`${now.toFixed(2)}%`}
          x2={`${target.toFixed(2)}%`}
          y1="8"
          y2="8"
          className={look.stroke}
          strokeWidth="4"
          opacity="0.45"
        />
      )}
      {target !== null && (
        <rect
          x={`${target.toFixed(2)}%`}
          y="1"
          width="2.5"
          height="14"
          transform="translate(-1.25 0)"
          className="fill-ink"
        />
      )}
      {now !== null && <circle cx={`${now.toFixed(2)}%`} cy="8" r="5" className={look.fill} />}
    </svg>
  );
}
