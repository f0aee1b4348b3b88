import { type Fault, fault } from '../fault.js';
import { formatDayMonth, formatTime, type Language } from '../format.js';
import { localDateOf, weekdayOf } from '../local-time.js';
import { periodName } from '../period.js';
import type { Situation } from './due-reminders.js';
import {
  fillPlaceholders as fill,
  hasLoneBrace,
  type Placeholder,
  placeholderName,
  placeholdersIn,
} from './reminder-placeholders.js';

/** The words of a message in one language; `{người nhận}`, `{name}` stand for what is known when it is sent. */
export interface ReminderTextSet {
  /** Of the e-mail. */
  readonly subject: string;
  /** Of the e-mail and the inbox; `{nội dung}`, `{reports}` takes one sentence a report. */
  readonly body: string;
  /** One sentence for each situation. */
  readonly missing: string;
  readonly overdue: string;
  readonly toSign: string;
  readonly returned: string;
}
export interface ReminderTexts {
  readonly vi: ReminderTextSet;
  readonly en: ReminderTextSet;
}

export const TEXT_FIELDS = ['subject', 'body', 'missing', 'overdue', 'toSign', 'returned'] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

const OF_REPORT = ['unit', 'report', 'period', 'dataSet', 'due', 'closes'] as const;

/** What may stand in braces in each text. */
export const PLACEHOLDERS: Readonly<Record<TextField, readonly Placeholder[]>> = {
  subject: ['titles', 'units', 'periods', 'name'],
  body: ['name', 'reports', 'note', 'link'],
  missing: OF_REPORT,
  overdue: OF_REPORT,
  toSign: OF_REPORT,
  returned: OF_REPORT,
};

/** Without these a message would not say what it is about or where to go; one of each list is enough. */
const OF_WHAT = [['report', 'period']] as const;
const NEEDED: Readonly<Partial<Record<TextField, readonly (readonly [Placeholder, ...Placeholder[]])[]>>> = {
  body: [['reports'], ['link']],
  missing: OF_WHAT,
  overdue: OF_WHAT,
  toSign: OF_WHAT,
  returned: OF_WHAT,
};

const LONGEST: Readonly<Record<TextField, number>> = {
  subject: 120,
  body: 2000,
  missing: 300,
  overdue: 300,
  toSign: 300,
  returned: 300,
};

/** What is shipped. */
export const DEFAULT_TEXTS: ReminderTexts = {
  vi: {
    subject: '{các xã}: nhắc {các báo cáo}',
    body: 'Kính gửi {người nhận},\n\n{nội dung}\n\nLời nhắn kèm theo: {lời nhắn}\n\nMở trang để làm: {liên kết}\n\nTin này được gửi tự động và sẽ ngừng khi báo cáo đã nộp.',
    missing: '{xã} chưa gửi {báo cáo}. Hạn nộp: {hạn}.',
    overdue: '{xã} chưa gửi {báo cáo}, đã quá hạn {hạn}. Còn nhận đến {khóa sổ}.',
    toSign: '{xã} có {báo cáo} đang chờ ký. Hạn nộp: {hạn}; còn nhận đến {khóa sổ}.',
    returned: 'Sở đã trả lại {báo cáo} để {xã} sửa và gửi lại. Còn nhận đến {khóa sổ}.',
  },
  en: {
    subject: '{units}: reminder of the {titles}',
    body: 'Dear {name},\n\n{reports}\n\nA note with it: {note}\n\nOpen the page: {link}\n\nThis message is automatic and stops once the report has arrived.',
    missing: '{unit} has not sent the {report}. It is due at {due}.',
    overdue: '{unit} has not sent the {report}, which was due at {due}. It is still taken until {closes}.',
    toSign: '{unit}: the {report} waits for a signature. It is due at {due} and taken until {closes}.',
    returned: 'The Department has sent back the {report} for {unit} to correct. It is taken until {closes}.',
  },
};

/** What a sentence is about. */
export interface ReportWords {
  readonly situation: Situation;
  /** With its kind: "Xã Cuôr Đăng". */
  readonly unit: string;
  /** Code: 2025-W41. */
  readonly period: string;
  /** Code: weekly. */
  readonly dataSet: string;
  /** In the language of the message: "Báo cáo tuần". */
  readonly dataSetName: string;
  readonly dueAt: string;
  readonly closesAt: string;
}

export interface MessageWords {
  readonly name: string;
  readonly reports: readonly ReportWords[];
  /** What a reviewer added by hand; null: nothing. */
  readonly note: string | null;
  readonly link: string;
}

export interface ReminderMessage {
  readonly subject: string;
  readonly body: string;
  /** The sentences and the link, for a channel of short texts. */
  readonly short: string;
}

/** The message as it is read. A line about a note, where there is none, is left out. */
export function composeReminder(
  texts: ReminderTextSet,
  words: MessageWords,
  language: Language,
): ReminderMessage {
  const { name, note, link, reports } = words;
  const sentences = reports.map((report) => sentenceOf(texts, report, language));
  const list = (wordOf: (report: ReportWords) => string): string =>
    [...new Set(reports.map(wordOf))].join(', ');
  const subject = fill(texts.subject, {
    name,
    titles: list((report) => titleOf(report, language)),
    units: list(({ unit }) => unit),
    periods: list(({ period }) => periodWords(period, language)),
  });
  const template = note === null ? withoutNote(texts.body) : texts.body;
  const body = fill(template, { name, note: note ?? '', link, reports: sentences.join('\n') });
  const short = [...sentences, ...(note === null ? [] : [note]), link].join(' ');
  return {
    subject: oneLine(subject),
    body: body.replace(/\n{3,}/gu, '\n\n').trim(),
    short: oneLine(short),
  };
}

/** A line that has other words to fill in stays. */
const withoutNote = (body: string): string =>
  body
    .split('\n')
    .filter((line) => {
      const [only, ...others] = placeholdersIn(line);
      return only?.known !== 'note' || others.length > 0;
    })
    .join('\n');

/** "Xã Cuôr Đăng chưa gửi báo cáo tuần 41. Hạn nộp: 17:00 thứ Sáu 10/10." */
export function sentenceOf(texts: ReminderTextSet, report: ReportWords, language: Language): string {
  const template = {
    missing: 'missing',
    overdue: 'overdue',
    to_sign: 'toSign',
    returned: 'returned',
  } as const;
  return fill(texts[template[report.situation]], {
    unit: report.unit,
    report: titleOf(report, language),
    period: periodWords(report.period, language),
    dataSet: report.dataSetName,
    due: momentWords(report.dueAt, language),
    closes: momentWords(report.closesAt, language),
  });
}

/** A report within a sentence: "báo cáo tuần 41", "khai báo một lần"; "weekly report of week 41". */
export function titleOf(
  { dataSetName, period }: Pick<ReportWords, 'dataSetName' | 'period'>,
  language: Language,
): string {
  const name = withinSentence(dataSetName);
  if (period === 'once') return language === 'vi' ? name : `form “${dataSetName}”`;
  const when = periodWords(period, language);
  if (language === 'en') return `${name} of ${when}`;
  // "Báo cáo tuần" of "tuần 41" says the week once.
  const [kind = '', ...rest] = when.split(' ');
  return name.endsWith(` ${kind}`) ? `${name} ${rest.join(' ')}` : `${name} ${when}`;
}

const WEEKDAYS = {
  vi: ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
} as const;

/** "17:00 thứ Sáu 10/10", "17:00 on Friday 10/10", local time. */
export function momentWords(instant: string, language: Language): string {
  const weekday = WEEKDAYS[language][weekdayOf(localDateOf(new Date(instant))) - 1] ?? '';
  const on = language === 'vi' ? '' : 'on ';
  return `${formatTime(instant)} ${on}${weekday} ${formatDayMonth(instant)}`;
}

/** "tuần 41" within a sentence; "week 41". Months keep their capital in English. */
function periodWords(period: string, language: Language): string {
  const name = periodName(period, language);
  return language === 'vi' || name.startsWith('Week') ? withinSentence(name) : name;
}

/** Without the capital of a beginning; an abbreviation keeps its own. */
const withinSentence = (name: string): string =>
  /^\p{Lu}\p{Lu}/u.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1);

/** What is wrong with texts; empty: nothing. */
export function textFaults(texts: ReminderTexts): Fault[] {
  return (['vi', 'en'] as const).flatMap((language) =>
    TEXT_FIELDS.flatMap((field) => fieldFaults(language, field, texts[language][field])),
  );
}

function fieldFaults(language: Language, field: TextField, text: string): Fault[] {
  const path = `${language}.${field}`;
  if (text.trim() === '') return [fault(path, 'empty', 'Không được để trống.', 'It must not be empty.')];
  const most = String(LONGEST[field]);
  const tooLong =
    [...text].length > LONGEST[field]
      ? [fault(path, 'too_long', `Nhiều nhất ${most} ký tự.`, `At most ${most} characters.`)]
      : [];
  const used = placeholdersIn(text);
  const nameOf = (placeholder: Placeholder): string => placeholderName(placeholder, language);
  const usable = PLACEHOLDERS[field].map(nameOf).join(', ');
  const unknown = used
    .filter(({ known }) => known === null || !PLACEHOLDERS[field].includes(known))
    .map(({ written }) =>
      fault(
        path,
        'unknown_placeholder',
        `Không dùng được ${written} ở đây; dùng được: ${usable}.`,
        `${written} cannot be used here; what can be used: ${usable}.`,
      ),
    );
  const missing = (NEEDED[field] ?? [])
    .filter((some) => !used.some(({ known }) => known !== null && some.includes(known)))
    .map(([first]) =>
      fault(path, 'placeholder_needed', `Thiếu ${nameOf(first)}.`, `${nameOf(first)} is missing.`),
    );
  const broken = hasLoneBrace(text)
    ? [fault(path, 'brace', 'Có dấu { hoặc } lẻ.', 'There is a single { or }.')]
    : [];
  return [...tooLong, ...unknown, ...missing, ...broken];
}

/** A line break in a subject would begin another header. */
const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();
