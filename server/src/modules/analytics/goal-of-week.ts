import type { GapsDto } from '../../contract/analytics.js';
import type { UnitsMode } from '../../contract/shared.js';
import type { Tx } from '../../db/tx.js';
import type { Catalogue } from '../../domain/catalogue.js';
import { windowState } from '../../domain/window.js';
import { campaignAnswer } from './campaign-answer.js';
import type { GoalResult } from './judged-goals.js';
import type { WeekContext } from './week-context.js';

/** What heads every list of the communes of one goal in one week. */
export function goalOfWeek(
  tx: Tx,
  catalogue: Catalogue,
  week: WeekContext,
  { answer, placed }: GoalResult,
  units: UnitsMode,
): Omit<GapsDto, 'items' | 'dueOn'> & { readonly dueOn: string } {
  return {
    period: week.window.period,
    cutOffAt: week.window.cutOffAt,
    state: windowState(week.window, tx.now),
    units,
    asOf: tx.asOf?.toISOString() ?? null,
    simulated: catalogue.simulated,
    campaign: campaignAnswer(week),
    goal: answer,
    dueOn: placed.target.dueOn,
  };
}
