import type { ReportDocument } from '@domain/report/document.js';
import type { ReactNode } from 'react';

const RECIPIENTS = { vi: 'Nơi nhận:', en: 'Recipients:' };

/** Recipients on the left, who signs on the right. */
export function SheetSignature({
  document: { language, recipientLines, letterhead },
}: {
  readonly document: Pick<ReportDocument, 'language' | 'recipientLines' | 'letterhead'>;
}): ReactNode {
  const { authority, post, name } = letterhead.signer;
  return (
    <footer className="mt-7 grid grid-cols-[minmax(0,45fr)_minmax(0,55fr)] gap-x-3">
      <div className="text-sm leading-snug">
        <p className="font-bold italic">{RECIPIENTS[language]}</p>
        {recipientLines.map((line, at) => (
          <p key={at}>{line}</p>
        ))}
      </div>
      <div className="text-center leading-snug font-bold">
        <p>{authority}</p>
        {post !== '' && <p>{post}</p>}
        <p className="mt-20">{name}</p>
      </div>
    </footer>
  );
}
