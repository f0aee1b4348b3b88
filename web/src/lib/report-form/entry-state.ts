import type { SubmissionDto } from '@contract/submissions.js';
import { checkEntry, type Issue } from '@domain/entry-rules.js';
import type { Finding } from '@domain/quality/check-quality.js';
import type { QualityRule } from '@domain/catalogue.js';
import { progressOf } from '@domain/quality/progress.js';
import type { EntryField, EntryForm, Value } from './entry-fields.js';
import {
  type BoxReason,
  reasonOfBox,
  type ReasonEdits,
  storedFindings,
  storedReasons,
} from './entry-reasons.js';
import { readBox, type Reading } from './entry-text.js';

/** What somebody typed into a box, and the stored value it was typed over. */
export interface Edit {
  readonly text: string;
  readonly from: Value;
  /** It came from a spreadsheet. */
  readonly pasted?: true;
}
export type Edits = Readonly<Record<string, Edit>>;

export interface EntryState {
  /** The report as the server last gave it. */
  readonly base: SubmissionDto;
  readonly edits: Edits;
  readonly reasons: ReasonEdits;
  /** Texts the server refused, with its sentence; a new text is a new try. */
  readonly refused: Readonly<Record<string, { readonly text: string; readonly message: string }>>;
}

export type EntryEvent =
  | { readonly kind: 'typed'; readonly code: string; readonly text: string }
  | { readonly kind: 'typed_all'; readonly texts: Readonly<Record<string, string>>; readonly pasted: boolean }
  | { readonly kind: 'reasoned'; readonly code: string; readonly text: string; readonly of: Value }
  | { readonly kind: 'replaced'; readonly base: SubmissionDto }
  | { readonly kind: 'arrived'; readonly base: SubmissionDto }
  | { readonly kind: 'saved'; readonly base: SubmissionDto; readonly sent: readonly SentValue[] }
  | { readonly kind: 'refused'; readonly messages: Readonly<Record<string, string>> }
  | { readonly kind: 'resolved'; readonly code: string; readonly keep: 'mine' | 'theirs' };

export interface SentValue {
  readonly dataElement: string;
  readonly value: Value;
}

export function storedValue(base: SubmissionDto, code: string): Value {
  return base.values.find((value) => value.dataElement === code)?.value ?? null;
}

function without<T>(record: Readonly<Record<string, T>>, code: string): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => key !== code));
}

/** After a save: what was sent stands on the server; what was typed since was typed over the sent value. */
function afterSave(state: EntryState, sent: readonly SentValue[]): Edits {
  const sentValues = new Map(sent.map((one) => [one.dataElement, one.value]));
  return Object.fromEntries(
    Object.entries(state.edits).map(([code, edit]) => {
      const value = sentValues.get(code);
      return [code, value === undefined ? edit : { ...edit, from: value }];
    }),
  );
}

function typed({ base, edits }: EntryState, texts: Readonly<Record<string, string>>, pasted: boolean): Edits {
  const added = Object.entries(texts).map(([code, text]): [string, Edit] => {
    const before = edits[code];
    const from = before === undefined ? storedValue(base, code) : before.from;
    return [code, { text, from, ...(pasted ? { pasted } : {}) }];
  });
  return { ...edits, ...Object.fromEntries(added) };
}

export function entryReducer(state: EntryState, event: EntryEvent): EntryState {
  switch (event.kind) {
    case 'typed':
      return { ...state, edits: typed(state, { [event.code]: event.text }, false) };
    case 'typed_all':
      return { ...state, edits: typed(state, event.texts, event.pasted) };
    case 'reasoned':
      return {
        ...state,
        reasons: { ...state.reasons, [event.code]: { text: event.text, of: event.of } },
      };
    case 'replaced':
      return { base: event.base, edits: {}, reasons: {}, refused: {} };
    case 'arrived':
      return event.base.version < state.base.version ? state : { ...state, base: event.base };
    case 'saved': {
      // An answer that was given again after a crash may be older than what others have saved since.
      const base = event.base.version < state.base.version ? state.base : event.base;
      return { ...state, base, edits: afterSave(state, event.sent) };
    }
    case 'refused': {
      const added = Object.entries(event.messages).map(
        ([code, message]) => [code, { text: state.edits[code]?.text ?? '', message }] as const,
      );
      return { ...state, refused: { ...state.refused, ...Object.fromEntries(added) } };
    }
    case 'resolved': {
      if (event.keep === 'theirs') return { ...state, edits: without(state.edits, event.code) };
      const edit = state.edits[event.code];
      if (edit === undefined) return state;
      return {
        ...state,
        edits: { ...state.edits, [event.code]: { ...edit, from: storedValue(state.base, event.code) } },
      };
    }
  }
}

/** What a rule said about a box. */
export type BoxFinding = Pick<Finding, 'element' | 'rule' | 'severity' | 'vi' | 'en'>;

/** Holds a form against the rules. */
export type FindFindings = (
  form: EntryForm,
  base: SubmissionDto,
  values: Readonly<Record<string, Value>>,
) => readonly BoxFinding[];

/** How one box stands. */
export interface Box {
  readonly field: EntryField;
  readonly code: string;
  /** Typed text; null: untouched, the stored value shows. */
  readonly text: string | null;
  readonly stored: Value;
  readonly reading: Reading;
  /** The value as it would be sent; null also while the text cannot be read. */
  readonly value: Value;
  readonly issue: Issue | null;
  /** Rules that refuse the value. */
  readonly errors: readonly BoxFinding[];
  /** Rules that ask why. */
  readonly warnings: readonly BoxFinding[];
  readonly reason: BoxReason;
  /** Sentence of the server for this very text. */
  readonly refusal: string | null;
  /** Somebody saved another value meanwhile: theirs is `stored`, mine is typed. */
  readonly conflict: boolean;
  /** Typed, readable, and not yet what the server has. */
  readonly unsaved: boolean;
}

/**
 * All boxes as they stand now. Errors hold back their own box only: the rest can be saved.
 * @param find null: the rules are still on their way, and what is stored stands as the server judged it
 */
export function toBoxes(form: EntryForm, state: EntryState, find: FindFindings | null): Box[] {
  const read = form.fields.map((field) => {
    const code = field.element.code;
    const edit = state.edits[code];
    const stored = storedValue(state.base, code);
    const reading: Reading =
      edit === undefined ? { ok: true, value: stored } : readBox(field.element.kind, edit.text);
    return { field, code, edit, stored, reading, value: reading.ok ? reading.value : null };
  });
  const values = Object.fromEntries(read.map((box) => [box.code, box.value]));
  const issues = checkEntry(form.dataSet, form.elements, values, form.today);
  const wrong = new Set(issues.map(({ element }) => element));
  const right = Object.fromEntries(Object.entries(values).filter(([code]) => !wrong.has(code)));
  const findings = find === null ? storedFindings(state.base) : find(form, state.base, right);
  return read.map(({ edit, ...box }) => {
    const unsaved = edit !== undefined && (!box.reading.ok || box.value !== box.stored);
    const refused = state.refused[box.code];
    const own = findings.filter(({ element }) => element === box.code);
    const warnings = own.filter(({ severity }) => severity === 'warning');
    const stored = { value: box.stored, reasons: storedReasons(state.base, box.code) };
    return {
      ...box,
      text: edit?.text ?? null,
      issue: issues.find((issue) => issue.element === box.code) ?? null,
      errors: own.filter(({ severity }) => severity === 'error'),
      warnings,
      reason: reasonOfBox(warnings, box.value, stored, state.reasons[box.code]),
      refusal: unsaved && refused?.text === edit.text ? refused.message : null,
      conflict: unsaved && edit.from !== box.stored,
      unsaved,
    };
  });
}

/**
 * What was typed and stands on the server, whoever brought it there, is agreed: the next text is typed over what stands
 * there. Without it a draft that outlived its sending would make a quarrel of one's own figures.
 * @returns the same state where nothing was agreed
 */
export function agree(state: EntryState, boxes: readonly Box[]): EntryState {
  const agreed = boxes.flatMap(({ code, reading, unsaved, stored }): [string, Edit][] => {
    const edit = state.edits[code];
    return edit === undefined || !reading.ok || unsaved || edit.from === stored
      ? []
      : [[code, { ...edit, from: stored }]];
  });
  return agreed.length === 0 ? state : { ...state, edits: { ...state.edits, ...Object.fromEntries(agreed) } };
}

export function hasError(box: Box): boolean {
  return !box.reading.ok || box.issue !== null || box.errors.length > 0 || box.refusal !== null;
}

/** A whole that would stand below a part already on the server: refused there, so it waits until the part is put right. */
function contradictsStored(box: Box, boxes: readonly Box[]): boolean {
  const whole = box.value;
  if (typeof whole !== 'number') return false;
  return boxes.some((part) => {
    const bounds = part.field.element.partOf === box.code || part.field.element.atMost === box.code;
    return bounds && typeof part.stored === 'number' && part.stored > whole;
  });
}

/** Two elements of which the first takes the second: a declaration and the number of its decision. */
type Pair = readonly [taker: string, taken: string];

function pairsOf(rules: readonly QualityRule[]): Pair[] {
  return rules.flatMap(({ kind, severity, active, elements: [taker, taken] }): Pair[] =>
    active && kind === 'required_with' && severity === 'error' && taker !== undefined && taken !== undefined
      ? [[taker, taken]]
      : [],
  );
}

const stands = (value: Value | undefined): boolean => value !== undefined && value !== null && value !== 0;

/** What belongs together goes together: half of a pair would be refused, so it waits for the other half. */
function withoutHalves(ready: readonly Box[], boxes: readonly Box[], pairs: readonly Pair[]): Box[] {
  const going = new Set(ready.map(({ code }) => code));
  const after = new Map(boxes.map((box) => [box.code, going.has(box.code) ? box.value : box.stored]));
  const broken = pairs.filter(([taker, taken]) => stands(after.get(taker)) && !stands(after.get(taken)));
  const held = new Set(broken.flat());
  const left = ready.filter(({ code }) => !held.has(code));
  return left.length === ready.length ? left : withoutHalves(left, boxes, pairs);
}

/** What can be saved now: typed, without error, not waiting for a choice or for what it belongs to. */
export function toSend(boxes: readonly Box[], rules: readonly QualityRule[] = []): SentValue[] {
  const free = boxes.filter((box) => box.unsaved && !hasError(box) && !box.conflict);
  const ready = withoutHalves(free, boxes, pairsOf(rules));
  // A part that goes along in the same request has been checked against the new whole.
  const going = new Set(ready.map((box) => box.code));
  const staying = boxes.filter((box) => !going.has(box.code));
  return ready
    .filter((box) => !contradictsStored(box, staying))
    .map((box) => ({ dataElement: box.code, value: box.value }));
}

/** "3/11 mục": required boxes with a value that is right. */
export function progress(boxes: readonly Box[]): { readonly done: number; readonly all: number } {
  const members = boxes.map(({ field, code }, position) => ({
    element: code,
    position,
    section: field.section,
    required: field.required,
  }));
  const right = new Set(boxes.filter((box) => !hasError(box) && box.value !== null).map(({ code }) => code));
  return progressOf({ members }, (code) => right.has(code));
}
