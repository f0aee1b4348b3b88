import type { LetterheadLines } from '@domain/report/letterhead-lines.js';
import type { ReactNode } from 'react';
import { AddressLines, SheetLetterhead } from './sheet-head.js';
import { Paper } from './sheet-paper.js';
import { SheetSignature } from './sheet-signature.js';

/** Head and foot of a report, without what stands between them. */
export function SheetSample({ lines }: { readonly lines: LetterheadLines }): ReactNode {
  const placeDate = `${lines.letterhead.place}, ngày      tháng      năm      `;
  return (
    <Paper note={null} small>
      <SheetLetterhead document={{ ...lines, placeDate }} />
      <div className="mt-6">
        <AddressLines lines={lines.addressLines} />
      </div>
      <p aria-hidden className="my-4 text-center">
        […]
      </p>
      <SheetSignature document={{ ...lines, language: 'vi' }} />
    </Paper>
  );
}
