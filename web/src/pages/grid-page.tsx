import { useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { EntryGrid } from '../features/entry-grid/entry-grid.js';
import { readGrid } from '../lib/selection/search-params.js';

/** Several weeks at once, as in a spreadsheet. */
export function GridPage(): ReactNode {
  const { dataSet = 'weekly', to, periods = 8 } = readGrid(useSearch({ strict: false }));
  return (
    <div className="w-full min-w-0 px-4 py-3 sm:px-6">
      <EntryGrid dataSet={dataSet} to={to} periods={periods} />
    </div>
  );
}
