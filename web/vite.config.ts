import { fileURLToPath } from 'node:url';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { laterCode } from './later-code.plugin.js';
import { pagePreloads } from './page-preloads.plugin.js';
import { publicPage } from './public-page.plugin.js';
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

/** Pages that are opened on a phone, or first: their parts are asked for together with them. */
const ASKED_FOR_EARLY = /^assets\/(?:entry-|figures-|(?:due|receipt|sign-in)-page-)/u;
/** There before any page. */
const STANDS = /^assets\/(?:vendor|shared|rolldown-runtime|index)-/u;

const resolve = {
  alias: [
    { find: '@domain', replacement: here('../server/src/domain') },
    { find: '@contract', replacement: here('../server/src/contract') },
    // What it stands in for React has itself.
    { find: /^use-sync-external-store\/shim$/u, replacement: 'react' },
  ],
};

export default defineConfig({
  root: here('.'),
  plugins: [
    ...[react(), tailwindcss(), laterCode(), preloadFonts(), pagePreloads(), serviceWorker()],
    publicPage(resolve, [preloadFonts()]),
  ],
  resolve,
  server: { proxy: { '/api': { target: api, changeOrigin: false } } },
  build: {
    outDir: here('./dist'),
    emptyOutDir: true,
    // A browser without module preload fetches the same files a little later; the code to imitate it is not worth its bytes.
    modulePreload: {
      polyfill: false,
      // Names of files weigh, too, and stand in the first file of all: what only desks ask for finds its own parts.
      resolveDependencies: (file, parts, { hostType }) => {
        if (hostType === 'html') return parts;
        return ASKED_FOR_EARLY.test(file) ? parts.filter((part) => !STANDS.test(part)) : [];
      },
    },
    // A font inlined into the style sheet would block the first paint and never be cached on its own.
    assetsInlineLimit: (file) => (file.endsWith('.woff2') ? false : undefined),
    rolldownOptions: {
      // Nothing here is done by reading a property.
      treeshake: { propertyReadSideEffects: false },
      output: {
        codeSplitting: {
          groups: [
            // Changes with its version only: a browser keeps it over our releases.
            {
              name: 'vendor',
              test: /rolldown[\\/]runtime|node_modules[\\/](?:react|react-dom|scheduler|use-sync-external-store|@tanstack|clsx)[\\/](?!.*(?:[iI]nfiniteQuery(?:Observer|Options)?|mutationObserver|useMutation|queriesObserver|useQueries)\.js)/u,
            },
            // What every page needs, in one piece: a dozen small files compress worse and cost a dozen requests.
            // What only some pages need stays out of it: screens of administration, commands, tables.
            {
              name: 'shared',
              test: /(?:web[\\/]src[\\/](?:main\.tsx|app[\\/](?!admin-|report-|overview-below)|lib[\\/](?:report-form[\\/](?:entry-queries|report-key)|definitions[\\/]definition-queries)|components[\\/]charts[\\/]in-view|(?:lib|components[\\/]ui)[\\/](?!i18n[\\/](?:vi|en)[\\/]|attached-|issue-|attachments[\\/]|figures[\\/]|status-(?:badge|glyph)|explain-link|plain-link|words-room|after-words|commune-link|first-rows|copy-button|file-field|week-words|admin-|history-|version-|modal|reason-|report-|box-|conflict-|ask-|outbox[\\/]|as-of-|new-password|text-field|secret|communes|table|use-command|idempotency|definitions|campaigns[\\/]|becomes|long-history|text-file|read-text-file|send-file|save-file|error-at|use-kept|goal-choice|code-field|contact-form|filter-link|use-settled|stored-in|sheet[\\/]|setup|villages[\\/]|session[\\/](?:left-session|sign-out)|offline[\\/](?!connection|or-kept|kept-kinds|update-state|install)|selection[\\/](?:local-input|filters)))|server[\\/]src[\\/]domain[\\/](?:big|catalogue|format|decimal|local-time|period)\.ts)/u,
            },
            // Each before the next group, which would take them along: what the department and the administration need, too.
            {
              name: 'numbers',
              test: /(?:mutationObserver|useMutation)\.js|web[\\/]src[\\/]lib[\\/]idempotency-key|server[\\/]src[\\/]domain[\\/](?:parse-number|element-kind|quality[\\/]decimal-of)\.ts/u,
            },
            // What whoever enters needs first, for the same reason: the form, the list of what is due, the table.
            {
              name: 'entry',
              test: /web[\\/]src[\\/](?:lib[\\/](?:report-form[\\/](?!entry-quality|save-drafts|use-requests)|outbox[\\/](?:alone|announce|device-draft|device-store|draft-journal|outbox-item|outbox-store|use-(?:drafts|outbox))|i18n[\\/]vi[\\/]entry\.ts)|components[\\/]ui[\\/]report-badge)|pages[\\/]entry-page|features[\\/](?:entry[\\/](?:begun|due-order|first-report|entry-|lazy-|read-ahead|save-strip|typed-box|use-(?:entry|named|submit)|welcome)|village-note[\\/]village-notes)|server[\\/]src[\\/]domain[\\/](?:entry-rules|quality[\\/](?:progress|reasons)|village[\\/]village-elements)\.ts/u,
            },
            // The greeting of whoever enters for the first time on this device.
            {
              name: 'greeting',
              test: /web[\\/]src[\\/](?:features[\\/]entry[\\/](?:first-visit|install-)|lib[\\/]i18n[\\/]vi[\\/]offline\.ts)/u,
            },
            // What every page of figures shows first, for the same reason.
            {
              name: 'figures',
              test: /(?:web[\\/]src[\\/](?:pages[\\/]overview-page|features[\\/](?:overview-(?:heading|tiles)|report-links)[\\/]|features[\\/]period-select[\\/](?!campaign-choice|data-age)|components[\\/]charts[\\/](?:bullet|figure-text|status-look|status-strip)|components[\\/]ui[\\/](?:status-(?:badge|glyph)|explain-link)|lib[\\/]figures[\\/](?!chosen-))|web[\\/]src[\\/]lib[\\/]i18n[\\/]vi[\\/]overview\.ts|server[\\/]src[\\/]domain[\\/](?:findings[\\/](?:change-phrase|overview-finding|standing|phrases)|status)\.ts)/u,
            },
            // Each before the next, which would take it along: small things of nearly every list,
            {
              name: 'lists',
              test: /(?:web[\\/]src[\\/]components[\\/]ui[\\/]table|server[\\/]src[\\/]domain[\\/](?:search|period-steps|findings[\\/]status-words))\.tsx?/u,
            },
            // what pages of figures have in common, with their words,
            {
              name: 'parts',
              test: /(?:web[\\/]src[\\/](?:components[\\/](?:ui[\\/](?:after-words|words-room|first-rows|commune-link|plain-link|goal-choice)|charts[\\/](?:data-details|few-rows|phone-fold|chart-tools|drawing-file|value-axis|cell-glyph|polyline|dumbbell|dumbbell-scale))|lib[\\/](?:save-file|figures[\\/]chosen-goal|i18n[\\/]vi[\\/](?:figure-parts|gaps)))|server[\\/]src[\\/]domain[\\/](?:csv|findings[\\/](?:goal|gap)-finding))\.tsx?/u,
            },
            // and those of goals and communes over the weeks.
            {
              name: 'courses',
              test: /(?:web[\\/]src[\\/](?:features[\\/](?:burn-up[\\/](?:burn-up-(?:table|words|drawing)|to-burn-up-(?:file|rows))|goal-courses[\\/](?:to-course-rows|use-goal-courses)|communes[\\/](?:to-commune-list|use-communes|weeks-line))|components[\\/]charts[\\/]sparkline|lib[\\/]i18n[\\/]vi[\\/](?:courses|communes)\.ts)|server[\\/]src[\\/]domain[\\/]findings[\\/](?:course|communes)-finding)/u,
            },
          ],
        },
      },
    },
  },
});
