import type { ReportParagraphStateDto } from '@contract/report-issue.js';
import { type KeptText, useKeptText, useKeptTexts } from '../use-kept-text.js';
import { readDraft } from './paragraph-draft.js';

const nameOf = (report: number, paragraph: string): string => `report.${String(report)}.${paragraph}`;

/** What is typed into a paragraph of a report on this device and not saved. */
export const useTypedParagraph = (report: number, paragraph: string): KeptText =>
  useKeptText(nameOf(report, paragraph));

/** Finds the paragraphs into which something was typed here that is not in the report. */
export function useUnsavedParagraphs(
  report: number,
): (paragraphs: readonly ReportParagraphStateDto[]) => ReportParagraphStateDto[] {
  const keptOf = useKeptTexts();
  return (paragraphs) =>
    paragraphs.filter(({ id, text, drafted }) => {
      const typed = readDraft(keptOf(nameOf(report, id)).read());
      return typed !== null && typed.text !== (text ?? drafted);
    });
}
