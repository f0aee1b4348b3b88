import { Injectable } from '@nestjs/common';
import type { PeriodWindowBody, PeriodWindowDto } from '../../contract/period-times.js';
import type { RequestContext } from '../../db/unit-of-work.js';
import type { Window } from '../../domain/catalogue.js';
import { dataSetByCode } from '../../domain/catalogue-lookup.js';
import { decidedFault } from '../../domain/decided-window.js';
import { ProblemError } from '../../http/problem.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { IdempotentCommands } from '../commands/idempotent-commands.service.js';
import { periodWindow } from './period-times-answer.js';
import { PeriodTimesQuery } from './period-times.query.js';
import { PeriodTimesStore } from './period-times.store.js';
import { refuseTimes } from './time-refusals.js';

/** Times decided for one period of one data set, for everybody. From then on it no longer follows the settings. */
@Injectable()
export class PeriodWindowsService {
  constructor(
    private readonly commands: IdempotentCommands,
    private readonly catalogue: CatalogueService,
    private readonly query: PeriodTimesQuery,
    private readonly store: PeriodTimesStore,
  ) {}

  decide(
    context: RequestContext,
    key: string,
    { dataSet, period }: { readonly dataSet: string; readonly period: string },
    body: PeriodWindowBody,
  ): Promise<PeriodWindowDto> {
    return this.commands.run(context, key, ['period.decide', dataSet, period, body], async (tx) => {
      const catalogue = await this.catalogue.current(tx);
      const set = dataSetByCode(catalogue, dataSet);
      const row = catalogue.periods.find(({ code }) => code === period);
      if (set === undefined || row === undefined) throw new ProblemError('not_found');
      await this.store.lock(tx);
      const standing = await this.query.window(tx, set.id, row.id);
      if (standing === null) throw new ProblemError('not_found');
      const current = periodWindow({ ...standing, data_set: dataSet, period }, tx.now);
      if (current.version !== body.version)
        throw new ProblemError('stale_definition', {
          params: { current: current.version, yours: body.version },
          members: { current, yours: body },
        });
      const wanted = {
        opensAt: body.opensAt ?? current.window.opensAt,
        cutOffAt: body.cutOffAt ?? current.window.cutOffAt,
        dueAt: body.dueAt,
        closesAt: body.closesAt,
      };
      const fault = decidedFault(row, current.window, wanted, tx.now);
      if (fault !== null) throw refuseTimes(fault);
      const { source, reason } = body;
      const decided = { ...standing, ...columnsOf(wanted), version: current.version + 1, source };
      await this.store.addWindows(tx, [decided], reason);
      await tx.audit({
        action: 'period.decide',
        object: `window:${period}/${dataSet}`,
        orgUnitId: null,
        detail: { version: decided.version, source, reason },
      });
      return periodWindow({ ...decided, data_set: dataSet, period }, tx.now);
    });
  }
}

type Times = Pick<Window, 'opensAt' | 'cutOffAt' | 'dueAt' | 'closesAt'>;

const columnsOf = (times: Times) => ({
  opens_at: new Date(times.opensAt),
  cut_off_at: new Date(times.cutOffAt),
  due_at: new Date(times.dueAt),
  closes_at: new Date(times.closesAt),
});
