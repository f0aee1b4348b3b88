import { useParams, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { EntryScreen } from '../features/entry/entry-screen.js';

/** Enter, check and send one report. */
export function EntryPage(): ReactNode {
  const { period = '' } = useParams({ strict: false });
  const { dataSet = 'weekly', unit } = useSearch({ strict: false });
  return (
    <div className="mx-auto w-full max-w-3xl px-4 pt-2 sm:px-6">
      <EntryScreen period={period} dataSet={dataSet} unit={unit} />
    </div>
  );
}
