import clsx from 'clsx';
import type { ReactNode } from 'react';

/** A4 with the margins of the decree; on a phone the text has the width there is. */
export function Paper({
  note,
  wide = false,
  small = false,
  children,
}: {
  readonly note: string | null;
  readonly wide?: boolean;
  /** Part of a page only. */
  readonly small?: boolean;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <div
      className={clsx(
        'mx-auto min-w-0 border border-line bg-white px-4 py-5 print:break-after-page print:border-0 print:p-0! print:shadow-none font-[Tinos,"Times_New_Roman",Times,serif] text-[1.0625rem] leading-normal text-black shadow-sm [color-scheme:light]',
        !small && (wide ? 'md:p-[12mm]' : 'md:py-[20mm] md:pr-[15mm] md:pl-[30mm]'),
        wide ? 'max-w-[297mm]' : 'max-w-[210mm]',
      )}
    >
      {children}
      {note !== null && <p className="mt-6 text-center text-sm font-bold text-[#9b1136]">{note}</p>}
    </div>
  );
}
