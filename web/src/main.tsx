import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createSite } from './app/create-site.js';
import { Providers } from './app/providers.js';
import { applyTheme } from './lib/theme/theme.js';
import './styles.css';

applyTheme();

const { client, router } = createSite();

const container = document.getElementById('root');
if (container === null) throw new Error('The page has no #root');
createRoot(container).render(
  <StrictMode>
    <Providers client={client}>
      <RouterProvider router={router} />
    </Providers>
  </StrictMode>,
);
