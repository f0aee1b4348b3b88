import type { SaveBody, SubmissionDto } from '@contract/submissions.js';
import { cleanReason } from '@domain/quality/reasons.js';
import { REASON_LENGTH } from '@domain/reason-length.js';
import type { Value } from './entry-fields.js';
import type { Box, BoxFinding } from './entry-state.js';

/** What somebody typed as the reason of a box, and the value it was said of. */
export interface ReasonEdit {
  readonly text: string;
  readonly of: Value;
}
export type ReasonEdits = Readonly<Record<string, ReasonEdit>>;

/** The reason of a box: one text answers every warning at it. */
export interface BoxReason {
  readonly text: string;
  /** Long enough to be taken. */
  readonly given: boolean;
  /** Typed and not yet on the server for every warning of the box. */
  readonly unsaved: boolean;
}

/**
 * What stands in the reason of a box. A reason holds while the value stays the same: a stored one while nothing else is
 * typed over its value, a typed one while the value is the one it was said of.
 */
export function reasonOfBox(
  warnings: readonly BoxFinding[],
  value: Value,
  stored: { readonly value: Value; readonly reasons: ReadonlyMap<string, string> },
  edit: ReasonEdit | undefined,
): BoxReason {
  const holds = value === stored.value;
  const known = holds ? warnings.map(({ rule }) => stored.reasons.get(rule) ?? '') : [];
  const typed = edit !== undefined && edit.of === value ? edit.text : null;
  const text = typed ?? known.find((one) => one !== '') ?? '';
  const clean = cleanReason(text);
  const given = clean.length >= REASON_LENGTH.least && clean.length <= REASON_LENGTH.most;
  const stands = holds && known.length > 0 && known.every((one) => one === clean);
  return {
    text,
    given,
    unsaved: typed !== null && warnings.length > 0 && !stands && (given || clean === ''),
  };
}

/** Reasons that can be saved now: of values that are stored or go along. */
export function reasonsToSend(boxes: readonly Box[], going: ReadonlySet<string>): SaveBody['reasons'] {
  const ready = boxes.filter((box) => box.reason.unsaved && (going.has(box.code) || !box.unsaved));
  return ready.flatMap((box) =>
    box.warnings.map(({ rule }) => ({
      dataElement: box.code,
      rule,
      text: cleanReason(box.reason.text),
    })),
  );
}

/** Id of the reason at a box, so that it can be gone to. */
export const reasonId = (code: string): string => `reason-${code}`;

/** Boxes whose warnings wait for a reason. */
export function unexplainedBoxes(boxes: readonly Box[]): Box[] {
  return boxes.filter((box) => box.warnings.length > 0 && !box.reason.given);
}

/** Reasons stored for an element, by rule. */
export function storedReasons({ quality }: SubmissionDto, code: string): ReadonlyMap<string, string> {
  return new Map(
    quality.reasons
      .filter(({ dataElement }) => dataElement === code)
      .map(({ rule, text }) => [rule, text] as const),
  );
}

/** What the server said of the stored values. */
export function storedFindings({ quality }: SubmissionDto): BoxFinding[] {
  return quality.findings.map(({ dataElement, rule, severity, textVi, textEn }) => ({
    element: dataElement,
    rule,
    severity,
    vi: textVi,
    en: textEn,
  }));
}
