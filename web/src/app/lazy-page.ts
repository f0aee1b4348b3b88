import { lazyRouteComponent } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import type { Key } from '../lib/i18n/vi/index.js';
import { addTexts } from '../lib/i18n/vietnamese.js';

type Texts = () => Promise<Readonly<Partial<Record<Key, string>>>>;

export const entryTexts: Texts = () => import('../lib/i18n/vi/entry.js').then((module) => module.entryVi);
export const figureTexts: Texts = () => import('../lib/i18n/vi/figures.js').then((module) => module.figuresVi);

/** A page that is fetched when asked for, side by side with its words. */
export function page<Name extends string, Module extends Record<Name, ComponentType>>(load: () => Promise<Module>, name: Name, texts: Texts) {
  return lazyRouteComponent(async () => {
    const [module, more] = await Promise.all([load(), texts()]);
    addTexts(more);
    return { page: module[name] };
  }, 'page');
}
