import type { PlanStatus } from '@domain/figure.js';
import clsx from 'clsx';
import type { ReactNode } from 'react';
import { statusLook } from './status-look.js';

export interface StripSegment {
  readonly status: PlanStatus;
  /** How many units this segment stands for; its share of the length. */
  readonly count: number;
}

/** Units by status as one bar, best first; its words stand in `label`. */
export function StatusStrip({
  segments,
  label,
}: {
  readonly segments: readonly StripSegment[];
  readonly label: string;
}): ReactNode {
  return (
    <div role="img" aria-label={label} className="flex h-3 gap-px overflow-hidden rounded-full">
      {segments.map((segment, index) => (
        <div
          key={`${segment.status}-${String(index)}`}
          className={clsx('h-full', statusLook[segment.status].background)}
          style={{ flexGrow: segment.count, flexBasis: 0 }}
        />
      ))}
    </div>
  );
}
