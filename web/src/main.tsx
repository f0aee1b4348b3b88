import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createSite } from './app/create-site.js';
import { Providers } from './app/providers.js';
import { fetchedLater } from './lib/later/until-fetched.js';
import { holdInstallOffer } from './lib/offline/install.js';
import { applyTheme } from './lib/theme/theme.js';
import './styles.css';

applyTheme();
holdInstallOffer();

const { client, router } = createSite();

// The code of the page is fetched while the server is asked who is here, not after it.
for (const { options } of router.getMatchedRoutes(window.location.pathname)[0])
  void (
    (options as { component?: unknown }).component as { preload?: () => unknown } | undefined
  )?.preload?.();

const container = document.getElementById('root');
if (container === null) throw new Error('The page has no #root');
createRoot(container).render(
  <StrictMode>
    <Providers client={client}>
      <RouterProvider router={router} />
    </Providers>
  </StrictMode>,
);

// The first page comes first.
fetchedLater(
  1_000,
  () => import('./lib/offline/start.js'),
  ({ startOffline }) => {
    startOffline(client);
    return undefined;
  },
);
