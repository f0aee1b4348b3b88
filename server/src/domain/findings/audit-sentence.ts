import type { Language } from '../format.js';
import { periodName } from '../period.js';
import { ACT_SENTENCES, NOUNS, REFUSALS, VERBS } from './audit-words.js';

/** What a line of the audit says of an act. */
export interface AuditAct {
  /** `topic.verb` */
  readonly action: string;
  /** `kind:name` */
  readonly object: string;
  /** Name with kind of the commune whose chain it is in; null: the administration. */
  readonly orgUnitName: string | null;
  readonly detail: Readonly<Record<string, unknown>>;
}

/**
 * What was done, as one sentence without its subject and without a full stop: "Ký và gửi báo cáo tuần 41 của Xã Cuôr Đăng".
 * An act that nobody wrote words for is told by its verb and its object; one of which nothing is known, as it was written.
 */
export function auditSentence(act: AuditAct, language: Language): string {
  const sentence = ACT_SENTENCES[act.action]?.[language];
  const told =
    sentence === undefined
      ? fromParts(act, language)
      : sentence.replace('{what}', () => objectPhrase(act, language));
  return `${told}${detailPhrase(act, language)}`;
}

function fromParts(act: AuditAct, language: Language): string {
  const [topic = '', verb = ''] = act.action.split('.');
  const done = VERBS[verb]?.[language];
  if (done === undefined) return `${act.action}: ${objectPhrase(act, language)}`;
  const noun = NOUNS[topic]?.[language];
  const what = objectPhrase(act, language);
  return noun === undefined || what.startsWith(noun) ? `${done} ${what}` : `${done} ${noun}: ${what}`;
}

/** "báo cáo tuần 41 của Xã Cuôr Đăng", "tài khoản editor-24301". */
function objectPhrase({ object, orgUnitName }: AuditAct, language: Language): string {
  const colon = object.indexOf(':');
  const [kind, name] = colon < 0 ? [object, ''] : [object.slice(0, colon), object.slice(colon + 1)];
  if (kind === 'submission' || kind === 'window') return placePhrase(kind, name, orgUnitName, language);
  if (kind === 'target') return targetPhrase(name, orgUnitName, language);
  if (kind === 'file' || kind === 'request' || kind === 'address') return name;
  const noun = NOUNS[kind]?.[language];
  if (noun === undefined) return object;
  return name === '' ? noun : `${noun} ${name}`;
}

/** `campaign/goal/scope`: "mục tiêu chỉ tiêu 0 của Xã Cuôr Đăng (peak-2025)"; of the province and of groups the scope is its code. */
function targetPhrase(name: string, orgUnitName: string | null, language: Language): string {
  const [campaign = '', goal = '', scope = ''] = name.split('/');
  const of = orgUnitName ?? scope;
  return language === 'vi'
    ? `mục tiêu chỉ tiêu ${goal} của ${of} (${campaign})`
    : `target of ${of}, goal ${goal} (${campaign})`;
}

/** `unit/period/set` of a report, `period/set` of a window of all. */
function placePhrase(
  kind: 'submission' | 'window',
  name: string,
  orgUnitName: string | null,
  language: Language,
): string {
  const parts = name.split('/');
  const [unit, period = '', dataSet = 'weekly'] = parts.length === 3 ? parts : [null, ...parts];
  const of = unit === null ? null : (orgUnitName ?? unit);
  const set = dataSet === 'weekly' ? '' : ` (${dataSet})`;
  const time = nameOf(period ?? '', language);
  if (language === 'vi') {
    const noun = kind === 'submission' ? 'báo cáo' : 'hạn nộp';
    return `${noun} ${time}${set}${of === null ? '' : ` của ${of}`}`;
  }
  const noun = kind === 'submission' ? 'the report' : 'the deadline';
  return `${noun} of ${of === null ? '' : `${of}, `}${time}${set}`;
}

function nameOf(period: string, language: Language): string {
  const name = periodName(period, language);
  // A month has its capital in English.
  return language === 'en' && !name.startsWith('Week') ? name : name.charAt(0).toLowerCase() + name.slice(1);
}

/** The reason that was given, or why something was refused. */
function detailPhrase({ detail }: AuditAct, language: Language): string {
  const reason = detail['reason'];
  if (typeof reason === 'string' && reason !== '') return `: “${reason}”`;
  const count = detail['count'];
  if (typeof count === 'number')
    return language === 'vi' ? `, ${String(count)} lần` : `, ${String(count)} times`;
  const code = detail['code'];
  return typeof code === 'string' ? ` (${REFUSALS[code]?.[language] ?? code})` : '';
}
