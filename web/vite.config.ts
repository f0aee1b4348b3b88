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
  },
});
