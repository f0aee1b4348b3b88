import type { Catalogue, Goal, Target } from './catalogue.js';
import { Big } from './decimal.js';
import { formatDate } from './format.js';

/** What should be known, in a sentence. */
export interface Note {
  readonly code: string;
  readonly vi: string;
  readonly en: string;
}

const note = (code: string, vi: string, en: string): Note => ({ code, vi, en });

/** What is not as it should be with the goals of a campaign. */
export function goalNotes(
  { targets }: Pick<Catalogue, 'targets'>,
  campaign: string,
  goals: readonly Pick<Goal, 'number' | 'indicator'>[],
): Note[] {
  const own = targets.filter((target) => target.campaign === campaign);
  const wanted = new Set(own.flatMap(({ scope, indicator }) => (scope === 'province' ? [indicator] : [])));
  const without = goals.filter(({ indicator }) => !wanted.has(indicator)).map(({ number }) => String(number));
  const known = new Set(goals.map(({ indicator }) => indicator));
  const orphans = own.filter(({ indicator }) => !known.has(indicator)).length;
  const notes: Note[] = [];
  if (without.length > 0)
    notes.push(
      note(
        'no_province_target',
        `Chỉ tiêu ${without.join(', ')} chưa có mục tiêu của tỉnh, nên chưa được xét và chưa hiện trên các trang.`,
        `${without.length === 1 ? 'Goal' : 'Goals'} ${without.join(', ')}: no target of the province yet, so nothing is judged or shown.`,
      ),
    );
  if (goals.length > 0 && !goals.some(({ number }) => number === 0))
    notes.push(
      note(
        'no_headline',
        'Đợt chưa có chỉ tiêu 0 (chỉ tiêu dẫn đầu trên trang tổng quan).',
        'The campaign has no goal 0, the headline of the overview.',
      ),
    );
  if (orphans > 0)
    notes.push(
      note(
        'targets_without_goal',
        `${String(orphans)} mục tiêu thuộc chỉ số không còn trong danh sách chỉ tiêu; các mục tiêu này không còn tác dụng.`,
        `${String(orphans)} ${orphans === 1 ? 'target belongs' : 'targets belong'} to an indicator that is no goal any more and has no effect.`,
      ),
    );
  return notes;
}

/** What is told before a target is recorded. */
export interface NoteFacts {
  readonly target: Pick<Target, 'scope' | 'kind' | 'value' | 'dueOn' | 'baselineOn' | 'decision' | 'label'>;
  /** Highest value of a percentage that is whole: 100, or 1. */
  readonly full: number;
  readonly act: 'set' | 'change' | 'end';
  /** Local date. */
  readonly today: string;
  /** Communes it holds for, or held for until it ends. */
  readonly communes: number;
  /** Whether the province has a target of the indicator afterwards. */
  readonly hasProvinceTarget: boolean;
}

/** What follows from a target, in the order in which somebody would ask. */
export function targetNotes({ target, full, act, today, communes, hasProvinceTarget }: NoteFacts): Note[] {
  const notes: Note[] = [];
  if (act === 'end')
    notes.push(
      note(
        'falls_back',
        `${String(communes)} xã, phường đang theo mục tiêu này sẽ theo mục tiêu rộng hơn (nhóm, tỉnh), nếu có.`,
        `${String(communes)} communes follow the next wider target (group, province) instead, where there is one.`,
      ),
    );
  else if (communes === 0)
    notes.push(
      note(
        'holds_for_none',
        'Chưa xã, phường nào theo mục tiêu này: nơi nào cũng có mục tiêu riêng hẹp hơn.',
        'No commune follows this target: each has a narrower one.',
      ),
    );
  if (target.baselineOn <= today)
    notes.push(
      note(
        'weeks_judged_anew',
        `Các tuần từ ${formatDate(target.baselineOn)} được xét lại theo mục tiêu này từ khi ghi; xem lại theo thời điểm trước đó vẫn thấy như cũ.`,
        `Weeks from ${formatDate(target.baselineOn)} on are judged anew once it is recorded; as of an earlier moment they read as before.`,
      ),
    );
  if (act !== 'end' && target.dueOn < today)
    notes.push(
      note('past_due', 'Hạn của mục tiêu đã qua.', 'The due date of the target has passed already.'),
    );
  if (act !== 'end' && target.kind === 'ratio' && new Big(target.value).gt(full))
    notes.push(note('above_full', 'Mục tiêu cao hơn 100%.', 'The target is above 100%.'));
  if (!hasProvinceTarget)
    notes.push(
      note(
        'no_province_target',
        'Tỉnh không có mục tiêu của chỉ tiêu này, nên chỉ tiêu không hiện trên các trang.',
        'The province has no target of this goal, so the goal is on no page.',
      ),
    );
  if (act !== 'end' && target.decision === null)
    notes.push(
      note(
        'no_decision',
        `Chưa có số văn bản; mục tiêu được ghi là “${target.label}”.`,
        `There is no document yet; the target stands as “${target.label}”.`,
      ),
    );
  return notes;
}
