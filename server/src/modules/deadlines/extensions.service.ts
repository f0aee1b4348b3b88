import { Injectable } from '@nestjs/common';
import type { ExtensionBody, ExtensionDto } from '../../contract/deadlines.js';
import type { Actor, RequestContext, Tx } from '../../db/unit-of-work.js';
import { extensionFor } from '../../domain/catalogue-lookup.js';
import {
  type AskedTimes,
  extensionFault,
  type ExtensionTimes,
  givenTimes,
  hasMoreTime,
} from '../../domain/extension.js';
import { type ReportAddress, type ReportingPlace, reportingPlace } from '../../domain/reporting-place.js';
import { windowAt, windowOf } from '../../domain/window.js';
import { ProblemError } from '../../http/problem.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { IdempotentCommands } from '../commands/idempotent-commands.service.js';
import { refuseTimes } from './time-refusals.js';
import { ExtensionsStore } from './extensions.store.js';

/** More time for one commune in one period, given by a reviewer. */
@Injectable()
export class ExtensionsService {
  constructor(
    private readonly commands: IdempotentCommands,
    private readonly catalogue: CatalogueService,
    private readonly store: ExtensionsStore,
  ) {}

  extend(context: RequestContext, key: string, body: ExtensionBody): Promise<ExtensionDto> {
    return this.commands.run(context, key, ['extension.give', body], (tx, actor) =>
      this.give(tx, actor, body, body, body.reason),
    );
  }

  /** The same inside a command that is already open: granting a request gives the extension. */
  async give(
    tx: Tx,
    actor: Actor,
    address: ReportAddress,
    asked: AskedTimes,
    reason: string,
  ): Promise<ExtensionDto> {
    const catalogue = await this.catalogue.current(tx);
    const place = reportingPlace(catalogue, address);
    if (place === null || place.dataSet.provider !== 'commune') throw new ProblemError('not_found');
    const { unit, dataSet, period, common } = place;
    const times = givenTimes(common, extensionFor(catalogue, common, unit.id), asked);
    this.assertPossible(place, times, tx.now);
    const { version, recorded_at } = await this.store.add(tx, {
      dataSetId: dataSet.id,
      periodId: period.id,
      orgUnitId: unit.id,
      dueAt: times.dueAt === null ? null : new Date(times.dueAt),
      closesAt: new Date(times.closesAt),
      reason,
    });
    const given = { dataSet: dataSet.code, period: period.code, orgUnitId: unit.id, ...inUtc(times) };
    const extended = windowOf(common, { ...given, reason, version });
    await tx.audit({
      action: hasMoreTime(extended, common) ? 'extension.give' : 'extension.take_back',
      object: `window:${unit.code}/${period.code}/${dataSet.code}`,
      orgUnitId: unit.id,
      detail: { version, dueAt: extended.dueAt, closesAt: extended.closesAt, reason },
    });
    return {
      orgUnit: unit.code,
      period: period.code,
      dataSet: dataSet.code,
      window: windowAt(extended, tx.now),
      reason,
      by: actor.displayName,
      at: recorded_at.toISOString(),
    };
  }

  /** Refuses times that a commune cannot be given; `path` is the field of the body that asks for the closing. */
  assertPossible(
    { common, window }: ReportingPlace,
    times: ExtensionTimes,
    now: Date,
    path = 'closesAt',
  ): void {
    const fault = extensionFault(common, times, hasMoreTime(window, common), now);
    if (fault !== null) throw refuseTimes(fault, fault.at === 'closesAt' ? path : fault.at);
  }
}

/** What was sent may carry another offset; what is told is always in UTC. */
const inUtc = ({ closesAt, dueAt }: ExtensionTimes): ExtensionTimes => ({
  closesAt: new Date(closesAt).toISOString(),
  dueAt: dueAt === null ? null : new Date(dueAt).toISOString(),
});
