import { fileURLToPath } from 'node:url';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { build, type Plugin, type UserConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const DOCUMENT = 'cong-khai.html';
const ADDRESS = /^\/cong-khai\/?(?:\?|$)/u;

/**
 * The published page is built by itself: whoever opens it has no session, goes to no other page, and needs neither router
 * nor cache. In one build with the site it would carry both along (40 KiB), and the site would get smaller pieces.
 */
export function publicPage(resolve: UserConfig['resolve'], parts: readonly Plugin[]): Plugin {
  return {
    name: 'public-page',
    // While developing it is served from its source, at its address.
    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        if (ADDRESS.test(request.url ?? ''))
          request.url = request.url?.replace(ADDRESS, `/${DOCUMENT}?`) ?? '';
        next();
      });
    },
    async writeBundle({ dir }) {
      if (dir === undefined) this.error('The site was not written.');
      await build({
        configFile: false,
        publicDir: false,
        logLevel: 'warn',
        root: here('.'),
        plugins: [react(), tailwindcss(), ...parts],
        ...(resolve === undefined ? {} : { resolve }),
        build: {
          outDir: dir,
          emptyOutDir: false,
          modulePreload: { polyfill: false },
          assetsInlineLimit: (file) => (file.endsWith('.woff2') ? false : undefined),
          rolldownOptions: { input: here(DOCUMENT), treeshake: { propertyReadSideEffects: false } },
        },
      });
    },
  };
}
