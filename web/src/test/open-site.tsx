import { createMemoryHistory, RouterProvider } from '@tanstack/react-router';
import { render, type RenderResult } from '@testing-library/react';
import { Providers } from '../app/providers.js';
import { createAppRouter } from '../app/router.js';
import { createQueryClient } from '../lib/query-client.js';

/** The whole site at an address, as a browser opens it. */
export function openSite(address: string): RenderResult & { readonly address: () => string } {
  const client = createQueryClient(() => undefined);
  client.setDefaultOptions({ queries: { ...client.getDefaultOptions().queries, retry: false } });
  const router = createAppRouter(client, createMemoryHistory({ initialEntries: [address] }));
  const page = render(
    <Providers client={client}>
      <RouterProvider router={router} />
    </Providers>,
  );
  return { ...page, address: () => router.state.location.href };
}
