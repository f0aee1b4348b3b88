import { useParams } from '@tanstack/react-router';
import type { ComponentType, ReactNode } from 'react';
import { DefinitionsAdminPage } from '../pages/definitions-admin-page.js';
import { ReferencesAdminPage } from '../pages/references-admin-page.js';
import { UnitsAdminPage } from '../pages/units-admin-page.js';
import { NotFound } from './fallbacks.js';

/** The screens of the administration by their address, `/quan-tri/<here>`; `/quan-tri/<here>/<item>` is the same screen. */
const screens: Readonly<Partial<Record<string, ComponentType>>> = {
  'don-vi': UnitsAdminPage,
  'danh-muc': DefinitionsAdminPage,
  'so-lieu-nen': ReferencesAdminPage,
};

/** Chosen here and not by a route each, so that the many screens of one role cost the first page of the others nothing. */
export function AdminScreens(): ReactNode {
  const { screen = '' } = useParams({ strict: false });
  const Screen = Object.hasOwn(screens, screen) ? screens[screen] : undefined;
  return Screen === undefined ? <NotFound /> : <Screen key={screen} />;
}
