import { Suspense, type ReactNode } from 'react';
import { overlay } from '../app/lazy-page.js';
import { InView } from '../components/charts/in-view.js';
import { later } from '../components/ui/later.js';
import { BurnUp } from '../features/burn-up/burn-up.js';
import { CommuneProfile } from '../features/commune-profile/commune-profile.js';
import { PeriodGate } from '../features/period-select/period-gate.js';
import { PeriodSelect } from '../features/period-select/period-select.js';
import { PeriodState } from '../features/period-select/period-state.js';
import { useCommuneCode } from '../lib/selection/selection.js';

/** Further down than the first view, each fetched when it is shown. */
const CommunePapers = later(
  async () => (await import('../features/commune-profile/commune-papers.js')).CommunePapers,
);
const SimilarCommunes = later(
  async () => (await import('../features/communes/similar-communes.js')).SimilarCommunes,
);
const CommuneVillages = overlay(
  () => import('../features/village-summary/commune-villages.js'),
  'CommuneVillages',
  ['villages'],
);
const CommuneContacts = later(
  async () => (await import('../features/commune-contacts/commune-contacts.js')).CommuneContacts,
);

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
          papers={
            <Suspense fallback={null}>
              <CommunePapers code={code} />
            </Suspense>
          }
          villages={
            <Suspense fallback={null}>
              <CommuneVillages code={code} />
            </Suspense>
          }
          contacts={
            <Suspense fallback={null}>
              <CommuneContacts code={code} />
            </Suspense>
          }
        />
      )}
    </PeriodGate>
  );
}
