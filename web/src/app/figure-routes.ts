import { createRoute } from '@tanstack/react-router';
import {
  type Filters,
  readFilters,
  readMoments,
  readPeriod,
  readSelection,
  readUnits,
  type Selection,
} from '../lib/selection/search-params.js';
import { appRoute } from './frame-routes.js';
import { landByRole } from './landing.js';
import { page } from './lazy-page.js';

/** A selection, and what a list is narrowed to. */
const readList = (raw: Record<string, unknown>): Selection & Filters => ({
  ...readFilters(raw),
  ...readSelection(raw),
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
  validateSearch: readList,
  staticData: { title: 'nav.gaps', moments: true },
  component: page(() => import('../pages/gaps-page.js'), 'GapsPage', ['overview', 'figureParts', 'gaps']),
});

const infrastructureRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/ha-tang',
  validateSearch: readList,
  staticData: { title: 'nav.infrastructure', moments: true },
  component: page(() => import('../pages/infrastructure-page.js'), 'InfrastructurePage', []),
});

const goalsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/chi-tieu',
  validateSearch: readPeriod,
  staticData: { title: 'nav.goals', moments: true },
  component: page(() => import('../pages/goal-courses-page.js'), 'GoalCoursesPage', [
    'overview',
    'figureParts',
    'courses',
  ]),
});

const goalRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/chi-tieu/$code',
  validateSearch: readPeriod,
  staticData: { title: 'nav.goals', moments: true },
  component: page(() => import('../pages/goal-course-page.js'), 'GoalCoursePage', [
    'overview',
    'figureParts',
    'gaps',
    'courses',
  ]),
});

const mapRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/ban-do',
  validateSearch: readList,
  staticData: { title: 'nav.map', moments: true },
  component: page(() => import('../pages/map-page.js'), 'MapPage', [
    'overview',
    'figureParts',
    'gaps',
    'map',
  ]),
});

const communesRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/xa-phuong',
  validateSearch: readList,
  staticData: { title: 'nav.communes', moments: true },
  component: page(() => import('../pages/communes-page.js'), 'CommunesPage', [
    'overview',
    'figureParts',
    'gaps',
    'courses',
    'communes',
  ]),
});

const communeRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/xa-phuong/$code',
  validateSearch: readPeriod,
  staticData: { title: 'page.commune', moments: true },
  component: page(() => import('../pages/commune-page.js'), 'CommunePage', [
    'overview',
    'figureParts',
    'gaps',
    'communes',
    'commune',
  ]),
});

const statusRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/tinh-trang-nop',
  validateSearch: readList,
  staticData: { title: 'nav.status', moments: true },
  component: page(() => import('../pages/week-review-page.js'), 'WeekReviewPage', [
    'overview',
    'figureParts',
    'weekReview',
    'desk',
  ]),
});

const changesRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/thay-doi',
  validateSearch: readMoments,
  staticData: { title: 'page.changes' },
  component: page(() => import('../pages/changes-page.js'), 'ChangesPage', ['overview', 'figureParts']),
});

const explainRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/giai-thich/$indicator/$orgUnit/$period',
  validateSearch: readUnits,
  staticData: { title: 'page.explain', moments: true },
  component: page(() => import('../pages/explain-page.js'), 'ExplainPage', ['explain']),
});

const moreRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/them',
  staticData: { title: 'nav.more' },
  component: page(() => import('../pages/more-page.js'), 'MorePage', []),
});

/** Pages of figures. */
export const figureRoutes = [
  overviewRoute,
  gapsRoute,
  infrastructureRoute,
  goalsRoute,
  goalRoute,
  mapRoute,
  communesRoute,
  communeRoute,
  statusRoute,
  changesRoute,
  explainRoute,
  moreRoute,
] as const;
