import type { Language } from '../format.js';

/** What stands in the store as it is delivered, in Vietnamese, until somebody writes words of their own. */
const delivered: Readonly<Record<string, string>> = {
  'mặc định – chưa phải văn bản của tỉnh': 'default – not a document of the province',
  'Ghi nguồn: Sở Khoa học và Công nghệ tỉnh Đắk Lắk':
    'Name the source: Department of Science and Technology of Đắk Lắk province',
};

/** A text that the installation keeps in one language: what we delivered is known in both, what was typed stays as it is. */
export const ownWords = (text: string, language: Language): string =>
  language === 'en' ? (delivered[text] ?? text) : text;
