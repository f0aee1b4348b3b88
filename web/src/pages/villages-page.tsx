import type { ReactNode } from 'react';
import { VillageRegister } from '../features/villages/village-register.js';

/** Which of our villages have a team, broadband, a signal? */
export function VillagesPage(): ReactNode {
  return (
    <div className="mx-auto w-full max-w-4xl space-y-4 px-4 py-5 sm:px-6">
      <VillageRegister />
    </div>
  );
}
