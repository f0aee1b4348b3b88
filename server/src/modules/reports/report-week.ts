import type { Tx } from '../../db/unit-of-work.js';
import type { Catalogue } from '../../domain/catalogue.js';
import { parsePeriod, lastDayOf } from '../../domain/period.js';
import type { ReportWeek } from '../../domain/report/report-frame.js';
import { windowState } from '../../domain/window.js';
import { campaignAnswer } from '../analytics/campaign-answer.js';
import type { WeekContext } from '../analytics/week-context.js';

/** How a report heads its week, at the moment that is looked at. */
export function reportWeek(tx: Tx, catalogue: Catalogue, week: WeekContext): ReportWeek {
  const { window, startsOn } = week;
  const period = parsePeriod(window.period);
  return {
    period: window.period,
    startsOn,
    endsOn: (period === null ? null : lastDayOf(period)) ?? startsOn,
    cutOffAt: window.cutOffAt,
    closesAt: window.closesAt,
    state: windowState(window, tx.now),
    computedAt: tx.now.toISOString(),
    simulated: catalogue.simulated,
    campaign: campaignAnswer(week),
  };
}
