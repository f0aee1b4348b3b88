import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Providers } from './app/providers.js';
import { createAppRouter } from './app/router.js';
import { createQueryClient } from './lib/query-client.js';
import { sessionQuery } from './lib/session/session.js';
import { applyTheme } from './lib/theme/theme.js';
import './styles.css';

applyTheme();

const client = createQueryClient(() => {
  // Only a session that was there can end; a visitor who never signed in is led by the router.
  if (client.getQueryData(sessionQuery.queryKey) == null) return;
  client.setQueryData(sessionQuery.queryKey, null);
  void router.navigate({ to: '/dang-nhap', search: { next: router.state.location.href, expired: true } });
});
const router = createAppRouter(client);

const container = document.getElementById('root');
if (container === null) throw new Error('The page has no #root');
createRoot(container).render(
  <StrictMode>
    <Providers client={client}>
      <RouterProvider router={router} />
    </Providers>
  </StrictMode>,
);
