import type { ReportBlock, ReportDocument } from '../../../domain/report/document.js';

const marked = (text: string): string => (text.endsWith('./.') ? text : `${text.replace(/[.\s]+$/u, '')}./.`);

/** The document with "./." stuck to the last word of its body, as Vietnamese papers end; as it is where the body ends in no paragraph. */
export function closed(document: ReportDocument): ReportDocument {
  const last = document.sections.at(-1);
  const block = last?.blocks.at(-1);
  if (document.language !== 'vi' || last === undefined || block?.kind !== 'paragraph') return document;
  const end: ReportBlock = { ...block, text: marked(block.text) };
  return {
    ...document,
    sections: [...document.sections.slice(0, -1), { ...last, blocks: [...last.blocks.slice(0, -1), end] }],
  };
}
