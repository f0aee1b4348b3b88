import type { QueryClient } from '@tanstack/react-query';
import { createRouter, type RouterHistory } from '@tanstack/react-router';
import { watchFirstView } from '../lib/first-view.js';
import { deskRoutes } from './desk-routes.js';
import { entryRoutes } from './entry-routes.js';
import { PagePending, PageProblem } from './fallbacks.js';
import { figureRoutes } from './figure-routes.js';
import { accountLinkRoute, appRoute, root, signInRoute } from './frame-routes.js';
import type { Visit } from './landing.js';

const routeTree = root.addChildren([
  signInRoute,
  accountLinkRoute,
  appRoute.addChildren([...figureRoutes, ...entryRoutes, ...deskRoutes]),
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
  watchFirstView(client, () => visit.opened);
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
