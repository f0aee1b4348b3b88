import type { ReactNode } from 'react';

const WEEK = /(\S+ \d+) (\(\d{2}\/\d{2}[^)]*\))/u;

/** The name of a report as a heading: "tuần 41" stays on one line, and so do its dates, "(06/10–12/10/2025)". */
export function ReportTitle({ text }: { readonly text: string }): ReactNode {
  const [whole, week, dates] = WEEK.exec(text) ?? [];
  if (whole === undefined) return text;
  const [before, after] = text.split(whole);
  return (
    <>
      {before}
      <span className="whitespace-nowrap">{week}</span> <span className="whitespace-nowrap">{dates}</span>
      {after}
    </>
  );
}
