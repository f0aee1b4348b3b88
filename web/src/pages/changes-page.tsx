import type { ReactNode } from 'react';
import { Changes } from '../features/changes/changes.js';
import { PeriodGate } from '../features/period-select/period-gate.js';
import { PeriodSelect } from '../features/period-select/period-select.js';
import { changesVi } from '../lib/i18n/vi/changes.js';
import { addTexts } from '../lib/i18n/vietnamese.js';

// They come with the page: a topic by name would weigh before every first view.
addTexts(changesVi);

/** What changed after the report was issued, and what did it do? */
export function ChangesPage(): ReactNode {
  return (
    <PeriodGate>
      {(period) => <Changes period={period} choice={<PeriodSelect period={period} />} />}
    </PeriodGate>
  );
}
