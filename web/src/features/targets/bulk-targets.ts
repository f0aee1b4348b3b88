import type { TargetDto } from '@contract/targets.js';
import { ApiProblem } from '../../lib/api.js';
import { newIdempotencyKey } from '../../lib/idempotency-key.js';
import { postTarget, putTarget } from './target-commands.js';
import { wantedIn, type Wanted } from './target-draft.js';
import type { PastedTarget } from './to-pasted-targets.js';

/** What all lines have in common: whose document, until when, from where the plan starts. */
export type BulkTerms = Omit<Wanted, 'value' | 'planShape' | 'planPoints' | 'provinceTotal'>;

/** One target to be written, with the version of the one it replaces. */
export type BulkAct = { readonly line: PastedTarget; readonly scopeCode: string } & (
  | { readonly act: 'set'; readonly wanted: Wanted }
  | { readonly act: 'change'; readonly id: number; readonly version: number; readonly wanted: Wanted }
);

/**
 * One act a line. A commune that has a target due on that day keeps its baseline and the way it runs, as far as the new
 * value allows; a new one runs straight from the common baseline.
 * @param own targets of communes that hold, of this goal
 */
export function toBulkActs(
  lines: readonly PastedTarget[],
  own: readonly TargetDto[],
  terms: BulkTerms,
): BulkAct[] {
  return lines.flatMap((line): BulkAct[] => {
    if (line.value === null) return [];
    const scopeCode = line.code;
    const target = own.find((one) => one.scopeCode === line.code && one.dueOn === terms.dueOn);
    const straight = { planShape: 'linear' as const, planPoints: [], provinceTotal: null };
    if (target === undefined)
      return [{ line, scopeCode, act: 'set', wanted: { ...terms, ...straight, value: line.value } }];
    const { decision, decidedOn, source, label } = terms;
    const wanted = { ...wantedIn(target), value: line.value, decision, decidedOn, source, label };
    return [{ line, scopeCode, act: 'change', id: target.id, version: target.version, wanted }];
  });
}

/** A line that was not saved, and why. */
export interface BulkFailure {
  readonly line: PastedTarget;
  readonly error: Error;
}

export interface BulkResult {
  readonly saved: number;
  readonly failed: readonly BulkFailure[];
}

interface Goal {
  readonly campaign: string;
  readonly indicator: string;
}

/** Sends one act under its own key. */
export function sendAct(goal: Goal, act: BulkAct, reason: string, key: string): Promise<TargetDto> {
  if (act.act === 'change') return putTarget(act.id, { version: act.version, ...act.wanted, reason }, key);
  const place = { indicator: goal.indicator, scope: 'commune', scopeCode: act.scopeCode } as const;
  return postTarget(goal.campaign, { ...place, ...act.wanted, reason }, key);
}

/**
 * One after the other: what the server refuses is told and the next one goes on; when no answer comes the rest is not
 * tried. A line that had no answer keeps its key in `keys`, so that sending it again makes it once.
 * @param onStep how many have been tried
 */
export async function runBulk(
  acts: readonly BulkAct[],
  send: (act: BulkAct, key: string) => Promise<unknown>,
  keys: Map<string, string>,
  onStep: (tried: number) => void,
): Promise<BulkResult> {
  const failed: BulkFailure[] = [];
  let saved = 0;
  let cut: Error | null = null;
  for (const [index, act] of acts.entries()) {
    if (cut !== null) {
      failed.push({ line: act.line, error: cut });
      continue;
    }
    const text = JSON.stringify([act.act, act.scopeCode, act.wanted]);
    const key = keys.get(text) ?? newIdempotencyKey();
    keys.set(text, key);
    try {
      await send(act, key);
      saved += 1;
      keys.delete(text);
    } catch (error) {
      const why = error instanceof Error ? error : new Error(String(error));
      failed.push({ line: act.line, error: why });
      if (!(why instanceof ApiProblem && why.mayPass)) keys.delete(text);
      else if (why.status === 0) cut = why;
    }
    onStep(index + 1);
  }
  return { saved, failed };
}

/** The lines that were not saved, as they can be pasted again. */
export const linesAgain = (failed: readonly BulkFailure[]): string =>
  failed.map(({ line }) => `${line.code}\t${String(line.value ?? '').replace('.', ',')}`).join('\n');
