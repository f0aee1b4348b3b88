import type { ReactNode } from 'react';
import { PagePending } from '../app/fallbacks.js';

export function SignInPage(): ReactNode {
  return <PagePending />;
}
