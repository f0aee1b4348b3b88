import { Injectable } from '@nestjs/common';
import type { CommuneProfileDto } from '../../contract/analytics.js';
import type { Tx } from '../../db/tx.js';
import type { Catalogue, OrgUnit } from '../../domain/catalogue.js';
import { toNumber } from '../../domain/decimal.js';
import { cutOffDateOf } from '../../domain/local-time.js';
import { perWeekNeeded } from '../../domain/need.js';
import type { StatusCell } from '../../domain/reporting.js';
import { goalOfCommune } from './commune-profile.service.js';
import { CommuneRecordService } from './commune-record.service.js';
import type { FiguresByPeriod } from './figures-by-period.js';
import { FiguresService } from './figures.service.js';
import { reportCell, ReportingService } from './reporting.service.js';
import {
  comparedWindows,
  type PlacedGoal,
  targetAt,
  type WeekContext,
  weekContext,
  type WeekQuestion,
} from './week-context.js';

/** A goal of a commune, and what it takes to reach it. */
export type CommuneWeekGoal = CommuneProfileDto['goals'][number] & {
  /** Whole units a week that close the gap in time; null: not known, or no time is left. */
  readonly perWeekNeeded: number | null;
};

/** One commune in one week: what its page shows. */
export interface CommuneWeek {
  readonly commune: OrgUnit;
  readonly goals: readonly CommuneWeekGoal[];
  readonly values: CommuneProfileDto['values'];
  readonly cell: StatusCell;
  /** Instant of the first signature; null: none. */
  readonly submittedAt: string | null;
}

/** A week of several communes, each question asked of the store once for all of them. */
@Injectable()
export class CommuneWeeksService {
  constructor(
    private readonly figures: FiguresService,
    private readonly record: CommuneRecordService,
    private readonly reporting: ReportingService,
  ) {}

  /** @param unit code of a commune of the week; null: all of them, in catalogue order. Empty: there is no such commune */
  async of(
    tx: Tx,
    catalogue: Catalogue,
    question: WeekQuestion,
    unit: string | null,
  ): Promise<{ readonly week: WeekContext; readonly communes: readonly CommuneWeek[] }> {
    const week = weekContext(catalogue, question);
    const communes = week.communes.filter(({ code }) => unit === null || code === unit);
    return { week, communes: communes.length === 0 ? [] : await this.read(tx, catalogue, week, communes) };
  }

  private async read(
    tx: Tx,
    catalogue: Catalogue,
    week: WeekContext,
    communes: readonly OrgUnit[],
  ): Promise<CommuneWeek[]> {
    const figures = await this.figures.of(tx, catalogue, {
      indicators: week.goals.map(({ indicator }) => indicator),
      wanted: comparedWindows(week),
      orgUnitId: null,
      campaign: week.campaign,
    });
    const [only, ...others] = communes;
    const alone = only !== undefined && others.length === 0 ? only.id : null;
    const reports = await this.reporting.reports(tx, catalogue, [week.window], alone);
    const values = await this.record.weeklyValuesOf(tx, catalogue, week, communes);
    return communes.map((commune) => {
      const row = reports.get(week.window.period)?.get(commune.id);
      return {
        commune,
        goals: week.goals.map((placed) => weekGoal(catalogue, week, placed, commune, figures)),
        values: values.get(commune.id) ?? [],
        cell: reportCell(catalogue, row, commune, week.window, tx.now),
        submittedAt: row?.first_submitted_at?.toISOString() ?? null,
      };
    });
  }
}

function weekGoal(
  catalogue: Catalogue,
  week: WeekContext,
  placed: PlacedGoal,
  commune: OrgUnit,
  figures: FiguresByPeriod,
): CommuneWeekGoal {
  const goal = goalOfCommune(catalogue, week, placed, commune, figures);
  const target = targetAt(catalogue, placed.goal, week.window, commune);
  const gap = goal.gapCount === null ? null : String(goal.gapCount);
  return {
    ...goal,
    perWeekNeeded:
      target === null ? null : toNumber(perWeekNeeded(gap, cutOffDateOf(week.window.cutOffAt), target.dueOn)),
  };
}
