import { useParams, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Receipt } from '../features/entry/receipt.js';

/** Did it arrive? */
export function ReceiptPage(): ReactNode {
  const { period = '' } = useParams({ strict: false });
  const { dataSet = 'weekly', unit } = useSearch({ strict: false });
  return (
    <div className="mx-auto w-full max-w-xl px-4 py-5 sm:px-6">
      <Receipt period={period} dataSet={dataSet} unit={unit} />
    </div>
  );
}
