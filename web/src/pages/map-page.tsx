import type { ReactNode } from 'react';
import { ProvinceMap } from '../features/map/province-map.js';
import { PeriodGate } from '../features/period-select/period-gate.js';
import { PeriodSelect } from '../features/period-select/period-select.js';
import { PeriodState } from '../features/period-select/period-state.js';

/** Where? */
export function MapPage(): ReactNode {
  return (
    <PeriodGate>
      {(period) => (
        <ProvinceMap
          period={period}
          choice={<PeriodSelect period={period} />}
          note={<PeriodState period={period} />}
        />
      )}
    </PeriodGate>
  );
}
