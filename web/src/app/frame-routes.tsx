import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  Outlet,
  redirect,
  type SearchMiddleware,
} from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { readExplain } from '../lib/selection/explained.js';
import { readNext, readView, type View } from '../lib/selection/search-params.js';
import { sessionOrRemembered } from '../lib/session/start-session.js';
import { NotFound, PageProblem } from './fallbacks.js';
import type { Visit } from './landing.js';
import { Layout } from './layout.js';
import { page } from './lazy-page.js';
import { usePageTitle } from './page-title.js';

export interface RouterContext {
  readonly client: QueryClient;
  readonly visit: Visit;
}

function Site(): ReactNode {
  usePageTitle();
  return <Outlet />;
}

/** Of every page, signed in or not. */
export const root = createRootRouteWithContext<RouterContext>()({
  component: Site,
  notFoundComponent: NotFound,
  errorComponent: PageProblem,
});

export const signInRoute = createRoute({
  getParentRoute: () => root,
  path: '/dang-nhap',
  validateSearch: readNext,
  staticData: { title: 'signIn.title' },
  component: page(() => import('../pages/sign-in-page.js'), 'SignInPage', ['signIn']),
});

export const accountLinkRoute = createRoute({
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

/** Who looks at a moment of the past, or at a campaign, does so on the next page, too, until it is let go by name. */
const keepView: SearchMiddleware<View> = ({ search, next }) => ({
  ...readView({ ...search }),
  ...next(search),
});

/** Everything below needs a session; who has none signs in and comes back to where they were going. */
export const appRoute = createRoute({
  getParentRoute: () => root,
  id: 'app',
  // Of every page: the explanation of a figure lies over any of them, and a moment or campaign once chosen is kept.
  validateSearch: (raw: Record<string, unknown>) => ({ ...readExplain(raw), ...readView(raw) }),
  search: { middlewares: [keepView] },
  beforeLoad: async ({ context, location }) => {
    const session = await sessionOrRemembered(context.client);
    // Who came in with a printed password sets an own one before anything else.
    if (session?.mustChangePassword === true && location.pathname !== '/tai-khoan')
      redirect({ to: '/tai-khoan', throw: true });
    return { session: session ?? leadToSignIn(location.href) };
  },
  component: Layout,
});
