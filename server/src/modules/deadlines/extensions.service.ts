import { Injectable } from '@nestjs/common';
import type { ExtensionBody, ExtensionDto } from '../../contract/deadlines.js';
import type { Actor, RequestContext, Tx } from '../../db/unit-of-work.js';
import { extensionFor } from '../../domain/catalogue-lookup.js';
import {
  acceptedTimes,
  type AskedTimes,
  extensionFault,
  type ExtensionTimes,
  givenTimes,
  hasMoreTime,
} from '../../domain/extension.js';
import { type ReportAddress, type ReportingPlace, reportingPlace } from '../../domain/reporting-place.js';
import { windowOf } from '../../domain/window.js';
import { ProblemError } from '../../http/problem.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { IdempotentCommands } from '../commands/idempotent-commands.service.js';
import { extensionAnswer } from './extension-answer.js';
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
    const times = givenTimes(place.common, extensionFor(catalogue, place.common, place.unit.id), asked);
    this.assertPossible(place, times, tx.now);
    const moved = windowOf(place.common, { ...inUtc(times), ...named(place), reason, version: 0 });
    const action = hasMoreTime(moved, place.common) ? 'extension.give' : 'extension.take_back';
    return this.record(tx, actor, place, times, { reason, action });
  }

  /** A late report is on time after all: its commune was due when it was signed. */
  acceptAsOnTime(
    tx: Tx,
    actor: Actor,
    place: ReportingPlace,
    report: {
      readonly version: number;
      readonly signedAt: Date;
      readonly queuedAt: Date;
      readonly reason: string;
    },
  ): Promise<ExtensionDto> {
    const accepted = { version: report.version, queuedAt: report.queuedAt.toISOString() };
    const times = acceptedTimes(place.window, report.signedAt, accepted);
    return this.record(tx, actor, place, times, {
      reason: report.reason,
      action: 'submission.accept_on_time',
    });
  }

  private async record(
    tx: Tx,
    actor: Actor,
    place: ReportingPlace,
    times: ExtensionTimes,
    { reason, action }: { readonly reason: string; readonly action: string },
  ): Promise<ExtensionDto> {
    const { unit, dataSet, period, common } = place;
    const { version, recorded_at } = await this.store.add(tx, {
      dataSetId: dataSet.id,
      periodId: period.id,
      orgUnitId: unit.id,
      dueAt: times.dueAt === null ? null : new Date(times.dueAt),
      closesAt: new Date(times.closesAt),
      reason,
      accepted: times.accepted,
    });
    const extension = { ...inUtc(times), ...named(place), reason, version };
    const extended = windowOf(common, extension);
    const kind = action.startsWith('submission') ? 'submission' : 'window';
    await tx.audit({
      action,
      object: `${kind}:${unit.code}/${period.code}/${dataSet.code}`,
      orgUnitId: unit.id,
      detail: { version, dueAt: extended.dueAt, closesAt: extended.closesAt, reason },
    });
    return extensionAnswer(unit, extended, extension, {
      by: actor.displayName,
      at: recorded_at,
      now: tx.now,
    });
  }

  /** Refuses times that a commune cannot be given; `path` is the field of the body that asks for the closing. */
  assertPossible(
    { common, window }: ReportingPlace,
    times: Pick<ExtensionTimes, 'closesAt' | 'dueAt'>,
    now: Date,
    path = 'closesAt',
  ): void {
    const fault = extensionFault(common, times, hasMoreTime(window, common), now);
    if (fault !== null) throw refuseTimes(fault, fault.at === 'closesAt' ? path : fault.at);
  }
}

const named = ({ unit, dataSet, period }: ReportingPlace) => ({
  dataSet: dataSet.code,
  period: period.code,
  orgUnitId: unit.id,
});

/** What was sent may carry another offset; what is told is always in UTC. */
const inUtc = (times: ExtensionTimes): ExtensionTimes => ({
  ...times,
  closesAt: new Date(times.closesAt).toISOString(),
  dueAt: times.dueAt === null ? null : new Date(times.dueAt).toISOString(),
});
