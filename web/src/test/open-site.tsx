import { createMemoryHistory, RouterProvider } from '@tanstack/react-router';
import { render, type RenderResult } from '@testing-library/react';
import { createSite } from '../app/create-site.js';
import { Providers } from '../app/providers.js';

/** The whole site at an address, as a browser opens it. */
export function openSite(address: string): RenderResult & {
  readonly address: () => string;
  readonly router: ReturnType<typeof createSite>['router'];
} {
  const { client, router } = createSite(createMemoryHistory({ initialEntries: [address] }));
  client.setDefaultOptions({ queries: { ...client.getDefaultOptions().queries, retry: false } });
  const page = render(
    <Providers client={client}>
      <RouterProvider router={router} />
    </Providers>,
  );
  return { ...page, router, address: () => router.state.location.href };
}
