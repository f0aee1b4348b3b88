import type { ReportBlock, ReportDocument, ReportSection } from './document.js';

const isBlank = (block: ReportBlock): boolean => block.kind === 'paragraph' && block.text.trim() === '';

/** A subheading with what stands under it; the first has none where blocks stand before any. */
export function partsOf({ blocks }: ReportSection): ReportBlock[][] {
  const parts: ReportBlock[][] = [[]];
  for (const block of blocks) {
    if (block.kind === 'subheading') parts.push([block]);
    else parts.at(-1)?.push(block);
  }
  return parts;
}

/** Whether a subheading has nothing under it but paragraphs that nobody wrote. */
export const isEmptyPart = ([head, ...rest]: readonly ReportBlock[]): boolean =>
  head?.kind === 'subheading' && rest.every(isBlank);

/** The report as it is printed: what nobody wrote is left out, and with it the subheading that only it stood under. */
export function printed(document: ReportDocument): ReportDocument {
  return {
    ...document,
    sections: document.sections.map((section) => ({
      ...section,
      blocks: partsOf(section).flatMap((part) =>
        isEmptyPart(part) ? [] : part.filter((block) => !isBlank(block)),
      ),
    })),
  };
}
