import { useParams, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { EntryScreen } from '../features/entry/entry-screen.js';
import { VillageNotes } from '../features/village-note/village-notes.js';
import { useSession } from '../lib/session/session.js';

/** Enter, check and send one report. */
export function EntryPage(): ReactNode {
  const { period = '' } = useParams({ strict: false });
  const { dataSet = 'weekly', unit } = useSearch({ strict: false });
  const { orgUnit } = useSession();
  return (
    <div className="mx-auto w-full max-w-3xl px-4 pt-2 sm:px-6">
      <VillageNotes orgUnit={unit ?? orgUnit?.code ?? ''} period={period} dataSet={dataSet}>
        <EntryScreen period={period} dataSet={dataSet} unit={unit} />
      </VillageNotes>
    </div>
  );
}
