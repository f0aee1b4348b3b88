import { fileURLToPath } from 'node:url';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { serviceWorker } from './service-worker.plugin.js';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const api = process.env['API_URL'] ?? 'http://127.0.0.1:3000';

/**
 * A font shown with `font-display: optional` must be there at the first paint or wait for the next page: asked for in the
 * page itself, not only once the style sheet is read. Letters of other languages come when a page needs them.
 */
function preloadFonts(): Plugin {
  return {
    name: 'preload-fonts',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle }) =>
        Object.keys(bundle ?? {})
          .filter((file) => /-(?:latin|vietnamese)-wght-normal-[^/]*\.woff2$/u.test(file))
          .map((file) => ({
            tag: 'link',
            attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: '', href: `/${file}` },
            injectTo: 'head' as const,
          })),
    },
  };
}

export default defineConfig({
  root: here('.'),
  plugins: [react(), tailwindcss(), preloadFonts(), serviceWorker()],
  resolve: {
    alias: {
      '@domain': here('../server/src/domain'),
      '@contract': here('../server/src/contract'),
    },
  },
  server: { proxy: { '/api': { target: api, changeOrigin: false } } },
  build: {
    outDir: here('./dist'),
    emptyOutDir: true,
    // A browser without module preload fetches the same files a little later; the code to imitate it is not worth its bytes.
    modulePreload: { polyfill: false },
    // A font inlined into the style sheet would block the first paint and never be cached on its own.
    assetsInlineLimit: (file) => (file.endsWith('.woff2') ? false : undefined),
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // Changes with its version only: a browser keeps it over our releases.
            {
              name: 'vendor',
              test: /node_modules[\\/](?:react|react-dom|scheduler|use-sync-external-store|@tanstack|clsx)[\\/]/u,
            },
            // What every page needs, in one piece: a dozen small files compress worse and cost a dozen requests.
            // What only some pages need stays out of it: screens of administration, commands, tables.
            {
              name: 'shared',
              test: /(?:web[\\/]src[\\/](?:lib|components[\\/]ui)[\\/](?!i18n[\\/](?:vi|en)[\\/]|attached-|attachments[\\/]|figures[\\/]|status-badge|explain-link|week-words|admin-|history-|version-|modal|reason-|report-|box-|conflict-|ask-|outbox[\\/]|as-of-|new-password|text-field|secret|communes|table|use-command|idempotency|definitions|campaigns[\\/]|becomes|long-history|text-file|read-text-file|send-file|code-field|contact-form|filter-link|use-settled|stored-in|sheet[\\/]|setup|villages[\\/]|session[\\/](?:left-session|sign-out)|offline[\\/](?!connection|age|or-kept|kept-kinds|update-state|install)|selection[\\/]local-input)|server[\\/]src[\\/]domain[\\/](?:format|decimal|local-time|period)\.ts|node_modules[\\/]big\.js[\\/])/u,
            },
            // What every page of figures shows first, for the same reason.
            {
              name: 'figures',
              test: /(?:web[\\/]src[\\/](?:features[\\/]period-select[\\/](?!campaign-choice)|components[\\/]charts[\\/](?:bullet|figure-text|status-look|data-details)|components[\\/]ui[\\/](?:table|status-badge|explain-link)|lib[\\/]figures[\\/])|web[\\/]src[\\/]lib[\\/]i18n[\\/]vi[\\/]overview\.ts|server[\\/]src[\\/]domain[\\/](?:findings[\\/](?:overview-finding|standing|phrases)|status)\.ts)/u,
            },
          ],
        },
      },
    },
  },
});
