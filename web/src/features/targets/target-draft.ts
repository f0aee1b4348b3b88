import type { ChangeTargetBody, TargetDto } from '@contract/targets.js';
import type { PlannedTarget } from '@domain/findings/plan-finding.js';
import { formatDate, formatShort } from '@domain/format.js';
import { isLocalDate } from '@domain/local-time.js';
import { parseEntry } from '@domain/parse-number.js';
import type { Lang } from '../../lib/i18n/translate.js';

export type TargetKind = TargetDto['kind'];
export type PlanShape = TargetDto['planShape'];
/** What a decision says of a target; whose it is and of what stands apart, for it never changes. */
export type Wanted = Omit<ChangeTargetBody, 'version' | 'reason'>;

/** Said where nobody knows where the plan starts; the same words as in what is shipped. */
export const NO_BASELINE = 'chưa có số liệu gốc, tính từ 0';
export const DEFAULT_LABEL = 'mặc định – chưa phải văn bản của tỉnh';

export interface DraftPoint {
  readonly key: number;
  readonly on: string;
  readonly value: string;
}

/** A target as typed. Dates as a native field holds them; '' is blank. */
export interface TargetDraft {
  readonly kind: TargetKind;
  readonly value: string;
  readonly dueOn: string;
  /** false: no figure is known, the plan starts at 0 and says so. */
  readonly baselineKnown: boolean;
  readonly baselineValue: string;
  readonly baselineOn: string;
  readonly baselineSource: string;
  readonly planShape: PlanShape;
  readonly points: readonly DraftPoint[];
  readonly provinceTotal: string;
  readonly decision: string;
  readonly decidedOn: string;
  readonly source: string;
  readonly label: string;
}

export type TargetField = keyof Wanted | `planPoints.${number}.${'on' | 'value'}`;

/** blank: still to be filled in; wrong: was filled in and cannot be right. */
export interface ReadTarget {
  readonly wanted: Wanted | null;
  readonly blank: readonly TargetField[];
  readonly wrong: readonly TargetField[];
}

export const draftOfTarget = (target: Wanted, lang: Lang): TargetDraft => ({
  kind: target.kind,
  value: formatShort(target.value, 4, lang),
  dueOn: target.dueOn,
  baselineKnown: target.baselineSource !== NO_BASELINE,
  baselineValue: formatShort(target.baselineValue, 4, lang),
  baselineOn: target.baselineOn,
  baselineSource: target.baselineSource,
  planShape: target.planShape,
  points: target.planPoints.map(({ on, value }, key) => ({ key, on, value: formatShort(value, 4, lang) })),
  provinceTotal: target.provinceTotal === null ? '' : formatShort(target.provinceTotal, 4, lang),
  decision: target.decision ?? '',
  decidedOn: target.decidedOn ?? '',
  source: target.source,
  label: target.label,
});

/** A target for somebody else starts from the dates of one that is there. @param like null: the first of its goal */
export function blankTarget(
  kind: TargetKind,
  span: { readonly startOn: string; readonly endOn: string },
  like: Pick<Wanted, 'dueOn' | 'baselineOn' | 'decision' | 'decidedOn' | 'source' | 'label'> | null,
): TargetDraft {
  return {
    kind,
    value: kind === 'yes_no' ? '1' : '',
    dueOn: like?.dueOn ?? span.endOn,
    baselineKnown: false,
    baselineValue: '',
    baselineOn: like?.baselineOn ?? span.startOn,
    baselineSource: '',
    planShape: kind === 'yes_no' ? 'stepped' : 'linear',
    points: [],
    provinceTotal: '',
    decision: '',
    decidedOn: '',
    source: '',
    label: DEFAULT_LABEL,
  };
}

/** What was typed, as the server takes it, or what is still missing or not right. */
export function readTarget(draft: TargetDraft): ReadTarget {
  const blank: TargetField[] = [];
  const wrong: TargetField[] = [];
  const note = (field: TargetField, text: string, right: boolean): void => {
    if (text.trim() === '') blank.push(field);
    else if (!right) wrong.push(field);
  };
  const value = draft.kind === 'yes_no' ? 1 : numberIn(draft.value, draft.kind);
  const baseline = draft.baselineKnown ? numberIn(draft.baselineValue, draft.kind) : 0;
  const total = numberIn(draft.provinceTotal, 'count');
  if (draft.kind !== 'yes_no') note('value', draft.value, value !== null);
  note('dueOn', draft.dueOn, isLocalDate(draft.dueOn) && draft.dueOn > draft.baselineOn);
  note('baselineOn', draft.baselineOn, isLocalDate(draft.baselineOn));
  if (draft.baselineKnown) {
    note('baselineValue', draft.baselineValue, baseline !== null);
    note('baselineSource', draft.baselineSource, draft.baselineSource.trim().length >= 3);
  }
  if (draft.provinceTotal.trim() !== '' && total === null) wrong.push('provinceTotal');
  readDecision(draft, note);
  const points = readPoints(draft, note);
  if (blank.length > 0 || wrong.length > 0 || value === null || baseline === null)
    return { wanted: null, blank, wrong };
  return { wanted: wantedOf(draft, { value, baseline, total, points }), blank, wrong };
}

/** Stands for a source that is still to be written. */
const STILL_BLANK = '…………';

/** The same target with words where they are still missing: what would change does not depend on them. */
export function previewable(draft: TargetDraft): TargetDraft {
  const decided = draft.decision.trim() !== '' && isLocalDate(draft.decidedOn);
  const spoken = (text: string, otherwise: string): string => (text.trim().length < 3 ? otherwise : text);
  return {
    ...draft,
    decision: decided ? draft.decision : '',
    decidedOn: decided ? draft.decidedOn : '',
    source: spoken(draft.source, STILL_BLANK),
    label: spoken(draft.label, DEFAULT_LABEL),
    baselineSource: spoken(draft.baselineSource, STILL_BLANK),
  };
}

type Note = (field: TargetField, text: string, right: boolean) => void;

function readDecision({ decision, decidedOn, source, label }: TargetDraft, note: Note): void {
  // One says which document, the other when: both or none.
  if (decision.trim() !== '' || decidedOn !== '') {
    note('decision', decision, true);
    note('decidedOn', decidedOn, isLocalDate(decidedOn));
  }
  note('source', source, source.trim().length >= 3);
  note('label', label, label.trim().length >= 3);
}

/** A yes is one step on its due date: it has no points of its own. */
const hasPoints = ({ kind, planShape }: Pick<TargetDraft, 'kind' | 'planShape'>): boolean =>
  kind !== 'yes_no' && planShape !== 'linear';

function readPoints(draft: TargetDraft, note: Note): Wanted['planPoints'] {
  if (!hasPoints(draft)) return [];
  const dates = draft.points.map(({ on }) => on);
  const read = draft.points.map(({ on, value }, index) => {
    const inside = on >= draft.baselineOn && on < draft.dueOn && dates.indexOf(on) === index;
    const number = numberIn(value, draft.kind);
    note(`planPoints.${index}.on`, on, isLocalDate(on) && inside);
    note(`planPoints.${index}.value`, value, number !== null);
    return { on, value: number ?? 0 };
  });
  if (read.length === 0) note('planPoints', '', false);
  return read.toSorted((a, b) => (a.on < b.on ? -1 : 1));
}

function wantedOf(
  draft: TargetDraft,
  read: {
    readonly value: number;
    readonly baseline: number;
    readonly total: number | null;
    readonly points: Wanted['planPoints'];
  },
): Wanted {
  const decided = draft.decision.trim() !== '';
  return {
    kind: draft.kind,
    value: read.value,
    dueOn: draft.dueOn,
    baselineValue: read.baseline,
    baselineOn: draft.baselineOn,
    baselineSource: draft.baselineKnown ? draft.baselineSource.trim() : NO_BASELINE,
    planShape: draft.planShape,
    planPoints: read.points,
    provinceTotal: read.total,
    decision: decided ? draft.decision.trim() : null,
    decidedOn: decided ? draft.decidedOn : null,
    source: draft.source.trim(),
    label: draft.label.trim(),
  };
}

function numberIn(text: string, kind: TargetKind): number | null {
  const read = parseEntry(text, kind === 'count' ? 'count' : 'decimal');
  return read.ok && read.value !== null ? Number(read.value) : null;
}

/**
 * What can already be drawn while somebody types: a point without its date or value is left out, a blank baseline is 0.
 * @returns null while value or dates cannot be read
 */
export function plannedOf(draft: TargetDraft): PlannedTarget | null {
  const value = draft.kind === 'yes_no' ? 1 : numberIn(draft.value, draft.kind);
  if (value === null || !isLocalDate(draft.dueOn) || !isLocalDate(draft.baselineOn)) return null;
  if (draft.dueOn <= draft.baselineOn) return null;
  const points = draft.points.flatMap((point) => {
    const number = numberIn(point.value, draft.kind);
    return number === null || !isLocalDate(point.on) ? [] : [{ on: point.on, value: String(number) }];
  });
  return {
    kind: draft.kind,
    value: String(value),
    dueOn: draft.dueOn,
    baselineValue: String(draft.baselineKnown ? (numberIn(draft.baselineValue, draft.kind) ?? 0) : 0),
    baselineOn: draft.baselineOn,
    planShape: draft.planShape,
    planPoints: hasPoints(draft) ? points : [],
  };
}

/** What the label says of itself while nobody has written another: the document, or that there is none. */
export const labelFor = (decision: string, decidedOn: string): string =>
  decision.trim() === ''
    ? DEFAULT_LABEL
    : `theo ${decision.trim()}${isLocalDate(decidedOn) ? ` ngày ${formatDate(decidedOn)}` : ''}`;

/** Whether a save would say anything new. */
export const sameWanted = (a: Wanted, b: Wanted): boolean =>
  (Object.keys(a) as (keyof Wanted)[]).every((name) => JSON.stringify(a[name]) === JSON.stringify(b[name]));

/** The part of a stored target that a decision can change. */
export const wantedIn = (target: TargetDto): Wanted => ({
  kind: target.kind,
  value: target.value,
  dueOn: target.dueOn,
  baselineValue: target.baselineValue,
  baselineOn: target.baselineOn,
  baselineSource: target.baselineSource,
  planShape: target.planShape,
  planPoints: target.planPoints.map(({ on, value }) => ({ on, value })),
  provinceTotal: target.provinceTotal,
  decision: target.decision,
  decidedOn: target.decidedOn,
  source: target.source,
  label: target.label,
});
