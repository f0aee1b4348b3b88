import type { DepartmentFiguresBody, DepartmentFiguresDto } from '@contract/department.js';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiProblem } from '../../lib/api.js';
import { qualityRulesQuery } from '../../lib/definitions/definition-queries.js';
import type { SheetKeeper, ToldAt } from './sheet-keeper.js';
import { toRefusal } from './to-refusal.js';
import { useEnter, useSheet } from './use-department.js';

/** What came of the last try. */
export type Outcome =
  | { readonly kind: 'none' }
  | { readonly kind: 'saved'; readonly communes: number }
  /** Figures surprise; one reason is wanted. */
  | { readonly kind: 'asked'; readonly told: readonly ToldAt[] }
  /** Some cells were refused; nothing was recorded. */
  | { readonly kind: 'refused' }
  /** Somebody stored a newer version; it lies under what is typed now. */
  | { readonly kind: 'merged' }
  | { readonly kind: 'failed'; readonly error: Error };

export interface SaveSheet {
  readonly outcome: Outcome;
  readonly busy: boolean;
  readonly save: (reason?: string) => void;
  readonly forget: () => void;
}

/** Saves and signs what changed, and brings what the server says of it to its cells. */
export function useSaveSheet(sheet: DepartmentFiguresDto, keeper: SheetKeeper): SaveSheet {
  const key = { dataSet: sheet.dataSet, period: sheet.period };
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'none' });
  const rules = useQuery(qualityRulesQuery);
  const stored = useSheet(key);
  const enter = useEnter(key, (answer, { rows }) => {
    keeper.saved(answer, rows);
    setOutcome({ kind: 'saved', communes: rows.length });
  });
  const refused = async (error: Error, { rows }: DepartmentFiguresBody): Promise<void> => {
    const warnings = (rules.data?.items ?? []).filter(({ severity }) => severity === 'warning');
    const problem = error instanceof ApiProblem ? error : null;
    const refusal = toRefusal(problem?.errors ?? [], rows, new Set(warnings.map(({ code }) => code)));
    keeper.tell(refusal.told);
    if (refusal.stale) {
      const newer = await stored.refetch();
      if (newer.data !== undefined) keeper.arrive(newer.data);
      setOutcome({ kind: 'merged' });
    } else if (refusal.asksReason) setOutcome({ kind: 'asked', told: refusal.told });
    else setOutcome(refusal.told.length > 0 ? { kind: 'refused' } : { kind: 'failed', error });
  };
  return {
    outcome,
    busy: enter.isPending,
    save: (reason) => {
      const body = { ...keeper.toSend(), ...(reason === undefined ? {} : { reason }) };
      enter.mutate(body, { onError: (error) => void refused(error, body) });
    },
    forget: () => {
      setOutcome({ kind: 'none' });
    },
  };
}
