import type { ReactNode } from 'react';
import { Changes } from '../features/changes/changes.js';
import { PeriodGate } from '../features/period-select/period-gate.js';
import { PeriodSelect } from '../features/period-select/period-select.js';

/** What changed after the report was issued, and what did it do? */
export function ChangesPage(): ReactNode {
  return (
    <PeriodGate>
      {(period) => <Changes period={period} choice={<PeriodSelect period={period} />} />}
    </PeriodGate>
  );
}
