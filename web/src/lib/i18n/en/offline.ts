import type { offlineVi } from '../vi/offline.js';

export const offlineEn: Readonly<Record<keyof typeof offlineVi, string>> = {
  'update.offer': 'A new version is here – press to load it. What you have typed stays.',
  'update.loading': 'Loading the new version…',
};
