import type { StatusCell } from '../reporting.js';
import type { CommuneGoal } from './commune-goal.js';
import type { Letterhead, ReportDefinition, ReportLanguage } from './document.js';
import { letterheadIn } from './letterhead-in.js';
import type { ReportWeek } from './report-frame.js';

/** A figure of the weekly form as it is counted; null is missing. */
export interface CommuneValue {
  readonly dataElement: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly unit: string;
  readonly unitEn: string;
  readonly value: number | null;
  readonly previous: number | null;
}

export interface CommuneWeekInput {
  readonly language: ReportLanguage;
  readonly week: ReportWeek;
  readonly commune: { readonly code: string; readonly name: string; readonly fullName: string };
  readonly letterhead: Letterhead;
  readonly goals: readonly CommuneGoal[];
  readonly values: readonly CommuneValue[];
  readonly report: { readonly cell: StatusCell; readonly submittedAt: string | null };
  readonly committee: {
    /** null: not told. */
    readonly established: boolean | null;
    /** As entered; empty: not told. */
    readonly number: string;
    /** Local date; empty: not told. */
    readonly date: string;
  };
  /** null: not known. */
  readonly villages: { readonly withTeam: number; readonly villages: number } | null;
  /** Signed figures that differ from what the commune usually reports; reason null: none given. */
  readonly warnings: readonly { readonly finding: string; readonly reason: string | null }[];
  /** As entered; empty: nothing. */
  readonly texts: { readonly direction: string; readonly difficulties: string; readonly proposals: string };
  readonly definitions: readonly ReportDefinition[];
}

/** The letterhead of a commune until it keeps one of its own. */
export function communeLetterhead({ fullName, name }: CommuneWeekInput['commune']): Letterhead {
  const [first = '', ...rest] = fullName;
  return {
    agencyAbove: '',
    agency: `UBND ${fullName.toLocaleUpperCase('vi')}`,
    agencyInText: `Ủy ban nhân dân ${first.toLocaleLowerCase('vi')}${rest.join('')}`,
    symbol: 'BC-UBND',
    place: name,
    addressees: ['Sở Khoa học và Công nghệ'],
    recipients: ['Lưu: VT'],
    signer: { authority: 'TM. ỦY BAN NHÂN DÂN', post: 'CHỦ TỊCH', name: '' },
  };
}

/** Under the letterhead of its commune, in the language of the report. @param kept null: it keeps none of its own */
export const headed = (input: CommuneWeekInput, kept: Letterhead | null): CommuneWeekInput => ({
  ...input,
  letterhead: letterheadIn(kept ?? input.letterhead, input.language),
});
