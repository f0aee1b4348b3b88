import type { ReactNode } from 'react';
import { Communes } from '../features/communes/communes.js';
import { PeriodGate } from '../features/period-select/period-gate.js';
import { PeriodSelect } from '../features/period-select/period-select.js';
import { PeriodState } from '../features/period-select/period-state.js';

/** Who is ahead, behind, moving? */
export function CommunesPage(): ReactNode {
  return (
    <PeriodGate>
      {(period) => (
        <Communes
          period={period}
          choice={<PeriodSelect period={period} />}
          note={<PeriodState period={period} />}
        />
      )}
    </PeriodGate>
  );
}
