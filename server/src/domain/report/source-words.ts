import type { ReportLanguage } from './document.js';

/** What definitions usually say of where they come from; names of papers and places stay. */
const ENGLISH: readonly (readonly [vietnamese: string, english: string])[] = [
  ['loại số liệu đã được công bố: ', 'kind of figure as published: '],
  ['định nghĩa: ', 'definition: '],
  ['đề xuất của sản phẩm', 'proposed by this product'],
  ['mặc định – chưa phải văn bản của tỉnh', 'default – not yet a document of the province'],
  ['kế hoạch của phường ', 'plan of the ward of '],
  ['kết quả của xã ', 'results of the commune of '],
  [', theo ', ', as in '],
  [', bài "', ', article "'],
  ['(sau khoảng 50 ngày triển khai, đầu tháng 9/2025)', '(after about 50 days, beginning of 9/2025)'],
];

/** The source of a definition in the language of a report: it is kept in Vietnamese. */
export const sourceIn = (source: string, language: ReportLanguage): string =>
  language === 'vi'
    ? source
    : ENGLISH.reduce((text, [vietnamese, english]) => text.replaceAll(vietnamese, english), source);
