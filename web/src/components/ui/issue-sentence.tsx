import type { Issue } from '@domain/entry-rules.js';
import { issueText } from '@domain/issue-text.js';
import { useI18n } from '../../lib/i18n/i18n.js';

/** What is wrong with a value by itself, in the reader's language. */
export function IssueSentence({ issue }: { readonly issue: Issue }): string {
  return issueText(issue, useI18n().lang);
}
