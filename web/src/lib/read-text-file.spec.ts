import { describe, expect, test } from '@jest/globals';
import { readTextFile } from './read-text-file.js';

const HEAD = 'Mã xã,Họ tên\n24301,Y Thi Êban ê̆';
const fileOf = (bytes: Uint8Array | number[]): Blob => {
  const whole = Uint8Array.from(bytes);
  return { arrayBuffer: () => Promise.resolve(whole.buffer) } as Blob;
};
const utf8 = new TextEncoder().encode(HEAD);
const utf16 = [...HEAD].flatMap((letter) =>
  [...Array(letter.length).keys()].flatMap((at) => [letter.charCodeAt(at) & 255, letter.charCodeAt(at) >> 8]),
);

describe('a file of text', () => {
  test('is read in UTF-8, with or without its mark, and in UTF-16, as spreadsheets write it', async () => {
    expect(await readTextFile(fileOf(utf8))).toBe(HEAD);
    expect(await readTextFile(fileOf([0xef, 0xbb, 0xbf, ...utf8]))).toBe(HEAD);
    expect(await readTextFile(fileOf([0xff, 0xfe, ...utf16]))).toBe(HEAD);
  });
  test('that is a workbook, a picture or of an older encoding is refused, not read with wrong letters', async () => {
    expect(await readTextFile(fileOf([0x50, 0x4b, 3, 4, 0, 0]))).toBeNull();
    expect(await readTextFile(fileOf([0x89, 0x50, 0x4e, 0x47]))).toBeNull();
    expect(await readTextFile(fileOf([0x4d, 0xe3, 0x20, 0x78]))).toBeNull();
  });
});
