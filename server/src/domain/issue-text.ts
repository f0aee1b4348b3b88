import { type Issue, type IssueCode, MAX_DECIMALS, MAX_WHOLE_DIGITS } from './entry-rules.js';
import { formatDate, formatNumber, type Language } from './format.js';
import { isLocalDate } from './local-time.js';

/** One sentence at the field: what is wrong, and what is known. */
export function issueText(found: Issue, language: Language): string {
  const show = (decimal: string | null): string =>
    decimal === null
      ? ''
      : isLocalDate(decimal)
        ? formatDate(decimal)
        : formatNumber(decimal, decimal.split('.')[1]?.length ?? 0, language);
  return language === 'vi' ? textVi(found, show) : textEn(found, show);
}

function textVi(found: Issue, show: (decimal: string | null) => string): string {
  const texts: Record<IssueCode, string> = {
    unknown_element: `“${found.element}” không có trong biểu này.`,
    not_a_number: 'Đây không phải là một số.',
    not_text: 'Mục này nhận chữ, không nhận số.',
    text_too_long: `Nội dung dài quá ${show(found.limit)} ký tự.`,
    not_a_date: 'Cần một ngày có thật, dạng ngày/tháng/năm, ví dụ 05/08/2025.',
    date_in_future: `Ngày này chưa tới: muộn nhất là hôm nay, ${show(found.limit)}.`,
    date_too_early: `Ngày này quá sớm: sớm nhất là ${show(found.limit)}.`,
    not_a_file: 'Mục này nhận một tệp đã tải lên.',
    not_yes_no: 'Chỉ nhận có (1) hoặc không (0).',
    negative: 'Số liệu không thể âm.',
    not_whole: 'Cần một số nguyên, không có phần thập phân.',
    too_large: `Số quá lớn: tối đa ${String(MAX_WHOLE_DIGITS)} chữ số.`,
    too_precise: `Tối đa ${String(MAX_DECIMALS)} chữ số thập phân.`,
  };
  return texts[found.code];
}

function textEn(found: Issue, show: (decimal: string | null) => string): string {
  const texts: Record<IssueCode, string> = {
    unknown_element: `"${found.element}" is not part of this form.`,
    not_a_number: 'This is not a number.',
    not_text: 'This field takes text, not a number.',
    text_too_long: `The text is longer than ${show(found.limit)} characters.`,
    not_a_date: 'A date that exists is needed, day/month/year, such as 05/08/2025.',
    date_in_future: `This date has not come: today, ${show(found.limit)}, at the latest.`,
    date_too_early: `This date is too early: ${show(found.limit)} at the earliest.`,
    not_a_file: 'This field takes a file that was uploaded.',
    not_yes_no: 'Only yes (1) or no (0).',
    negative: 'A figure cannot be negative.',
    not_whole: 'A whole number is needed, without decimals.',
    too_large: `The number is too large: at most ${String(MAX_WHOLE_DIGITS)} digits.`,
    too_precise: `At most ${String(MAX_DECIMALS)} decimals.`,
  };
  return texts[found.code];
}
