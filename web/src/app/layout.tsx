import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useMatches, useSearch } from '@tanstack/react-router';
import { Suspense, type ReactNode } from 'react';
import { InView } from '../components/charts/in-view.js';
import { useFirstViewStands } from '../lib/first-view.js';
import { useI18n } from '../lib/i18n/i18n.js';
import { useConnection } from '../lib/offline/connection.js';
import { useAsOf } from '../lib/selection/selection.js';
import { useSessionEnded } from '../lib/session/session-ended.js';
import { SessionContext, sessionQuery, type Session } from '../lib/session/session.js';
import { overlay } from './lazy-page.js';
import { Navigation, pagesFor } from './navigation.js';
import { Preferences } from './preferences.js';
import { useLive } from './use-live.js';
import { useOutboxRunner } from './use-outbox-runner.js';

const ExplainPanel = overlay(() => import('../features/explain/explain-panel.js'), 'ExplainPanel', [
  'explain',
]);

/** Fetched with the first figure that is asked about. */
function Explanation(): ReactNode {
  const { giaiThich } = useSearch({ strict: false });
  return <Suspense fallback={null}>{giaiThich !== undefined && <ExplainPanel />}</Suspense>;
}

const SignInAgain = overlay(() => import('../features/sign-in/sign-in-again.js'), 'SignInAgain', ['outbox']);

/** Over a page that stays although the session has ended under it. */
function EndedSession(): ReactNode {
  const ended = useSessionEnded();
  return <Suspense fallback={null}>{ended && <SignInAgain />}</Suspense>;
}

const MomentBanner = overlay(() => import('../features/moment/moment-banner.js'), 'MomentBanner', ['moment']);
const MomentChoice = overlay(() => import('../features/moment/moment-choice.js'), 'MomentChoice', ['moment']);

/** Says which moment the figures are of, and lets another be chosen below them; fetched only where it is needed. */
function Moment({ children }: { readonly children: ReactNode }): ReactNode {
  const asOf = useAsOf();
  const shown = useMatches().some((match) => match.staticData.moments === true);
  if (!shown) return children;
  return (
    <>
      {asOf !== undefined && (
        <Suspense fallback={null}>
          <MomentBanner />
        </Suspense>
      )}
      {/* Below the screen from the beginning: what arrives above would push it away. */}
      <div className="min-h-dvh">{children}</div>
      <InView height="7rem">
        <MomentChoice />
      </InView>
    </>
  );
}

const SiteLines = overlay(
  () => import('../features/site-update/site-lines.js'),
  'SiteLines',
  ['offline'],
  true,
);

/** What is said of the whole page comes when it stands. */
function Lines(): ReactNode {
  return <Suspense fallback={null}>{useFirstViewStands() && <SiteLines />}</Suspense>;
}

const SiteWindows = overlay(() => import('../features/site-keys/site-keys.js'), 'SiteWindows', [], true);

/** Search, help and the keys of the site come when the page stands. */
function Keys(): ReactNode {
  return <Suspense fallback={null}>{useFirstViewStands() && <SiteWindows pagesFor={pagesFor} />}</Suspense>;
}

/** Whose site it is; without a network, that. */
function Brand(): ReactNode {
  const { t } = useI18n();
  const offline = useConnection() === 'offline';
  return (
    <div className="min-w-0 leading-tight text-rail-ink">
      <p className="font-bold">{t('app.name')}</p>
      <p role="status" className={offline ? 'text-sm font-semibold' : 'text-sm text-rail-ink-soft'}>
        {t(offline ? 'app.offline' : 'app.province')}
      </p>
    </div>
  );
}

function Person({ session }: { readonly session: Session }): ReactNode {
  const { t } = useI18n();
  return (
    <Link
      to="/tai-khoan"
      className="block border-t border-rail-active bg-rail px-4 py-3 text-sm leading-snug text-rail-ink hover:bg-rail-active focus-visible:outline-white"
    >
      <span className="sr-only">{t('nav.account')}: </span>
      <span className="block font-semibold">{session.displayName}</span>
      <span className="block text-rail-ink-soft">
        {session.orgUnit === null
          ? t(`role.${session.role}`)
          : `${t(`role.${session.role}`)} · ${session.orgUnit.fullName}`}
      </span>
    </Link>
  );
}

/** Stands on every page, so that no figure of a trial is taken for a real one. */
function SimulatedBanner(): ReactNode {
  const { t } = useI18n();
  return (
    <section
      aria-label={t('app.simulated')}
      className="border-b border-line bg-warning-tint px-4 py-1.5 text-sm text-warning sm:px-6"
    >
      <strong>{t('app.simulated')}</strong>
      <span className="hidden sm:inline">. {t('app.simulatedMore')}</span>
    </section>
  );
}

/** Nothing is shown between signing out and the sign-in page: no part of the site may render without a session. */
export function Layout(): ReactNode {
  const { data: session } = useQuery(sessionQuery);
  if (session == null) return null;
  return (
    <SessionContext value={session}>
      {/* Another person, signed in in another tab, starts on pages of their own. */}
      <Frame key={session.username} session={session} />
    </SessionContext>
  );
}

/** The frame of the signed-in site: rail on a desktop, header and bottom tabs on a phone. */
function Frame({ session }: { readonly session: Session }): ReactNode {
  const { t } = useI18n();
  useLive(!session.mustChangePassword);
  useOutboxRunner(session);
  // The form has its own bar at the bottom; two bars would eat a third of a phone.
  const hidesTabs = useMatches().some((match) => match.staticData.hidesTabs === true);
  return (
    <div className="min-h-dvh lg:grid lg:grid-cols-[15rem_minmax(0,1fr)]">
      <a href="#main" className="skip">
        {t('app.skip')}
      </a>
      <aside className="hidden bg-rail lg:block print:hidden">
        <div className="sticky top-0 flex h-dvh flex-col gap-4 overflow-y-auto pt-5">
          <div className="px-4">
            <Brand />
          </div>
          <Navigation session={session} placement="rail" />
          <div className="mt-auto">
            <div className="px-2">
              <Preferences />
            </div>
            <Person session={session} />
          </div>
        </div>
      </aside>
      <div className="flex min-h-dvh min-w-0 flex-col">
        <header className="flex items-center justify-between gap-2 bg-rail px-4 py-1.5 lg:hidden print:hidden">
          <Brand />
          <Preferences />
        </header>
        {session.simulated && <SimulatedBanner />}
        <Lines />
        <main id="main" tabIndex={-1} className="min-w-0 flex-1 outline-none">
          <Moment>
            <Outlet />
          </Moment>
        </main>
        <Explanation />
        <Keys />
        <EndedSession />
        {!hidesTabs && (
          <footer className="lg:hidden print:hidden">
            <Person session={session} />
          </footer>
        )}
        {/* Out of the flow, so that what passes under it is not taken for a part of it; its room is kept. */}
        {!hidesTabs && (
          <div className="pt-18 pb-[env(safe-area-inset-bottom)] lg:hidden print:hidden">
            <div className="fixed inset-x-0 bottom-0 z-20 bg-rail pb-[env(safe-area-inset-bottom)]">
              <Navigation session={session} placement="tabs" />
            </div>
          </div>
        )}
      </div>
    </div>
  );
}
