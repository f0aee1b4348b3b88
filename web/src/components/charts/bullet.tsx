import type { PlanStatus } from '@domain/figure.js';
import clsx from 'clsx';
import type { ReactNode } from 'react';
import type { BulletScale } from './bullet-scale.js';
import { statusLook } from './status-look.js';

interface BulletProps {
  readonly scale: BulletScale;
  readonly status: PlanStatus;
  /** What the bar says, in words. */
  readonly label: string;
  readonly className?: string;
}

/** Bar: value. Dashed tick: plan at the cut-off. Solid tick: target. Hatched: no figure. */
export function Bullet({ scale, status, label, className }: BulletProps): ReactNode {
  return (
    <div role="img" aria-label={label} className={clsx('relative h-5', className)}>
      <div
        className={clsx(
          'absolute inset-x-0 top-1.5 h-2 overflow-hidden rounded-full bg-sunken',
          scale.value === null && 'hatched',
        )}
      >
        {scale.value !== null && (
          <div
            className={clsx('h-full rounded-full', statusLook[status].background)}
            style={{ width: `${scale.value.toFixed(2)}%` }}
          />
        )}
      </div>
      {scale.plan !== null && (
        <div
          className="absolute top-0 h-5 border-l-2 border-dashed border-plan"
          style={{ left: `calc(${scale.plan.toFixed(2)}% - 1px)` }}
        />
      )}
      {scale.target !== null && (
        <div
          className="absolute top-0 h-5 w-[3px] rounded-sm bg-ink"
          style={{ left: `calc(${scale.target.toFixed(2)}% - 1.5px)` }}
        />
      )}
    </div>
  );
}
