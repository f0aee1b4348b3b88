import type { ReactNode } from 'react';
import { Infrastructure } from '../features/infrastructure/infrastructure.js';
import { PeriodGate } from '../features/period-select/period-gate.js';
import { PeriodSelect } from '../features/period-select/period-select.js';
import { PeriodState } from '../features/period-select/period-state.js';
import { figurePartsVi } from '../lib/i18n/vi/figure-parts.js';
import { gapsVi } from '../lib/i18n/vi/gaps.js';
import { infrastructureVi } from '../lib/i18n/vi/infrastructure.js';
import { overviewVi } from '../lib/i18n/vi/overview.js';
import { addTexts } from '../lib/i18n/vietnamese.js';

// Its words come with it: topics by name would weigh before every first view.
for (const texts of [overviewVi, figurePartsVi, gapsVi, infrastructureVi]) addTexts(texts);

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
