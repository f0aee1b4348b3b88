import { useParams, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { VillageNotes } from '../features/village-note/village-notes.js';
import { ReportReview } from '../features/report-review/report-review.js';
import { readDataSet } from '../lib/selection/search-params.js';

/** Can this report be approved? */
export function ReportReviewPage(): ReactNode {
  const { code = '', period = '' } = useParams({ strict: false });
  const { dataSet = 'weekly' } = readDataSet(useSearch({ strict: false }));
  return (
    <div className="mx-auto flex max-w-4xl flex-col gap-4 px-4 py-5 sm:px-6">
      <VillageNotes orgUnit={code} period={period} dataSet={dataSet}>
        <ReportReview reportKey={{ orgUnit: code, period, dataSet }} />
      </VillageNotes>
    </div>
  );
}
