import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  Outlet,
  redirect,
  type RouterHistory,
  type SearchMiddleware,
} from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { page } from './lazy-page.js';
import {
  isPeriodCode,
  readDataSet,
  readFilters,
  readMoments,
  readAsOf,
  readNext,
  readPeriod,
  readSelection,
  type Selection,
} from '../lib/selection/search-params.js';
import { readExplain } from '../lib/selection/explained.js';
import { sessionQuery } from '../lib/session/session.js';
import { NotFound, PagePending, PageProblem } from './fallbacks.js';
import { landByRole, type Visit } from './landing.js';
import { Layout } from './layout.js';
import { usePageTitle } from './page-title.js';

interface RouterContext {
  readonly client: QueryClient;
  readonly visit: Visit;
}

function Site(): ReactNode {
  usePageTitle();
  return <Outlet />;
}

const root = createRootRouteWithContext<RouterContext>()({
  component: Site,
  notFoundComponent: NotFound,
  errorComponent: PageProblem,
});

const signInRoute = createRoute({
  getParentRoute: () => root,
  path: '/dang-nhap',
  validateSearch: readNext,
  staticData: { title: 'signIn.title' },
  component: page(() => import('../pages/sign-in-page.js'), 'SignInPage', ['signIn']),
});

const accountLinkRoute = createRoute({
  getParentRoute: () => root,
  path: '/tai-khoan/moi/$token',
  staticData: { title: 'page.accountLink' },
  component: page(() => import('../pages/account-link-page.js'), 'AccountLinkPage', ['account']),
});

/** @throws a redirect, always */
function leadToSignIn(href: string): never {
  redirect({ to: '/dang-nhap', search: href === '/' ? {} : { next: href }, throw: true });
  throw new Error('redirect() has not thrown');
}

/** Who looks at a moment of the past looks at it on the next page, too, until it is let go by name. */
const keepAsOf: SearchMiddleware<Pick<Selection, 'asOf'>> = ({ search, next }) => {
  const after = next(search);
  return search.asOf === undefined || 'asOf' in after ? after : { ...after, asOf: search.asOf };
};

/** Everything below needs a session; who has none signs in and comes back to where they were going. */
const appRoute = createRoute({
  getParentRoute: () => root,
  id: 'app',
  // Of every page: the explanation of a figure lies over any of them, and a moment once chosen is kept.
  validateSearch: (raw: Record<string, unknown>) => ({ ...readExplain(raw), ...readAsOf(raw) }),
  search: { middlewares: [keepAsOf] },
  beforeLoad: async ({ context, location }) => {
    const session = await context.client.query({ ...sessionQuery, staleTime: 'static' });
    // Who came in with a printed password sets an own one before anything else.
    if (session?.mustChangePassword === true && location.pathname !== '/tai-khoan')
      redirect({ to: '/tai-khoan', throw: true });
    return { session: session ?? leadToSignIn(location.href) };
  },
  component: Layout,
});

const overviewRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/',
  validateSearch: readPeriod,
  beforeLoad: async ({ context, search, location }) => {
    // Opening the site and signing in land by role; asking for the overview from within shows it.
    const landing = !context.visit.opened || location.state.landing === true;
    if (landing && search.period === undefined) await landByRole(context.client, context.session);
  },
  staticData: { title: 'nav.overview', moments: true },
  component: page(() => import('../pages/overview-page.js'), 'OverviewPage', ['overview']),
});

const gapsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/khoang-cach',
  validateSearch: readSelection,
  staticData: { title: 'nav.gaps', moments: true },
  component: page(() => import('../pages/gaps-page.js'), 'GapsPage', ['overview', 'gaps']),
});

const communeRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/xa-phuong/$code',
  validateSearch: readPeriod,
  staticData: { title: 'page.commune', moments: true },
  component: page(() => import('../pages/commune-page.js'), 'CommunePage', ['overview', 'commune']),
});

const statusRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/tinh-trang-nop',
  validateSearch: readPeriod,
  staticData: { title: 'nav.status' },
  component: page(() => import('../pages/week-review-page.js'), 'WeekReviewPage', [
    'overview',
    'weekReview',
    'desk',
  ]),
});

const changesRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/thay-doi',
  validateSearch: readMoments,
  staticData: { title: 'page.changes' },
  component: page(() => import('../pages/changes-page.js'), 'ChangesPage', ['overview', 'changes']),
});

const inboxRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/hop-viec',
  staticData: { title: 'nav.inbox' },
  component: page(() => import('../pages/inbox-page.js'), 'InboxPage', ['inbox', 'desk']),
});

const reportReviewRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/duyet/$code/$period',
  validateSearch: readDataSet,
  staticData: { title: 'page.reportReview' },
  component: page(() => import('../pages/report-review-page.js'), 'ReportReviewPage', ['desk', 'inbox']),
});

const explainRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/giai-thich/$indicator/$orgUnit/$period',
  staticData: { title: 'page.explain' },
  component: page(() => import('../pages/explain-page.js'), 'ExplainPage', ['explain']),
});

const dueRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/nhap',
  staticData: { title: 'nav.entry' },
  component: page(() => import('../pages/due-page.js'), 'DuePage', ['entry']),
});

const readablePeriod = ({ params }: { readonly params: { readonly period: string } }): void => {
  if (!isPeriodCode(params.period)) redirect({ to: '/nhap', throw: true });
};

const entryRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/nhap/$period',
  validateSearch: readDataSet,
  beforeLoad: readablePeriod,
  staticData: { hidesTabs: true, title: 'nav.entry' },
  component: page(() => import('../pages/entry-page.js'), 'EntryPage', ['entry', 'quality']),
});

const receiptRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/nhap/$period/bien-nhan',
  validateSearch: readDataSet,
  beforeLoad: readablePeriod,
  staticData: { title: 'page.receipt' },
  component: page(() => import('../pages/receipt-page.js'), 'ReceiptPage', ['entry']),
});

const accountRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/tai-khoan',
  staticData: { title: 'nav.account' },
  component: page(() => import('../pages/own-account-page.js'), 'OwnAccountPage', ['account']),
});

/** Also for reviewers, who see the chains of communes; hence beside the administration and not in it. */
const auditRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/quan-tri/nhat-ky',
  validateSearch: readFilters,
  beforeLoad: ({ context }) => {
    if (!['administrator', 'reviewer'].includes(context.session.role)) redirect({ to: '/', throw: true });
  },
  staticData: { title: 'nav.audit' },
  component: page(() => import('../pages/audit-page.js'), 'AuditPage', ['audit']),
});

/** One address a screen; which screens there are is known to the part that is fetched with them. */
const adminRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/quan-tri',
  beforeLoad: ({ context }) => {
    if (context.session.role !== 'administrator') redirect({ to: '/', throw: true });
  },
  staticData: { title: 'nav.admin' },
});
const adminHomeRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/',
  component: page(() => import('../pages/admin-home-page.js'), 'AdminHomePage', ['admin', 'setup']),
});
const adminScreen = page(() => import('./admin-screens.js'), 'AdminScreens', ['admin']);
const adminScreenRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/$screen',
  validateSearch: readFilters,
  component: adminScreen,
});
const adminItemRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/$screen/$item',
  validateSearch: readFilters,
  component: adminScreen,
});

const routeTree = root.addChildren([
  signInRoute,
  accountLinkRoute,
  appRoute.addChildren([
    overviewRoute,
    gapsRoute,
    communeRoute,
    statusRoute,
    changesRoute,
    inboxRoute,
    reportReviewRoute,
    explainRoute,
    dueRoute,
    entryRoute,
    receiptRoute,
    accountRoute,
    auditRoute,
    adminRoute.addChildren([adminHomeRoute, adminScreenRoute, adminItemRoute]),
  ]),
]);

/** @param history where the address stands; the browser's own bar unless given */
export function createAppRouter(client: QueryClient, history?: RouterHistory) {
  const visit: Visit = { opened: false };
  const router = createRouter({
    routeTree,
    context: { client, visit },
    ...(history === undefined ? {} : { history }),
    defaultPendingComponent: PagePending,
    defaultErrorComponent: PageProblem,
    defaultPendingMs: 200,
    scrollRestoration: true,
  });
  router.subscribe('onResolved', () => {
    visit.opened = true;
  });
  return router;
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
