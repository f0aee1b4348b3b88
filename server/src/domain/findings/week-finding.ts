import { formatNumber, type Language } from '../format.js';
import { communes } from './phrases.js';

/** How a period's reports stand. */
export interface ReportedWeek {
  /** Communes that owe a report. */
  readonly expected: number;
  /** Of those, communes that have handed one in. */
  readonly submitted: number;
  /** Reports that raise a question: a warning, an error or a required element left blank. */
  readonly questioned: number;
}

/**
 * How far a week can be trusted: "88/102 xã, phường đã nộp; 9 báo cáo có dấu hiệu cần hỏi lại". Nobody has reported is said
 * as such, and nothing is called sound where there is nothing to look at.
 */
export function weekFinding({ expected, submitted, questioned }: ReportedWeek, language: Language): string {
  const vi = language === 'vi';
  if (expected === 0) return vi ? 'Kỳ này không xã, phường nào phải nộp' : 'No commune owes a report';
  if (submitted === 0)
    return vi
      ? `Chưa xã, phường nào nộp trong ${communes(expected, 'vi')}`
      : `None of ${communes(expected, 'en')} has submitted yet`;
  return `${handedIn(expected, submitted, language)}; ${questions(questioned, language)}`;
}

function handedIn(expected: number, submitted: number, language: Language): string {
  if (language === 'vi')
    return submitted === expected
      ? `Cả ${communes(expected, 'vi')} đã nộp`
      : `${formatNumber(submitted, 0, 'vi')}/${communes(expected, 'vi')} đã nộp`;
  const verb = expected === 1 ? 'has' : 'have';
  return submitted === expected && expected > 1
    ? `All ${communes(expected, 'en')} have submitted`
    : `${formatNumber(submitted, 0, 'en')} of ${communes(expected, 'en')} ${verb} submitted`;
}

function questions(n: number, language: Language): string {
  if (language === 'vi')
    return n === 0
      ? 'không báo cáo nào có dấu hiệu bất thường'
      : `${formatNumber(n, 0, 'vi')} báo cáo có dấu hiệu cần hỏi lại`;
  if (n === 0) return 'no report raises a question';
  return `${formatNumber(n, 0, 'en')} ${n === 1 ? 'report raises' : 'reports raise'} a question`;
}
