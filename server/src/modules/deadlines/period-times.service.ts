import { Injectable } from '@nestjs/common';
import type {
  PeriodTimesChangesDto,
  PeriodTimesDto,
  PeriodTimesPreviewBody,
} from '../../contract/period-times.js';
import { type RequestContext, type Tx, UnitOfWork } from '../../db/unit-of-work.js';
import { PeriodPlanner } from './period-planner.service.js';
import { periodTimes } from './period-times-answer.js';
import { PeriodTimesQuery } from './period-times.query.js';
import { assertOrder } from './time-refusals.js';

/** Weekday and hour of cut-off, due time and closing, and the holidays: the settings that periods follow. */
@Injectable()
export class PeriodTimesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly query: PeriodTimesQuery,
    private readonly planner: PeriodPlanner,
  ) {}

  read(context: RequestContext): Promise<PeriodTimesDto> {
    return this.unitOfWork.read(context, (tx) => this.show(tx));
  }

  /** The same inside a transaction that is already open. */
  async show(tx: Tx): Promise<PeriodTimesDto> {
    return periodTimes(await this.query.settings(tx), await this.query.windows(tx, tx.now), tx.now);
  }

  preview(context: RequestContext, body: PeriodTimesPreviewBody): Promise<PeriodTimesChangesDto> {
    return this.unitOfWork.read(context, (tx) => {
      assertOrder(body);
      return this.planner.preview(tx, { settings: body });
    });
  }
}
