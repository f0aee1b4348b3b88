import { chartSvg } from '@domain/report/chart-svg.js';
import type {
  ReportBlock,
  ReportChartBlock,
  ReportDocument,
  ReportParagraph,
} from '@domain/report/document.js';
import type { ReactNode } from 'react';
import { SheetTable } from './sheet-table.js';

/** Each line of the text is a paragraph. */
export function SheetParagraph({ text }: Pick<ReportParagraph, 'text'>): ReactNode {
  return text.split('\n').map((line, at) => (
    <p key={at} className="mb-2 break-words md:text-justify md:indent-[1.27cm]">
      {line}
    </p>
  ));
}

type Language = ReportDocument['language'];

export function SheetBlock({
  block,
  language,
}: {
  readonly block: Exclude<ReportBlock, ReportParagraph>;
  readonly language: Language;
}): ReactNode {
  if (block.kind === 'subheading')
    return <h4 className="mt-3 mb-2 font-bold md:indent-[1.27cm]">{block.text}</h4>;
  if (block.kind === 'table')
    return <SheetTable table={block.table} name={block.table.caption || block.table.sheet} />;
  return <SheetChart block={block} language={language} />;
}

/** The drawing of the files; on a phone, where its letters are small, with its words beneath. */
function SheetChart({
  block: { chart, caption, alt },
  language,
}: {
  readonly block: ReportChartBlock;
  readonly language: Language;
}): ReactNode {
  return (
    <figure className="my-4">
      <img
        src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(chartSvg(chart, language))}`}
        alt={alt}
        className="mx-auto w-full max-w-[600px]"
      />
      <p aria-hidden className="mt-1 text-sm sm:hidden">
        {alt}
      </p>
      <figcaption className="mt-1 text-center text-base italic">{caption}</figcaption>
    </figure>
  );
}
