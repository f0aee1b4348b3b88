import type { ReactNode } from 'react';
import { Infrastructure } from '../features/infrastructure/infrastructure.js';
import { PeriodGate } from '../features/period-select/period-gate.js';
import { PeriodSelect } from '../features/period-select/period-select.js';
import { PeriodState } from '../features/period-select/period-state.js';

/** Where do a low figure and a weak signal go together? */
export function InfrastructurePage(): ReactNode {
  return (
    <PeriodGate>
      {(period) => (
        <Infrastructure
          period={period}
          choice={<PeriodSelect period={period} />}
          note={<PeriodState period={period} />}
        />
      )}
    </PeriodGate>
  );
}
