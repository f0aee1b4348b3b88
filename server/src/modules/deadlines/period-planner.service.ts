import { Injectable } from '@nestjs/common';
import type { PeriodTimesChangesDto } from '../../contract/period-times.js';
import type { Tx } from '../../db/unit-of-work.js';
import type { Campaign } from '../../domain/catalogue.js';
import { replan, type StandingWindow, type TimeSettings } from '../../domain/replan.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { PeriodTimesQuery, type WindowVersion } from './period-times.query.js';
import { PeriodTimesStore } from './period-times.store.js';

type Span = Pick<Campaign, 'startOn' | 'endOn'>;

/** What the times of periods would be planned from; absent: what is in force. */
export interface PlanInputs {
  readonly settings?: TimeSettings;
  readonly campaigns?: readonly Span[];
}

type Planned = StandingWindow & { readonly row: WindowVersion };

/** Plans the times of periods anew: after a change of settings or holidays, and of the campaigns, whose end cuts off their last week. */
@Injectable()
export class PeriodPlanner {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly query: PeriodTimesQuery,
    private readonly store: PeriodTimesStore,
  ) {}

  /** What would change; nothing is written. */
  async preview(tx: Tx, inputs: PlanInputs): Promise<PeriodTimesChangesDto> {
    return (await this.plan(tx, inputs)).answer;
  }

  /**
   * Writes a new version of every period that is not due yet and whose times move. Part of the command that changed
   * what they are planned from, and told in its audit line.
   */
  async replan(tx: Tx, inputs: PlanInputs, reason: string): Promise<PeriodTimesChangesDto> {
    await this.store.lock(tx);
    const { rows, answer } = await this.plan(tx, inputs);
    await this.store.addWindows(tx, rows, reason);
    return answer;
  }

  private async plan(tx: Tx, inputs: PlanInputs) {
    const catalogue = await this.catalogue.current(tx);
    const { settings = catalogue.settings, campaigns = catalogue.campaigns } = inputs;
    const standing = (await this.query.windows(tx, tx.now)).map(standingWindow);
    const rowOf = new Map<StandingWindow, WindowVersion>(standing.map((window) => [window, window.row]));
    const { changes, kept } = replan(standing, settings, campaigns, tx.now);
    return {
      rows: changes.flatMap(({ before, after }) => {
        const row = rowOf.get(before);
        if (row === undefined) return [];
        return [
          {
            ...row,
            version: row.version + 1,
            source: null,
            opens_at: after.opensAt,
            cut_off_at: after.cutOffAt,
            due_at: after.dueAt,
            closes_at: after.closesAt,
          },
        ];
      }),
      answer: {
        changes: changes.map(({ before, after }) => ({
          dataSet: before.dataSet,
          period: before.period,
          before: timesOf(before),
          after: timesOf(after),
        })),
        kept: kept.map(({ dataSet, period, source }) => ({ dataSet, period, source: source ?? '' })),
      } satisfies PeriodTimesChangesDto,
    };
  }
}

function standingWindow(row: WindowVersion): Planned {
  return {
    row,
    dataSet: row.data_set,
    period: row.period,
    opensAt: row.opens_at.toISOString(),
    cutOffAt: row.cut_off_at.toISOString(),
    dueAt: row.due_at.toISOString(),
    closesAt: row.closes_at.toISOString(),
    source: row.source,
  };
}

type Times = Readonly<Record<'opensAt' | 'cutOffAt' | 'dueAt' | 'closesAt', string | Date>>;

const timesOf = ({ opensAt, cutOffAt, dueAt, closesAt }: Times) => ({
  opensAt: instant(opensAt),
  cutOffAt: instant(cutOffAt),
  dueAt: instant(dueAt),
  closesAt: instant(closesAt),
});

const instant = (at: string | Date): string => new Date(at).toISOString();
