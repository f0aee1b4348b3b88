import { issueText } from '@domain/issue-text.js';
import type { Language } from '@domain/format.js';
import type { Translate } from '../../lib/i18n/translate.js';
import type { EntryField, Value } from '../../lib/report-form/entry-fields.js';
import { hasError, type Box } from '../../lib/report-form/entry-state.js';
import { boxText, shownValue } from '../../lib/report-form/entry-text.js';

/** How a box of the table looks. */
export interface GridCell {
  readonly text: string;
  readonly tone: 'plain' | 'changed' | 'wrong' | 'warning' | 'conflict';
  /** What is wrong with it, or asked about it; '': nothing. */
  readonly said: string;
}

/** A figure as text of its box. Yes and no are words: a lone 1 says nothing. */
export function gridText(kind: EntryField['element']['kind'], value: Value, lang: Language): string {
  if (kind !== 'flag' || value === null) return boxText(kind, value, lang);
  const yes = value === 1;
  return lang === 'vi' ? (yes ? 'Có' : 'Không') : yes ? 'Yes' : 'No';
}

/** A figure that is only read: grouped in either language. */
export function readText(kind: EntryField['element']['kind'], value: Value, lang: Language): string {
  return typeof value === 'number' && kind !== 'flag' ? shownValue(value, lang) : gridText(kind, value, lang);
}

export function toGridCell(box: Box, lang: Language, t: Translate): GridCell {
  const text = box.text ?? gridText(box.field.element.kind, box.stored, lang);
  return { text, tone: toneOf(box), said: saidOf(box, lang, t) };
}

function toneOf(box: Box): GridCell['tone'] {
  if (box.conflict) return 'conflict';
  if (hasError(box)) return 'wrong';
  if (box.warnings.length > 0 && !box.reason.given) return 'warning';
  return box.unsaved ? 'changed' : 'plain';
}

function saidOf(box: Box, lang: Language, t: Translate): string {
  if (box.conflict) return t('conflict.title');
  if (!box.reading.ok) {
    const { code } = box.reading;
    return code === 'ambiguous' ? t('error.ambiguous', { text: box.text ?? '' }) : t(`error.${code}`);
  }
  const issue = box.issue === null ? [] : [issueText(box.issue, lang)];
  const refusal = box.refusal === null ? [] : [box.refusal];
  const found = [...box.errors, ...(box.reason.given ? [] : box.warnings)].map((one) => one[lang]);
  return [...issue, ...found, ...refusal, ...box.field.comments].join(' ');
}

export const sameCell = (a: GridCell, b: GridCell): boolean =>
  a.text === b.text && a.tone === b.tone && a.said === b.said;
