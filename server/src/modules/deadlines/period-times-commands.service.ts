import { Injectable } from '@nestjs/common';
import type { PeriodTimesBody, PeriodTimesChangedDto } from '../../contract/period-times.js';
import type { RequestContext } from '../../db/unit-of-work.js';
import { ProblemError } from '../../http/problem.js';
import { IdempotentCommands } from '../commands/idempotent-commands.service.js';
import { PeriodPlanner } from './period-planner.service.js';
import { shownValue } from './period-times-answer.js';
import { PeriodTimesService } from './period-times.service.js';
import { PeriodTimesStore } from './period-times.store.js';
import { assertOrder } from './time-refusals.js';

/** Name of each setting in the store, and of the same in the contract. */
const KEYS = [
  ['cut_off', 'cutOff'],
  ['due', 'due'],
  ['closes', 'closes'],
  ['holidays', 'holidays'],
] as const;

/** Changes these settings: a version of each that differs, new times of the periods not yet due, one line of the audit. */
@Injectable()
export class PeriodTimesCommands {
  constructor(
    private readonly commands: IdempotentCommands,
    private readonly times: PeriodTimesService,
    private readonly planner: PeriodPlanner,
    private readonly store: PeriodTimesStore,
  ) {}

  change(context: RequestContext, key: string, body: PeriodTimesBody): Promise<PeriodTimesChangedDto> {
    return this.commands.run(context, key, ['period_times.change', body], async (tx) => {
      assertOrder(body);
      await this.store.lock(tx);
      const current = await this.times.show(tx);
      if (current.version !== body.version)
        throw new ProblemError('stale_definition', {
          params: { current: current.version, yours: body.version },
          members: { current, yours: body },
        });
      const wanted = { ...body, holidays: [...new Set(body.holidays)].sort() };
      const differing = KEYS.filter(
        ([, property]) => shownValue(wanted[property]) !== shownValue(current[property]),
      );
      for (const [name, property] of differing)
        await this.store.addSetting(tx, name, wanted[property], body.reason);
      const planned =
        differing.length === 0
          ? { changes: [], kept: [] }
          : await this.planner.replan(tx, { settings: wanted }, body.reason);
      const times = await this.times.show(tx);
      if (differing.length > 0)
        await tx.audit({
          action: 'period_times.change',
          object: 'settings:period_times',
          orgUnitId: null,
          detail: {
            version: times.version,
            settings: differing.map(([name]) => name),
            replanned: planned.changes.length,
            reason: body.reason,
          },
        });
      return { ...planned, times };
    });
  }
}
