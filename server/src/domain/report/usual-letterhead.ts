import type { Letterhead, ReportLanguage } from './document.js';
import { letterheadIn } from './letterhead-in.js';

/** The Department's letterhead until it keeps one of its own. */
export const USUAL_LETTERHEAD: Letterhead = {
  agencyAbove: 'UBND TỈNH ĐẮK LẮK',
  agency: 'SỞ KHOA HỌC VÀ CÔNG NGHỆ',
  agencyInText: 'Sở Khoa học và Công nghệ',
  symbol: 'BC-SKHCN',
  place: 'Đắk Lắk',
  addressees: ['Ủy ban nhân dân tỉnh Đắk Lắk'],
  recipients: ['Giám đốc Sở (để báo cáo)', 'Lưu: VT, CĐS'],
  signer: { authority: 'GIÁM ĐỐC', post: '', name: '' },
};

/** The Department's letterhead in the language of a report. @param kept null: it keeps none of its own */
export const provinceLetterhead = (kept: Letterhead | null, language: ReportLanguage): Letterhead =>
  letterheadIn(kept ?? USUAL_LETTERHEAD, language);
