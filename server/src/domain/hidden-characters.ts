/**
 * Characters that nobody sees and that make a text look like another one: those that turn the direction of writing (U+202E),
 * those without width (U+200B), other marks of format, and control characters but tab and ends of lines. The combining
 * marks of Ê Đê and M'Nông letters are none of them.
 */
const HIDDEN = /[\p{Cf}]|[^\P{Cc}\t\n\r]/gu;

/** A file read as text may begin with this mark. */
const BYTE_ORDER_MARK = /^\uFEFF/u;

export function hasHidden(text: string): boolean {
  return text.replace(BYTE_ORDER_MARK, '').search(HIDDEN) >= 0;
}

/** The text without them: for what is pasted, before it is sent. */
export function withoutHidden(text: string): string {
  return text.replace(HIDDEN, '');
}

/** What would break a sentence apart or turn it around: controls, marks of direction, line separators. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** One line of a name that somebody sent, to be shown again. */
export const shownLine = (text: string): string => text.replace(UNSEEN, '').normalize('NFC').trim();

/** What is said at a field that holds one. */
export const HIDDEN_CHARACTER = {
  code: 'hidden_character',
  vi: 'Có ký tự ẩn hoặc ký tự đảo chiều chữ, thường do dán từ nơi khác; hãy gõ lại.',
  en: 'There is a hidden character or one that turns the direction of writing, usually from pasting; type it again.',
} as const;
