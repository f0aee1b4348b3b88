import { createRoute, redirect } from '@tanstack/react-router';
import { isPeriodCode, readDataSet, readFilters, readGrid } from '../lib/selection/search-params.js';
import { readForm } from '../lib/report-form/entry-queries.js';
import { appRoute } from './frame-routes.js';
import { page } from './lazy-page.js';

const dueRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/nhap',
  staticData: { title: 'nav.entry' },
  component: page(() => import('../pages/due-page.js'), 'DuePage', ['due', 'entry', 'delegations', 'outbox']),
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
  // Asked for beside the code of the page; what fails is said by the page.
  loaderDeps: ({ search }) => search,
  loader: ({ context: { client, session }, params, deps: { dataSet = 'weekly', unit } }) => {
    const orgUnit = unit ?? session.orgUnit?.code;
    if (orgUnit === undefined) return;
    readForm(client, { orgUnit, period: params.period, dataSet });
  },
  component: page(() => import('../pages/entry-page.js'), 'EntryPage', ['entry']),
});

const gridRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/nhap/bang',
  validateSearch: readGrid,
  staticData: { title: 'page.grid' },
  component: page(() => import('../pages/grid-page.js'), 'GridPage', [
    'entry',
    'box',
    'review',
    'deadlines',
    'grid',
  ]),
});

const pastRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/nhap/lich-su',
  validateSearch: readDataSet,
  staticData: { title: 'page.past' },
  component: page(() => import('../pages/past-page.js'), 'PastPage', [
    'entry',
    'review',
    'deadlines',
    'desk',
    'inbox',
    'past',
    'outbox',
  ]),
});

const receiptRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/nhap/$period/bien-nhan',
  validateSearch: readDataSet,
  beforeLoad: readablePeriod,
  staticData: { title: 'page.receipt' },
  component: page(() => import('../pages/receipt-page.js'), 'ReceiptPage', ['entry', 'review', 'outbox']),
});

const importRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/nhap-tu-excel',
  validateSearch: readFilters,
  staticData: { title: 'page.import' },
  component: page(() => import('../pages/import-page.js'), 'ImportPage', ['entry']),
});

const delegationsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/uy-quyen',
  staticData: { title: 'page.delegations' },
  component: page(() => import('../pages/delegations-page.js'), 'DelegationsPage', ['delegations']),
});

const villagesRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/thon-buon',
  staticData: { title: 'nav.villages' },
  component: page(() => import('../pages/villages-page.js'), 'VillagesPage', ['villages', 'admin', 'entry']),
});

/** Pages of whoever enters and signs. */
export const entryRoutes = [
  dueRoute,
  gridRoute,
  pastRoute,
  entryRoute,
  receiptRoute,
  importRoute,
  delegationsRoute,
  villagesRoute,
] as const;
