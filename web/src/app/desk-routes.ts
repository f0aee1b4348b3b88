import { createRoute, redirect } from '@tanstack/react-router';
import { readDataSet, readFilters, readPeriod } from '../lib/selection/search-params.js';
import { appRoute } from './frame-routes.js';
import { page } from './lazy-page.js';

const inboxRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/hop-viec',
  staticData: { title: 'nav.inbox' },
  component: page(() => import('../pages/inbox-page.js'), 'InboxPage', [
    'inbox',
    'desk',
    'delegations',
    'department',
  ]),
});

const reportReviewRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/duyet/$code/$period',
  validateSearch: readDataSet,
  staticData: { title: 'page.reportReview', moments: true },
  component: page(() => import('../pages/report-review-page.js'), 'ReportReviewPage', ['desk', 'inbox']),
});

const departmentRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/so-lieu-so',
  validateSearch: readFilters,
  staticData: { title: 'page.department' },
  component: page(() => import('../pages/department-page.js'), 'DepartmentPage', [
    'department',
    'entry',
    'box',
  ]),
});

const publishRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/cong-bo',
  validateSearch: readPeriod,
  staticData: { title: 'nav.publish' },
  component: page(() => import('../pages/publish-page.js'), 'PublishPage', ['overview', 'desk']),
});

/** Which screen an address names is known to the part that is fetched with them. */
const reportScreens = page(() => import('./report-screens.js'), 'ReportScreens', []);
const reportsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/bao-cao',
  validateSearch: readFilters,
  staticData: { title: 'nav.reports' },
  component: reportScreens,
});
const reportRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/bao-cao/$report',
  staticData: { title: 'nav.reports' },
  component: reportScreens,
});

const accountRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/tai-khoan',
  staticData: { title: 'nav.account' },
  component: page(() => import('../pages/own-account-page.js'), 'OwnAccountPage', ['account', 'delegations']),
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
  component: page(() => import('../pages/audit-page.js'), 'AuditPage', []),
});

/** One address a screen; which screens there are is known to the part that is fetched with them. Reviewers read one. */
const adminRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/quan-tri',
  beforeLoad: ({ context: { session }, location }) => {
    const reads = session.role === 'reviewer' && location.pathname === '/quan-tri/nhac-viec';
    if (session.role !== 'administrator' && !reads) redirect({ to: '/', throw: true });
  },
  staticData: { title: 'nav.admin' },
});
const adminHomeRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/',
  component: page(() => import('../pages/admin-home-page.js'), 'AdminHomePage', ['admin']),
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

/** Pages of work at the Department and of the administration. */
export const deskRoutes = [
  inboxRoute,
  reportReviewRoute,
  departmentRoute,
  publishRoute,
  reportsRoute,
  reportRoute,
  accountRoute,
  auditRoute,
  adminRoute.addChildren([adminHomeRoute, adminScreenRoute, adminItemRoute]),
] as const;
