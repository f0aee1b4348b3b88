import type { ReactNode } from 'react';
import { PagePending } from '../app/fallbacks.js';

export function ReceiptPage(): ReactNode {
  return <PagePending />;
}
