import { formatNumber, type Language } from '../format.js';
import { capital, inSentence } from './phrases.js';

/** Headings of the parts of a commune's page. What is missing is said as missing, never counted. */

interface WeekValue {
  /** null: missing. */
  readonly value: number | null;
  readonly previous: number | null;
}

/**
 * How the figures of a week stand to the week before: "Tuần 40: đủ 13 mục; 8 tăng, 3 giảm, 2 giữ nguyên".
 * @param week "Tuần 40"
 */
export function valuesFinding(week: string, values: readonly WeekValue[], language: Language): string {
  const vi = language === 'vi';
  const known = values.filter(({ value }) => value !== null).length;
  if (known === 0) return vi ? `${week}: chưa mục nào có số liệu` : `${week}: no figure yet`;
  const changes = values.flatMap(({ value, previous }) =>
    value === null || previous === null ? [] : [Math.sign(value - previous)],
  );
  const number = (n: number): string => formatNumber(n, 0, language);
  const all = number(values.length);
  const head =
    known === values.length
      ? vi
        ? `${week}: đủ ${all} mục`
        : values.length === 1
          ? `${week}: the only figure is in`
          : `${week}: all ${all} figures are in`
      : vi
        ? `${week}: ${number(known)}/${all} mục có số liệu`
        : `${week}: ${number(known)} of ${all} figures are in`;
  const parts = [
    [changes.filter((sign) => sign > 0).length, 'tăng', 'up'],
    [changes.filter((sign) => sign < 0).length, 'giảm', 'down'],
    [changes.filter((sign) => sign === 0).length, 'giữ nguyên', 'unchanged'],
  ] as const;
  const said = parts
    .filter(([n]) => n > 0)
    .map(([n, viWord, enWord]) => `${number(n)} ${vi ? viWord : enWord}`);
  if (said.length === 0) return head;
  return vi ? `${head}; ${said.join(', ')} so với tuần trước` : `${head}; ${said.join(', ')} on the week`;
}

interface Activity {
  readonly nameVi: string;
  readonly nameEn: string;
  /** null: no week has a figure. */
  readonly value: number | null;
  /** Weeks without a figure. */
  readonly missingPeriods: number;
}

/** How many activities a heading names; all of them stand below it. */
const NAMED = 2;

/** What was held since the start: "156 lớp, buổi hướng dẫn đã tổ chức, 4.239 lượt người tham gia; có tuần thiếu số liệu". */
export function activitiesFinding(activities: readonly Activity[], language: Language): string {
  const vi = language === 'vi';
  const known = activities.filter(({ value }) => value !== null);
  if (known.length === 0)
    return vi ? 'Chưa có số liệu hoạt động từ đầu đợt' : 'No activity has a figure since the start';
  const named = known.slice(0, NAMED);
  const said = named
    .map(({ nameVi, nameEn, value }) => {
      const n = formatNumber(value ?? 0, 0, language);
      if (vi) return `${n} ${inSentence(nameVi)}`;
      return value === 1 ? `1 in “${nameEn}”` : `${n} ${inSentence(nameEn)}`;
    })
    .join(', ');
  const partial = named.some(({ missingPeriods }) => missingPeriods > 0);
  if (vi) return `Từ đầu đợt: ${said}${partial ? '; có tuần thiếu số liệu' : ''}`;
  return `Since the start: ${said}${partial ? '; weeks are missing' : ''}`;
}

/** Whether a committee and a plan are declared: 1 yes, 0 no, null not declared. */
export function papersFinding(committee: number | null, plan: number | null, language: Language): string {
  const vi = language === 'vi';
  const papers = [
    { name: vi ? 'Ban Chỉ đạo' : 'committee', state: committee },
    { name: vi ? 'kế hoạch' : 'plan', state: plan },
  ];
  const having = (state: number | null): string =>
    papers
      .filter((one) => one.state === state)
      .map(({ name }) => name)
      .join(vi ? ' và ' : ' and ');
  const parts = vi
    ? [
        ['đã có', having(1)],
        ['chưa có', having(0)],
        ['chưa khai', having(null)],
      ]
    : [
        ['', having(1), 'in place'],
        ['no', having(0), 'yet'],
        ['', having(null), 'not declared'],
      ];
  return capital(
    parts
      .filter(([, names]) => names !== '')
      .map((words) => words.filter((word) => word !== '').join(' '))
      .join(', '),
  );
}

interface Answers {
  readonly yes: number;
  readonly no: number;
  readonly unknown: number;
}

/** What the villages of a commune have by its own register; `signalGap.yes`: no signal, or 2G only. */
export interface VillageRegisterCounts {
  readonly total: number;
  readonly team: Answers;
  readonly signalGap: Answers;
}

/** "27/27 thôn, buôn, TDP có tổ công nghệ số; không nơi nào không sóng hoặc chỉ 2G"; unknown is neither. */
export function registerFinding(
  { total, team, signalGap }: VillageRegisterCounts,
  language: Language,
): string {
  const vi = language === 'vi';
  const number = (n: number): string => formatNumber(n, 0, language);
  if (total === 0) return vi ? 'Chưa lập danh sách thôn, buôn, TDP' : 'No register of villages yet';
  const teams = vi
    ? `${number(team.yes)}/${number(total)} thôn, buôn, TDP có tổ công nghệ số`
    : `${number(team.yes)} of ${number(total)} ${total === 1 ? 'village has' : 'villages have'} a digital team`;
  const unclear = signalGap.unknown > 0;
  if (signalGap.yes > 0)
    return vi
      ? `${teams}; ${number(signalGap.yes)} nơi không sóng hoặc chỉ 2G`
      : `${teams}; ${number(signalGap.yes)} without a signal above 2G`;
  if (unclear)
    return vi
      ? `${teams}; ${number(signalGap.unknown)} nơi chưa rõ về sóng`
      : `${teams}; the signal of ${number(signalGap.unknown)} is not known`;
  return vi
    ? `${teams}; mọi nơi có sóng từ 3G`
    : `${teams}; ${total === 1 ? 'it has' : 'all have'} 3G or better`;
}

/** Whom the Department can call. @param phones of them, people with a number */
export function contactsFinding(people: number, phones: number, language: Language): string {
  const vi = language === 'vi';
  if (people === 0) return vi ? 'Chưa có người liên hệ' : 'Nobody to contact yet';
  const head = vi
    ? `${formatNumber(people, 0, 'vi')} người liên hệ`
    : `${formatNumber(people, 0, 'en')} ${people === 1 ? 'contact' : 'contacts'}`;
  if (phones === people)
    return vi
      ? `${head}, đủ số điện thoại`
      : `${head}, with ${people === 1 ? 'a phone number' : 'phone numbers'}`;
  if (phones === 0) return vi ? `${head}, chưa có số điện thoại` : `${head}, no phone number`;
  return vi
    ? `${head}, ${formatNumber(phones, 0, 'vi')} có số điện thoại`
    : `${head}, ${formatNumber(phones, 0, 'en')} with a phone number`;
}
