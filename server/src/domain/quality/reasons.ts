import type { Finding } from './check-quality.js';

/** Reasons given for warnings: by element, then by rule. Kept in the notes of a revision. */
export type Reasons = Readonly<Record<string, Readonly<Record<string, string>>>>;

export interface GivenReason {
  readonly element: string;
  readonly rule: string;
  /** Blank takes the reason back. */
  readonly text: string;
}

/** NFC, one line, trimmed; what cannot be stored is left out. */
export function cleanReason(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/\p{Cs}/gu, '\u{FFFD}')
    .trim();
}

export function reasonOf(reasons: Reasons, element: string, rule: string): string | null {
  const own = Object.getOwnPropertyDescriptor(reasons, element)?.value as Reasons[string] | undefined;
  return own === undefined
    ? null
    : ((Object.getOwnPropertyDescriptor(own, rule)?.value ?? null) as string | null);
}

/**
 * Reasons after a save. A reason holds while its value stays the same; a changed value loses what was said of the old
 * one and takes what is given now. A missing value has no reason.
 */
export function heldReasons(
  before: Reasons,
  valuesBefore: Readonly<Record<string, number | string>>,
  valuesAfter: Readonly<Record<string, number | string>>,
  given: readonly GivenReason[],
): Reasons {
  const held = new Map<string, Map<string, string>>();
  for (const [element, own] of Object.entries(before))
    if (valuesAfter[element] !== undefined && valuesAfter[element] === valuesBefore[element])
      held.set(element, new Map(Object.entries(own)));
  for (const { element, rule, text } of given) {
    if (valuesAfter[element] === undefined) continue;
    const own = held.get(element) ?? new Map<string, string>();
    const clean = cleanReason(text);
    if (clean === '') own.delete(rule);
    else own.set(rule, clean);
    held.set(element, own);
  }
  const kept = [...held].filter(([, own]) => own.size > 0);
  return Object.fromEntries(kept.map(([element, own]) => [element, Object.fromEntries(own)]));
}

/** Warnings that still wait for a reason. */
export function unexplained(findings: readonly Finding[], reasons: Reasons): Finding[] {
  return findings.filter(
    ({ severity, element, rule }) => severity === 'warning' && reasonOf(reasons, element, rule) === null,
  );
}
