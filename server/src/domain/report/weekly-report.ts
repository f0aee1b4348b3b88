import { formatNumber } from '../format.js';
import { localDateOf } from '../local-time.js';
import { planStatusWord } from '../findings/status-words.js';
import type { PlanStatus } from '../figure.js';
import { decreeDate, decreeDateTime, decreePlaceDate, weekWords } from './decree-date.js';
import { goalFigure, goalSign, goalTarget } from './goal-figures.js';
import type {
  ReportCommune,
  ReportGoal,
  ReportSection,
  ReportSurprise,
  WeeklyReport,
  WeeklyReportInput,
} from './report-model.js';
import { shareOfLargest, worstGoals } from './selection.js';

const people = (n: number): string => formatNumber(n, 0, 'vi');
/** A value or plan with its unit; `written` is the figure as the goal writes it. */
const withUnit = (written: string, goal: ReportGoal): string =>
  goalSign(goal) === '' ? `${written} ${goal.unit}` : written;
const inUnit = (n: number, goal: ReportGoal): string => withUnit(goalFigure(n, goal), goal);

/**
 * What the figures are: cut-off, day of the campaign, moment of the computation, and whether the period can still change.
 * A cut-off that has not come is told as coming: nothing was counted at it yet.
 */
function basisOf(input: WeeklyReportInput): string {
  const counted = `tổng hợp từ báo cáo đã ký của các xã, phường ghi nhận đến ${decreeDateTime(input.computedAt)}`;
  const day = input.campaign?.day ? `, ngày thứ ${input.campaign.day} của đợt` : '';
  const basis =
    Date.parse(input.cutOffAt) > Date.parse(input.computedAt)
      ? `Số liệu đến nay, ${counted}; kỳ chốt số liệu lúc ${decreeDateTime(input.cutOffAt)}${day}.`
      : `Số liệu chốt lúc ${decreeDateTime(input.cutOffAt)}${day}, ${counted}.`;
  return input.state === 'closed'
    ? basis
    : `${basis} Kỳ báo cáo chưa khóa sổ: số liệu còn có thể thay đổi đến ${decreeDateTime(input.closesAt)}.`;
}

function introParagraphs(input: WeeklyReportInput): string[] {
  const week = `${weekWords(input.period)} (từ ngày ${decreeDate(input.startsOn)} đến ngày ${decreeDate(input.endsOn)})`;
  const campaign = input.campaign;
  const opening = campaign
    ? `Thực hiện ${campaign.nameVi} (từ ngày ${decreeDate(campaign.startOn)} đến ngày ${decreeDate(campaign.endOn)}), Sở Khoa học và Công nghệ báo cáo kết quả ${week} như sau.`
    : `Sở Khoa học và Công nghệ báo cáo kết quả phong trào “Bình dân học vụ số” ${week} như sau.`;
  return [opening, basisOf(input), ...standingOf(campaign)];
}

/** Outside its days a campaign says so: what is judged after it, and that nothing is before it. */
function standingOf(campaign: WeeklyReportInput['campaign']): string[] {
  if (campaign?.state === 'not_started')
    return [
      `Đợt này bắt đầu ngày ${decreeDate(campaign.startOn)}; đến thời điểm chốt chưa có số liệu nào thuộc đợt.`,
    ];
  if (campaign?.state === 'ended')
    return [
      `Đợt này đã kết thúc ngày ${decreeDate(campaign.endOn)}; số liệu của tuần được so với mục tiêu của đợt.`,
    ];
  return [];
}

function reportingSection(input: WeeklyReportInput): ReportSection {
  const r = input.reporting;
  const late = r.late > 0 ? `, ${r.late} nộp muộn` : '';
  const returned =
    r.returned > 0
      ? ` Có ${r.returned} báo cáo đang được trả lại để rà soát; số liệu đã ký của các đơn vị này vẫn được tính.`
      : '';
  const missing =
    r.missing > 0
      ? ` Còn ${r.missing} xã, phường chưa nộp báo cáo (danh sách tại Phụ lục IV); nơi có số lũy kế của kỳ trước trong thời hạn quy định thì dùng số kỳ trước và ghi rõ.`
      : ' Tất cả xã, phường đã nộp báo cáo.';
  return {
    heading: 'I. TÌNH HÌNH BÁO CÁO',
    paragraphs: [
      `Đến thời điểm tổng hợp, ${r.submitted}/${r.expected} xã, phường đã nộp báo cáo tuần: ${r.onTime} đúng hạn${late}.${returned}${missing}`,
    ],
    goalTable: false,
  };
}

function headlineParagraph(goal: ReportGoal): string {
  if (goal.value === null || goal.numerator === null) return `${goal.nameVi}: chưa có số liệu.`;
  const basis =
    goal.denominator === null
      ? ''
      : ` (${people(goal.numerator)}/${people(goal.denominator)} ${goal.countUnit})`;
  const against =
    goal.target === null
      ? ''
      : ` so với mục tiêu ${withUnit(goalTarget(goal.target, goal), goal)}${goal.plan === null ? '' : `, mức phải đạt theo kế hoạch tại thời điểm chốt là ${inUnit(goal.plan, goal)}`}`;
  const province =
    goal.gapCount === null
      ? ''
      : goal.gapCount > 0
        ? ` Toàn tỉnh còn thiếu ${people(goal.gapCount)} ${goal.countUnit}.`
        : ' Toàn tỉnh đã đạt mục tiêu.';
  const communes = ` ${goal.communesReached}/${goal.communesExpected} xã, phường đạt mục tiêu`;
  const shortfall =
    goal.shortfall !== null && goal.shortfall > 0
      ? `; các xã, phường chưa đạt còn thiếu tổng cộng ${people(goal.shortfall)} ${goal.countUnit}.`
      : '.';
  return `${goal.nameVi}: đạt ${inUnit(goal.value, goal)}${basis}${against}; đánh giá: ${planStatusWord(goal.status, 'vi').toLowerCase()}.${province}${communes}${shortfall}`;
}

function resultsSection(input: WeeklyReportInput): ReportSection {
  const [headline, ...ten] = input.goals;
  const count = (...wanted: PlanStatus[]): number => ten.filter((g) => wanted.includes(g.status)).length;
  const parts = [
    `${count('reached')} chỉ tiêu đạt`,
    `${count('on_track')} đúng tiến độ`,
    `${count('behind')} chậm`,
    `${count('far_behind')} rất chậm`,
    ...(count('no_data') > 0 ? [`${count('no_data')} chưa có số liệu`] : []),
  ];
  return {
    heading: 'II. KẾT QUẢ THỰC HIỆN',
    paragraphs: [
      headline ? headlineParagraph(headline) : 'Tuần báo cáo không nằm trong đợt nào, chưa có chỉ tiêu.',
      ...(ten.length > 0
        ? [
            `Trong ${ten.length} chỉ tiêu của đợt: ${parts.join(', ')}. Kết quả từng chỉ tiêu tại bảng sau và Phụ lục I; kết quả của từng xã, phường tại Phụ lục II và Phụ lục III.`,
          ]
        : []),
    ],
    goalTable: input.goals.length > 0,
  };
}

function shortcomingsSection(input: WeeklyReportInput): ReportSection {
  const behind = worstGoals(input.goals.slice(1));
  const goals = behind.map(
    (g) =>
      `${g.nameVi} (${g.value === null ? 'chưa có số liệu' : inUnit(g.value, g)}${g.plan === null ? '' : `, kế hoạch ${inUnit(g.plan, g)}`})`,
  );
  const share = shareOfLargest(input.communes, 10);
  const farthest = share.items
    .slice(0, 5)
    .map(
      (c) =>
        `${c.fullName} còn thiếu ${people(c.gapCount ?? 0)} người (${people(c.numerator ?? 0)}/${people(c.denominator ?? 0)})`,
    );
  const paragraphs = [
    goals.length > 0
      ? `Chỉ tiêu chậm so với kế hoạch: ${goals.join('; ')}.`
      : input.goals.length > 0
        ? 'Không có chỉ tiêu nào chậm so với kế hoạch.'
        : 'Chưa có chỉ tiêu để đánh giá.',
    ...(share.percent === null
      ? []
      : [
          `${share.items.length} xã, phường có số người còn thiếu lớn nhất chiếm ${formatNumber(share.percent, 0, 'vi')}% tổng số người còn thiếu của các xã, phường. Nhiều nhất: ${farthest.join('; ')}.`,
        ]),
    ...carriedWords(input.communes),
    ...surprisingWords(input.surprising),
  ];
  return { heading: 'III. TỒN TẠI, HẠN CHẾ', paragraphs, goalTable: false };
}

/** Each with the week its figure is of. */
function carriedWords(communes: readonly ReportCommune[]): string[] {
  const carried = communes.filter(({ carriedFrom }) => carriedFrom !== null);
  if (carried.length === 0) return [];
  const names = carried.map(({ fullName, carriedFrom }) => `${fullName} (${weekWords(carriedFrom ?? '')})`);
  return [
    `${carried.length} xã, phường chưa có số liệu tuần này, đang tính theo số lũy kế của tuần gần nhất trong phạm vi 4 tuần: ${names.join('; ')}.`,
  ];
}

/** Most of them named in the text; the others are counted. */
const NAMED_SURPRISES = 5;

function surprisingWords(surprising: readonly ReportSurprise[]): string[] {
  if (surprising.length === 0) return [];
  const named = surprising.slice(0, NAMED_SURPRISES).map(({ fullName, finding, reason }) => {
    const said = finding.replace(/\.$/u, '');
    return reason === null
      ? `${fullName}: ${said} (chưa có giải trình)`
      : `${fullName}: ${said} (giải trình: ${reason})`;
  });
  const among = surprising.length > NAMED_SURPRISES ? ', trong đó' : '';
  return [`${surprising.length} xã, phường có số liệu bất thường cần rà soát${among}: ${named.join('; ')}.`];
}

/** The weekly report of the province, in Vietnamese, from the figures the pages show. */
export function weeklyReport(input: WeeklyReportInput): WeeklyReport {
  const week = weekWords(input.period);
  const subject = `Kết quả thực hiện phong trào “Bình dân học vụ số” ${week} năm ${input.period.slice(0, 4)} (${decreeDate(input.startsOn)} – ${decreeDate(input.endsOn)})`;
  return {
    documentTitle: `Báo cáo ${week} – Bình dân học vụ số tỉnh Đắk Lắk`,
    agencyAbove: 'UBND TỈNH ĐẮK LẮK',
    agency: 'SỞ KHOA HỌC VÀ CÔNG NGHỆ',
    numberLine: 'Số:          /BC-SKHCN',
    placeDate: decreePlaceDate('Đắk Lắk', localDateOf(new Date(input.computedAt))),
    subject,
    addressee: 'Kính gửi: Ủy ban nhân dân tỉnh Đắk Lắk.',
    simulatedNote: input.simulated ? 'BẢN MINH HỌA – SỐ LIỆU MÔ PHỎNG, KHÔNG PHẢI SỐ LIỆU THẬT' : null,
    basis: basisOf(input),
    intro: introParagraphs(input),
    sections: [reportingSection(input), resultsSection(input), shortcomingsSection(input)],
    goals: input.goals,
    communes: input.communes,
    notReported: input.notReported,
    recipients: ['- Như trên;', '- Giám đốc Sở (để báo cáo);', '- Lưu: VT, CĐS.'],
    signer: { authority: 'GIÁM ĐỐC', post: null, name: '' },
  };
}
