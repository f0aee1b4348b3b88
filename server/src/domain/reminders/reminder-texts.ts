import { type Fault, fault } from '../fault.js';
import { formatDayMonth, formatTime, type Language } from '../format.js';
import { localDateOf, weekdayOf } from '../local-time.js';
import { periodName } from '../period.js';
import type { Situation } from './due-reminders.js';

/** The words of a message in one language; `{name}` stands for what is known when it is sent. */
export interface ReminderTextSet {
  /** Of the e-mail. */
  readonly subject: string;
  /** Of the e-mail and the inbox; `{reports}` takes one sentence a report. */
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
export const PLACEHOLDERS: Readonly<Record<TextField, readonly string[]>> = {
  subject: ['titles', 'units', 'periods', 'name'],
  body: ['name', 'reports', 'note', 'link'],
  missing: OF_REPORT,
  overdue: OF_REPORT,
  toSign: OF_REPORT,
  returned: OF_REPORT,
};

/** Without these a message would not say what it is about or where to go; one of each list is enough. */
const OF_WHAT = [['report', 'period']] as const;
const NEEDED: Readonly<Partial<Record<TextField, readonly (readonly string[])[]>>> = {
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
    subject: '{units}: nhắc {titles}',
    body: 'Kính gửi {name},\n\n{reports}\n\nLời nhắn kèm theo: {note}\n\nMở trang để làm: {link}\n\nTin này được gửi tự động và sẽ ngừng khi báo cáo đã nộp.',
    missing: '{unit} chưa gửi {report}. Hạn nộp: {due}.',
    overdue: '{unit} chưa gửi {report}, đã quá hạn {due}. Còn nhận đến {closes}.',
    toSign: '{unit} có {report} đang chờ ký. Hạn nộp: {due}; còn nhận đến {closes}.',
    returned: 'Sở đã trả lại {report} để {unit} sửa và gửi lại. Còn nhận đến {closes}.',
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
    .filter((line) => placeholdersIn(line).join() !== 'note')
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
    TEXT_FIELDS.flatMap((field) => fieldFaults(`${language}.${field}`, field, texts[language][field])),
  );
}

function fieldFaults(path: string, field: TextField, text: string): Fault[] {
  if (text.trim() === '') return [fault(path, 'empty', 'Không được để trống.', 'It must not be empty.')];
  const most = String(LONGEST[field]);
  const tooLong =
    [...text].length > LONGEST[field]
      ? [fault(path, 'too_long', `Nhiều nhất ${most} ký tự.`, `At most ${most} characters.`)]
      : [];
  const used = placeholdersIn(text);
  const unknown = used
    .filter((name) => !PLACEHOLDERS[field].includes(name))
    .map((name) =>
      fault(
        path,
        'unknown_placeholder',
        `Không dùng được {${name}} ở đây.`,
        `{${name}} cannot be used here.`,
      ),
    );
  const missing = (NEEDED[field] ?? [])
    .filter((names) => !names.some((name) => used.includes(name)))
    .map(([name = '']) => fault(path, 'placeholder_needed', `Thiếu {${name}}.`, `{${name}} is missing.`));
  const broken = /[{}]/u.test(text.replace(PLACEHOLDER, ''))
    ? [fault(path, 'brace', 'Có dấu { hoặc } lẻ.', 'There is a single { or }.')]
    : [];
  return [...tooLong, ...unknown, ...missing, ...broken];
}

const PLACEHOLDER = /\{([A-Za-z]+)\}/gu;

const placeholdersIn = (text: string): string[] =>
  [...text.matchAll(PLACEHOLDER)].map(([, name]) => name ?? '');

/** What is put in is not looked through again: a name with braces stays a name. */
function fill(template: string, words: Readonly<Record<string, string>>): string {
  return template.replace(PLACEHOLDER, (whole, name: string) => words[name] ?? whole);
}

/** A line break in a subject would begin another header. */
const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();
