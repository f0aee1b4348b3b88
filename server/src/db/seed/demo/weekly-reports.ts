import { DEMO_START, LAST_SETTLED, OPEN_WEEK, weekAt } from './demo-calendar.js';
import type { DemoSource, Values } from './demo-rows.js';
import { shippedQuality } from '../shipped-quality.js';
import { openWeekEntry } from './open-week-surprises.js';
import { streamOf, type Stream } from './prng.js';
import type { Profile } from './profile.js';
import { referenceRows } from './reference-figures.js';
import { type Notes, ReasonWriter } from './report-reasons.js';
import { reportOf, type Command, type ReportRows } from './report-life.js';
import {
  accountOf,
  leaderOf,
  returnNotes,
  REVIEWER,
  reviewOf,
  type Signer,
  signerOf,
} from './reviewer-acts.js';
import { minutesAfter, returnedAt, submittedAt } from './report-times.js';
import {
  CUOR_DANG,
  FELL_AFTER_REVIEW,
  habitLeavesOut,
  PHU_XUAN,
  type Returned,
  RETURNED,
} from './special-communes.js';
import type { WeeklyTotals } from './weekly-totals.js';
import { weeklyValues } from './weekly-values.js';

const OPEN_SUBMITTED = 30;
const OPEN_AWAITING = 4;
const OPEN_DRAFTS = 6;

/** What leads up to a signature: one or two savings, the hand-over, the signature. */
export function signedCommands(
  code: string,
  values: Values,
  at: Date,
  stream: Stream,
  notes: Notes = {},
  signer: Signer = leaderOf(code),
): Command[] {
  const editor = accountOf(code, 'editor');
  const begun = minutesAfter(at, -stream.int(22, 200));
  const handed = minutesAfter(at, -stream.int(4, 14));
  const partly = Object.fromEntries(Object.entries(values).slice(0, stream.int(3, 6)));
  const first: Command[] = stream.chance(0.25)
    ? [{ act: 'save', at: minutesAfter(begun, -stream.int(30, 240)), actor: editor, values: partly }]
    : [];
  return [
    ...first,
    { act: 'save', at: begun, actor: editor, values, notes },
    { act: 'hand_over', at: handed, actor: editor },
    // A signature says again what it signs.
    { act: 'submit', at, actor: signer.actor, values, notes: { ...notes, ...signer.notes } },
  ];
}

/** A settled week of one commune. */
function settledReport(
  source: DemoSource,
  profile: Profile,
  totals: WeeklyTotals,
  index: number,
  reasons: ReasonWriter,
): ReportRows {
  const { code } = profile.commune;
  const week = weekAt(index);
  const stream = streamOf(`${code} ${week} report`);
  const window = source.windowOf(week);
  const values = weeklyValues(profile, totals, index);
  const back = RETURNED.find((item) => item.code === code && item.week === week);
  const late = stream.chance(profile.lateness) && back === undefined && code !== FELL_AFTER_REVIEW;
  const signed = submittedAt(window, late, stream);
  const first = back === undefined ? values : asFirstSigned(values, back);
  const commands = signedCommands(
    code,
    first,
    signed,
    stream,
    reasons.notes(week, first),
    signerOf(code, week),
  );
  let last = signed;
  if (back !== undefined) {
    const sentBack = returnedAt(window, signed, stream);
    commands.push({ act: 'return', at: sentBack, actor: REVIEWER, notes: returnNotes(back) });
    if (!back.again) return reportOf(keyOf(source, code, week), commands);
    last = minutesAfter(sentBack, stream.int(140, 420));
    const attendances = Math.max(0, Number(values['attendances'] ?? 0) - stream.int(3, 19));
    const corrected = first === values ? { ...values, attendances } : values;
    commands.push(
      ...signedCommands(
        code,
        corrected,
        last,
        streamOf(`${code} ${week} again`),
        reasons.notes(week, corrected),
      ).filter(({ at }) => at > sentBack),
    );
  }
  commands.push(...reviewOf(window, code, week, last, stream));
  return reportOf(keyOf(source, code, week), commands);
}

/** Who was asked about adults reached had counted some of them in two villages, and takes them out. */
function asFirstSigned(values: Values, { code, week, at, again }: Returned): Values {
  const reached = values['adults_reached'];
  if (!again || at !== 'adults_reached' || typeof reached !== 'number') return values;
  return { ...values, adults_reached: reached + streamOf(`${code} ${week} twice`).int(40, 150) };
}

function keyOf(source: DemoSource, orgUnit: string, period: string, dataSet = 'weekly') {
  return { province: source.province, orgUnit, period, dataSet };
}

/** The open week: some have signed, a few wait for the signature, a few have begun. */
function openReports(
  source: DemoSource,
  profiles: readonly Profile[],
  totals: WeeklyTotals,
  reasonsOf: (code: string) => ReasonWriter,
): ReportRows[] {
  const early = profiles
    .filter(
      ({ commune, reported }) =>
        reported.includes(LAST_SETTLED) && commune.code !== CUOR_DANG && commune.code !== PHU_XUAN,
    )
    .filter(({ commune }) => habitLeavesOut(commune.code, OPEN_WEEK) !== true)
    .map((profile) => ({ profile, order: streamOf(`${profile.commune.code} open week`).next() }))
    .sort((a, b) => a.order - b.order)
    .slice(0, OPEN_SUBMITTED + OPEN_AWAITING + OPEN_DRAFTS)
    .map(({ profile }) => profile);
  const reports = early.map((profile, position) => {
    const { code } = profile.commune;
    const stream = streamOf(`${code} ${OPEN_WEEK} report`);
    // Tuesday 08:00 until Wednesday 13:40, working hours.
    const hours = stream.chance(0.4) ? stream.between(0.3, 8.6) : stream.between(24, 29.6);
    const at = minutesAfter(DEMO_START, -30 * 60 + hours * 60);
    const writer = reasonsOf(code);
    const { values, noChange } = openWeekEntry(
      position,
      weeklyValues(profile, totals, LAST_SETTLED + 1),
      writer.last(),
    );
    const isDraft = position >= OPEN_SUBMITTED + OPEN_AWAITING;
    const notes = isDraft ? {} : writer.notes(OPEN_WEEK, values, noChange);
    const signed = signedCommands(code, values, at, stream, notes);
    const acts =
      position < OPEN_SUBMITTED ? 'submit' : position < OPEN_SUBMITTED + OPEN_AWAITING ? 'hand_over' : 'save';
    const until = signed.findLastIndex((command) => command.act === acts);
    return reportOf(keyOf(source, code, OPEN_WEEK), signed.slice(0, until + 1));
  });
  return [...reports, ...phuXuanDraft(source, profiles, totals)];
}

/** Phú Xuân has begun: the two numbers of the organisation are in, the rest is still blank. */
function phuXuanDraft(source: DemoSource, profiles: readonly Profile[], totals: WeeklyTotals): ReportRows[] {
  const profile = profiles.find(({ commune }) => commune.code === PHU_XUAN);
  if (profile === undefined) return [];
  const values = Object.fromEntries(
    Object.entries(weeklyValues(profile, totals, LAST_SETTLED + 1)).slice(0, 2),
  );
  const at = minutesAfter(DEMO_START, -228);
  return [
    reportOf(keyOf(source, PHU_XUAN, OPEN_WEEK), [
      { act: 'save', at, actor: accountOf(PHU_XUAN, 'editor'), values },
    ]),
  ];
}

/** What counted when the next week was entered: a report that was kept out later still did. */
const lastSigned = ({ revisions }: ReportRows): Values =>
  revisions.findLast(({ act }) => act === 'submit')?.values ?? {};

export function weeklyReports(
  source: DemoSource,
  profiles: readonly Profile[],
  totals: WeeklyTotals,
): ReportRows[] {
  const quality = shippedQuality();
  const writers = new Map<string, ReasonWriter>();
  const reasonsOf = (code: string): ReasonWriter => {
    const known = writers.get(code);
    if (known === undefined) throw new RangeError(`Not a commune of the demo: ${code}`);
    return known;
  };
  const settled = profiles.flatMap((profile) => {
    const { commune, denominators } = profile;
    const writer = new ReasonWriter(quality, commune.code, referenceRows(commune, denominators));
    writers.set(commune.code, writer);
    return profile.reported.map((index) => {
      const report = settledReport(source, profile, totals, index, writer);
      writer.remember(weekAt(index), lastSigned(report));
      return report;
    });
  });
  return [...settled, ...openReports(source, profiles, totals, reasonsOf), ...narratives(source, profiles)];
}

const NARRATIVES: readonly [Values, ...Values[]] = [
  {
    documents_issued:
      'Họp Ban Chỉ đạo đánh giá kết quả tháng; phân công thành viên phụ trách từng thôn, buôn.',
    difficulties: 'Người cao tuổi ở các buôn xa trung tâm chưa có điện thoại thông minh.',
    proposals: 'Đề nghị hỗ trợ tài liệu hướng dẫn song ngữ tiếng Việt – tiếng Ê Đê.',
  },
  {
    documents_issued: 'Ban hành kế hoạch mở các buổi hướng dẫn buổi tối tại nhà sinh hoạt cộng đồng.',
    difficulties: 'Sóng di động yếu ở hai thôn; mùa thu hoạch nên khó tập trung người dân.',
  },
];

/** A few narratives of the last weeks, for the report. */
function narratives(source: DemoSource, profiles: readonly Profile[]): ReportRows[] {
  const writing = profiles.filter(
    ({ commune: { code } }) =>
      code === CUOR_DANG || code === PHU_XUAN || streamOf(`${code} writes`).chance(0.09),
  );
  return writing.flatMap((profile) =>
    profile.reported.slice(-2).map((index) => {
      const { code } = profile.commune;
      const week = weekAt(index);
      const stream = streamOf(`${code} ${week} narrative`);
      const commands = signedCommands(
        code,
        stream.pick(NARRATIVES),
        submittedAt(source.windowOf(week), false, stream),
        stream,
      );
      const approved = minutesAfter(source.windowOf(week).closesAt, stream.int(-1500, -90));
      if (index < LAST_SETTLED || stream.chance(0.7))
        commands.push({ act: 'approve', at: approved, actor: REVIEWER });
      return reportOf(keyOf(source, code, week, 'weekly_text'), commands);
    }),
  );
}
