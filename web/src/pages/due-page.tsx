import type { ReactNode } from 'react';
import { PagePending } from '../app/fallbacks.js';

export function DuePage(): ReactNode {
  return <PagePending />;
}
