import type { ReportAnnex, ReportDocument, ReportParagraph } from '@domain/report/document.js';
import { standingNotes } from '@domain/report/standing-notes.js';
import type { ReactNode } from 'react';
import { useI18n } from '../../lib/i18n/i18n.js';
import { SheetBlock, SheetParagraph } from './sheet-block.js';
import { SheetHead } from './sheet-head.js';
import { Paper } from './sheet-paper.js';
import { SheetSignature } from './sheet-signature.js';
import { SheetTable } from './sheet-table.js';

/** Draws a paragraph otherwise, with what edits it; absent: as it is printed. */
export type DrawParagraph = (paragraph: ReportParagraph, printed: ReactNode) => ReactNode;

/** A report as it will look on paper, drawn from the same document as its files. Paper is white in the dark, too. */
export function ReportSheet({
  document,
  draw,
}: {
  readonly document: ReportDocument;
  readonly draw?: DrawParagraph;
}): ReactNode {
  const { t } = useI18n();
  const note = standingNotes(document).join(' · ') || null;
  const paragraph = (one: ReportParagraph): ReactNode => {
    const printed = <SheetParagraph text={one.text} />;
    return <div key={one.id}>{draw === undefined ? printed : draw(one, printed)}</div>;
  };
  return (
    <article lang={document.language} aria-label={t('sheet.label')} className="min-w-0 space-y-4">
      <Paper note={note}>
        <SheetHead document={document} />
        {document.opening.map(paragraph)}
        {document.sections.map(({ id, heading, blocks }) => (
          <section key={id}>
            <h3 className="mt-4 mb-2 font-bold md:indent-[1.27cm]">{heading}</h3>
            {blocks.map((block, at) =>
              block.kind === 'paragraph' ? (
                paragraph(block)
              ) : (
                <SheetBlock key={at} block={block} language={document.language} />
              ),
            )}
          </section>
        ))}
        <SheetSignature document={document} />
      </Paper>
      {document.annexes.map((annex) => (
        <Annex key={annex.id} annex={annex} note={note} />
      ))}
    </article>
  );
}

function Annex({ annex, note }: { readonly annex: ReportAnnex; readonly note: string | null }): ReactNode {
  return (
    <Paper note={note} wide={annex.landscape}>
      <header className="mb-4 space-y-1 text-center">
        <h3 className="text-lg font-bold">{annex.number}</h3>
        <p className="font-bold">{annex.title}</p>
        {annex.reference !== '' && <p className="whitespace-pre-wrap italic">{annex.reference}</p>}
      </header>
      {annex.paragraphs.map((text, at) => (
        <SheetParagraph key={at} text={text} />
      ))}
      {annex.table !== null && <SheetTable table={annex.table} name={annex.title} />}
    </Paper>
  );
}
