import { composed } from './cell-text.js';
import { TableRefused } from './table-refused.js';

export interface DecodedText {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258';
}

/** A text file does not hold these, in any of its encodings: what does is a picture, a program, an archive. */
const NO_TEXT = /[\u0000-\u0008\u000B\u000C\u000E-\u0019\u001B-\u001F]/u;
/** Letters of Vietnamese and the signs beside them; what else appears was written in another encoding. */
const OF_WINDOWS_1258 =
  /^[\t\n\r\u001A\u0020-\u007E\u00A0–—‘’“”…•€°₫àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴĐ]*$/u;

/**
 * Bytes of a text file as text in NFC: Unicode by its mark or by its rules, else Windows-1258, whose tones stand behind
 * their vowels. TCVN3 and VNI use the same bytes for other letters; they give themselves away by letters that no
 * Vietnamese has, and are refused rather than guessed.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const encoding = encodingOf(bytes);
  const text = decode(bytes, encoding);
  if (text === null) return decode1258(bytes);
  if (NO_TEXT.test(text)) throw new TableRefused('table_file_unknown');
  return { text: composed(text), encoding };
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-16 by its mark, or, as some programs leave it out, because every other byte is zero. */
function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xef && second === 0xbb) return 'utf-8';
  const zeros = [0, 0];
  const looked = Math.min(bytes.length, 4_096) & ~1;
  for (let at = 0; at < looked; at += 1) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > looked / 8 && even === 0) return 'utf-16le';
  if (even > looked / 8 && odd === 0) return 'utf-16be';
  return 'utf-8';
}

function decode1258(bytes: Uint8Array): DecodedText {
  const text = composed(new TextDecoder('windows-1258').decode(bytes));
  if (NO_TEXT.test(text)) throw new TableRefused('table_file_unknown');
  // A tone that found no vowel, or a letter of another alphabet: these bytes meant something else.
  if (!OF_WINDOWS_1258.test(text)) throw new TableRefused('table_file_encoding');
  return { text, encoding: 'windows-1258' };
}
