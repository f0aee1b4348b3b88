import { formatDate } from '../format.js';
import type { UnitChangePlan } from './unit-change.js';

/** A consequence in words, told before the change is made and kept with it. */
export interface UnitChangeNote {
  readonly code: string;
  readonly vi: string;
  readonly en: string;
}

/** What else a note depends on. */
export interface NoteFacts {
  readonly accounts: number;
  readonly unfinished: number;
  readonly unknownReferences: number;
}

/** What follows from a change, in the order in which somebody would ask. */
export function unitChangeNotes(plan: UnitChangePlan, facts: NoteFacts): UnitChangeNote[] {
  const on = formatDate(plan.effectiveOn);
  if (plan.kind === 'rename') return [renamed(on)];
  return [
    historyKept(on),
    ...(plan.kind === 'merge' ? mergerNotes(on) : []),
    ...(plan.kind === 'split' ? [splitNote()] : []),
    ...(plan.kind === 'close' ? [closeNote(on)] : []),
    ...(plan.closes.length > 0 && facts.accounts > 0 ? [accountsNote(plan, facts.accounts)] : []),
    ...(facts.unfinished > 0 ? [unfinishedNote(plan, on)] : []),
    ...(facts.unknownReferences > 0 ? [referencesNote(facts.unknownReferences)] : []),
  ];
}

const renamed = (on: string): UnitChangeNote => ({
  code: 'rename_keeps_history',
  vi: `Các kỳ chốt trước ngày ${on} vẫn hiện tên và mã cũ; số liệu, mục tiêu và tài khoản không đổi.`,
  en: `Periods cut off before ${on} still show the old name and code; figures, targets and accounts do not change.`,
});

const historyKept = (on: string): UnitChangeNote => ({
  code: 'history_kept',
  vi: `Các kỳ chốt trước ngày ${on} giữ nguyên đơn vị cũ; tổng của tỉnh ở các kỳ đó không đổi.`,
  en: `Periods cut off before ${on} keep the old units; the totals of the province in them do not change.`,
});

const mergerNotes = (on: string): UnitChangeNote[] => [
  {
    code: 'series_on_todays_units',
    vi: 'Chuỗi số liệu “theo đơn vị hiện nay” cộng số của các đơn vị cũ vào đơn vị mới; chuỗi “như đã báo cáo” giữ từng đơn vị cũ.',
    en: 'The series on today’s units adds the old units up into the new one; the series as reported keeps each old unit.',
  },
  {
    code: 'carried_until_reported',
    vi: `Từ ngày ${on} đến khi đơn vị mới gửi báo cáo đầu tiên, số của đơn vị mới là tổng số gần nhất của các đơn vị cũ, ghi rõ là số kỳ trước; thiếu một đơn vị thì ghi “chưa đủ”. Nội dung có/không (Ban Chỉ đạo, kế hoạch) không chuyển sang.`,
    en: `From ${on} until the new unit hands in its first report its figure is the sum of the latest figures of the old units, marked as carried; where one is missing it is marked as partial. Yes/no facts (committee, plan) do not carry over.`,
  },
  {
    code: 'targets_end',
    vi: 'Mục tiêu riêng của các đơn vị cũ dừng cùng đơn vị, không cộng dồn. Đơn vị mới nhận mục tiêu nêu trong văn bản; không nêu thì theo nhóm, không có nhóm thì theo tỉnh.',
    en: 'Own targets of the old units end with them and are not added up. The new unit takes the targets stated by the act, otherwise those of its group, otherwise those of the province.',
  },
  {
    code: 'extensions_stay',
    vi: 'Gia hạn và yêu cầu đang chờ của các đơn vị cũ giữ nguyên cho báo cáo của đơn vị cũ, không chuyển sang đơn vị mới.',
    en: 'Extensions and open requests of the old units stay with the reports of the old units and do not go over.',
  },
];

const splitNote = (): UnitChangeNote => ({
  code: 'split_without_history',
  vi: 'Các đơn vị mới bắt đầu không có số liệu và không nối với đơn vị cũ: số của đơn vị cũ không chia được. Độ phủ của tỉnh giảm cho tới khi các đơn vị mới báo cáo.',
  en: 'The new units begin without figures and without a link: the figures of the old unit cannot be divided. Coverage of the province falls until the new units report.',
});

const closeNote = (on: string): UnitChangeNote => ({
  code: 'figures_end',
  vi: `Từ ngày ${on} số của đơn vị không còn trong tổng của tỉnh. Nếu đơn vị được nhập vào nơi khác, hãy dùng “Sáp nhập”.`,
  en: `From ${on} the figures of the unit are no longer in the totals of the province. If it goes over into another unit, record a merger instead.`,
});

function accountsNote(plan: UnitChangePlan, accounts: number): UnitChangeNote {
  const n = String(accounts);
  return plan.linked
    ? {
        code: 'accounts_follow',
        vi: `${n} tài khoản chuyển sang đơn vị mới vào ngày hiệu lực; việc đã làm vẫn ghi tên người làm. Nếu có nhiều lãnh đạo, hãy khóa bớt tài khoản sau đó.`,
        en: `${n} accounts go over to the new unit on the effective date; what was done keeps the name of who did it. Where there are several leaders, disable accounts afterwards.`,
      }
    : {
        code: 'accounts_stay',
        vi: `${n} tài khoản ở lại với đơn vị cũ để hoàn tất các kỳ còn mở, sau đó hãy chuyển hoặc khóa.`,
        en: `${n} accounts stay with the old unit to finish its open periods; move or disable them afterwards.`,
      };
}

const unfinishedNote = (plan: UnitChangePlan, on: string): UnitChangeNote => ({
  code: 'unfinished_reports',
  vi: `Báo cáo chưa ký của kỳ chốt trước ngày ${on} do tài khoản ${plan.linked ? 'của đơn vị mới' : 'của đơn vị cũ'} làm tiếp dưới tên đơn vị cũ. Bản nháp của kỳ chốt từ ngày ${on} vẫn xem được nhưng không nhận thêm số; số không mất, không tự cộng vào đâu.`,
  en: `Unsigned reports of periods cut off before ${on} are finished by the accounts of the ${plan.linked ? 'new' : 'old'} unit under the old name. Drafts of periods cut off from ${on} on stay readable and take no more figures; nothing is lost and nothing is added up by itself.`,
});

const referencesNote = (n: number): UnitChangeNote => ({
  code: 'references_unknown',
  vi: `${String(n)} số liệu nền của đơn vị mới chưa tính được vì có đơn vị cũ chưa có số; hãy nhập trước kỳ báo cáo đầu tiên.`,
  en: `${String(n)} denominators of the new unit cannot be summed because an old unit has none; enter them before the first report.`,
});
