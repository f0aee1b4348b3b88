import type { Letterhead, ReportLanguage } from './document.js';

/** What letterheads usually say. What stands in neither list is a name, and stays as it was written. */
const ENGLISH: Readonly<Record<string, string>> = {
  'UBND TỈNH ĐẮK LẮK': 'ĐẮK LẮK PEOPLE’S COMMITTEE',
  'ỦY BAN NHÂN DÂN TỈNH ĐẮK LẮK': 'ĐẮK LẮK PEOPLE’S COMMITTEE',
  'SỞ KHOA HỌC VÀ CÔNG NGHỆ': 'DEPARTMENT OF SCIENCE AND TECHNOLOGY',
  'Sở Khoa học và Công nghệ': 'the Department of Science and Technology',
  'Sở Khoa học và Công nghệ tỉnh Đắk Lắk': 'the Department of Science and Technology of Đắk Lắk Province',
  'Ủy ban nhân dân tỉnh Đắk Lắk': 'the People’s Committee of Đắk Lắk Province',
  'Giám đốc Sở (để báo cáo)': 'Director of the Department (for information)',
  'Lưu: VT, CĐS': 'Archive: Records Office, Digital Transformation Division',
  'Lưu: VT': 'Archive: Records Office',
  'GIÁM ĐỐC': 'DIRECTOR',
  'KT. GIÁM ĐỐC': 'FOR THE DIRECTOR',
  'PHÓ GIÁM ĐỐC': 'DEPUTY DIRECTOR',
  'TM. ỦY BAN NHÂN DÂN': 'ON BEHALF OF THE PEOPLE’S COMMITTEE',
  'CHỦ TỊCH': 'CHAIRPERSON',
  'KT. CHỦ TỊCH': 'FOR THE CHAIRPERSON',
  'PHÓ CHỦ TỊCH': 'VICE CHAIRPERSON',
};

/** "UBND XÃ CUÔR ĐĂNG", "Ủy ban nhân dân phường Tân Lập". */
const COMMITTEES: readonly (readonly [pattern: RegExp, english: string])[] = [
  [/^(?:UBND|ỦY BAN NHÂN DÂN) XÃ (.+)$/u, 'PEOPLE’S COMMITTEE OF $1 COMMUNE'],
  [/^(?:UBND|ỦY BAN NHÂN DÂN) PHƯỜNG (.+)$/u, 'PEOPLE’S COMMITTEE OF $1 WARD'],
  [/^Ủy ban nhân dân xã (.+)$/u, 'the People’s Committee of $1 Commune'],
  [/^Ủy ban nhân dân phường (.+)$/u, 'the People’s Committee of $1 Ward'],
];

function inEnglish(words: string): string {
  const known = ENGLISH[words.normalize('NFC').trim()];
  if (known !== undefined) return known;
  const [pattern, english] = COMMITTEES.find(([one]) => one.test(words)) ?? [];
  return pattern === undefined || english === undefined ? words : words.replace(pattern, english);
}

/** The letterhead in the language of a report: it is kept in Vietnamese, and its usual words have English ones. */
export function letterheadIn(letterhead: Letterhead, language: ReportLanguage): Letterhead {
  if (language === 'vi') return letterhead;
  const { signer } = letterhead;
  return {
    ...letterhead,
    agencyAbove: inEnglish(letterhead.agencyAbove),
    agency: inEnglish(letterhead.agency),
    agencyInText: inEnglish(letterhead.agencyInText),
    addressees: letterhead.addressees.map(inEnglish),
    recipients: letterhead.recipients.map(inEnglish),
    signer: { ...signer, authority: inEnglish(signer.authority), post: inEnglish(signer.post) },
  };
}
