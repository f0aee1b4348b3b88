import type { ReactNode } from 'react';

const DATES = /\(\d{2}\/\d{2}[^)]*\)/u;

/** The name of a report as a heading: its dates, "(06/10–12/10/2025)", stay on one line. */
export function ReportTitle({ text }: { readonly text: string }): ReactNode {
  const [dates] = DATES.exec(text) ?? [];
  if (dates === undefined) return text;
  const [before, after] = text.split(dates);
  return (
    <>
      {before}
      <span className="whitespace-nowrap">{dates}</span>
      {after}
    </>
  );
}
