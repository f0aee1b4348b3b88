import type { ReactNode } from 'react';
import { useUpdateOffered } from '../../lib/offline/update-state.js';
import { SignBar } from './sign-bar.js';
import { StaleLine } from './stale-line.js';
import { UpdateLine } from './update-line.js';

/** What is said of the whole page: how old its figures are where they are, that a newer release waits, and what waits for a signature. */
export function SiteLines(): ReactNode {
  return (
    <>
      <StaleLine />
      {useUpdateOffered() && <UpdateLine />}
      <SignBar />
    </>
  );
}
