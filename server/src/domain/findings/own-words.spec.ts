import { describe, expect, it } from '@jest/globals';
import { ownWords } from './own-words.js';

describe('texts that the installation keeps', () => {
  it('are told in English as long as they are those that were delivered; what was typed is never changed', () => {
    const label = 'mặc định – chưa phải văn bản của tỉnh';
    expect(ownWords(label, 'vi')).toBe(label);
    expect(ownWords(label, 'en')).toBe('default – not a document of the province');
    expect(ownWords('Kế hoạch 112/KH-UBND', 'en')).toBe('Kế hoạch 112/KH-UBND');
  });
});
