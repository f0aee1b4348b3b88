import { fileURLToPath } from 'node:url';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const api = process.env['API_URL'] ?? 'http://127.0.0.1:3000';

export default defineConfig({
  root: here('.'),
  plugins: [react(), tailwindcss()],
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
    // A font inlined into the style sheet would block the first paint and never be cached on its own.
    assetsInlineLimit: (file) => (file.endsWith('.woff2') ? false : undefined),
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // Changes with its version only: a browser keeps it over our releases.
            { name: 'vendor', test: /node_modules[\\/](?:react|react-dom|scheduler|use-sync-external-store|@tanstack|clsx)[\\/]/u },
            // What every page needs, in one piece: a dozen small files compress worse and cost a dozen requests.
            { name: 'shared', test: /(?:web[\\/]src[\\/](?:lib|components[\\/]ui)[\\/](?!i18n[\\/](?:vi|en)[\\/])|server[\\/]src[\\/]domain[\\/](?:format|decimal|local-time|period)\.ts|node_modules[\\/]big\.js[\\/])/u },
          ],
        },
      },
    },
  },
});
