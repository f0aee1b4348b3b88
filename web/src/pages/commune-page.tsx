import type { ReactNode } from 'react';
import { InView } from '../components/charts/in-view.js';
import { BurnUp } from '../features/burn-up/burn-up.js';
import { CommuneContacts } from '../features/commune-contacts/commune-contacts.js';
import { CommuneProfile } from '../features/commune-profile/commune-profile.js';
import { SimilarCommunes } from '../features/communes/similar-communes.js';
import { PeriodGate } from '../features/period-select/period-gate.js';
import { PeriodSelect } from '../features/period-select/period-select.js';
import { PeriodState } from '../features/period-select/period-state.js';
import { CommuneVillages } from '../features/village-summary/commune-villages.js';
import { useCommuneCode } from '../lib/selection/selection.js';

/** How is this one doing, and why? */
export function CommunePage(): ReactNode {
  const code = useCommuneCode();
  return (
    <PeriodGate>
      {(period) => (
        <CommuneProfile
          key={code}
          code={code}
          period={period}
          choice={<PeriodSelect period={period} />}
          note={<PeriodState period={period} />}
          trend={(commune) => <BurnUp period={period} commune={commune} />}
          similar={
            <InView height="18rem">
              <SimilarCommunes code={code} period={period} />
            </InView>
          }
          villages={<CommuneVillages code={code} />}
          contacts={<CommuneContacts code={code} />}
        />
      )}
    </PeriodGate>
  );
}
