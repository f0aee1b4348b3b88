import type { ReportDocument } from '@domain/report/document.js';
import type { ReactNode } from 'react';

/** What stands over every administrative document, in Vietnamese in every language. */
const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const MOTTO = 'Độc lập - Tự do - Hạnh phúc';

type Head = Pick<
  ReportDocument,
  'letterhead' | 'numberLine' | 'placeDate' | 'typeName' | 'subject' | 'addressLines'
>;

/** Agency on the left, national heading on the right, number and date beneath; then the title and whom it is for. */
export function SheetHead({ document }: { readonly document: Head }): ReactNode {
  return (
    <header className="mb-5">
      <SheetLetterhead document={document} />
      <h2 className="mt-7 text-center text-lg leading-snug font-bold">
        <span className="block">{document.typeName}</span>
        {document.subject}
      </h2>
      <Rule className="mt-2 mb-5 w-[60mm] max-w-1/2" />
      <AddressLines lines={document.addressLines} />
    </header>
  );
}

/** The two columns alone. */
export function SheetLetterhead({
  document: { letterhead, numberLine, placeDate },
}: {
  readonly document: Pick<Head, 'letterhead' | 'numberLine' | 'placeDate'>;
}): ReactNode {
  return (
    <div className="grid grid-cols-[minmax(0,42fr)_minmax(0,58fr)] gap-x-2 text-center text-[clamp(0.75rem,3.2vw,1rem)] leading-snug">
      <div>
        <p>{letterhead.agencyAbove}</p>
        <p className="font-bold">{letterhead.agency}</p>
        <Rule className="mt-1 w-2/5" />
      </div>
      <div lang="vi">
        <p className="font-bold">{NATION}</p>
        <p className="inline-block border-b border-black pb-0.5 font-bold">{MOTTO}</p>
      </div>
      <p className="mt-2 whitespace-pre-wrap">{numberLine}</p>
      <p className="mt-2 whitespace-pre-wrap italic">{placeDate}</p>
    </div>
  );
}

export function AddressLines({ lines }: { readonly lines: readonly string[] }): ReactNode {
  const [head, ...others] = lines;
  if (head === undefined) return null;
  if (others.length === 0) return <p className="text-center">{head}</p>;
  return (
    <div className="mx-auto w-fit">
      {lines.map((line, at) => (
        <p key={at}>{line}</p>
      ))}
    </div>
  );
}

function Rule({ className }: { readonly className: string }): ReactNode {
  return <div aria-hidden className={`mx-auto border-b border-black ${className}`} />;
}
