import { Suspense, type ReactNode } from 'react';
import { later } from '../../components/ui/later.js';
import { Placeholder } from '../../components/ui/page-state.js';
import { useFirstViewStands } from '../../lib/first-view.js';
import { addTexts } from '../../lib/i18n/vietnamese.js';
import { isCommuneRole, useSession } from '../../lib/session/session.js';

const VillageSurvey = later(async () => {
  const [module, words] = await Promise.all([
    import('./village-survey.js'),
    import('../../lib/i18n/vi/villages.js'),
  ]);
  addTexts(words.villagesVi);
  return module.VillageSurvey;
});

/** For the province, which reads every register; fetched after the figures of the page. */
export function LazyVillageSurvey(): ReactNode {
  const { role } = useSession();
  const stands = useFirstViewStands();
  if (isCommuneRole(role)) return null;
  if (!stands) return <Placeholder height="14rem" />;
  return (
    <Suspense fallback={<Placeholder height="14rem" />}>
      <VillageSurvey />
    </Suspense>
  );
}
