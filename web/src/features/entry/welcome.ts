import { lazy } from 'react';
import { readSetting, writeSetting } from '../../lib/device-settings.js';
import { addTexts } from '../../lib/i18n/vietnamese.js';

const setting = (username: string): string => `begun.${username}`;

/** Whether this person has never begun a form on this device. Where nothing can be kept nobody is greeted each time. */
export const isFirstVisit = (username: string): boolean =>
  readSetting(setting(username)) === null && writeSetting('probe', null);

export function noteFirstVisit(username: string): void {
  writeSetting(setting(username), '1');
}

async function withWords<Module>(load: () => Promise<Module>): Promise<Module> {
  const [module, words] = await Promise.all([load(), import('../../lib/i18n/vi/offline.js')]);
  addTexts(words.offlineVi);
  return module;
}

export const LazyFirstVisit = lazy(async () => ({
  default: (await withWords(() => import('./first-visit.js'))).FirstVisit,
}));
export const LazyInstallNote = lazy(async () => ({
  default: (await withWords(() => import('./install-note.js'))).InstallNote,
}));
