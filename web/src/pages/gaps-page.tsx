import type { ReactNode } from 'react';
import { PagePending } from '../app/fallbacks.js';

export function GapsPage(): ReactNode {
  return <PagePending />;
}
