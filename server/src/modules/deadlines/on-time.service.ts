import { Injectable } from '@nestjs/common';
import type { ExtensionDto, OnTimeBody } from '../../contract/deadlines.js';
import type { RequestContext, Tx } from '../../db/unit-of-work.js';
import type { Catalogue } from '../../domain/catalogue.js';
import { onTimeFault } from '../../domain/queue-time.js';
import { type ReportAddress, type ReportingPlace, reportingPlace } from '../../domain/reporting-place.js';
import { ProblemError } from '../../http/problem.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { IdempotentCommands } from '../commands/idempotent-commands.service.js';
import { ExtensionsService } from './extensions.service.js';
import { QueuedReportsQuery } from './queued-reports.query.js';
import { refuseOnTime } from './time-refusals.js';

/**
 * A reviewer believes the clock of a device: the report was ready in time and arrived late. From then on its commune is
 * due when it signed, for that period alone, so everything that asks what is late finds it on time.
 */
@Injectable()
export class OnTimeService {
  constructor(
    private readonly commands: IdempotentCommands,
    private readonly catalogue: CatalogueService,
    private readonly extensions: ExtensionsService,
    private readonly reports: QueuedReportsQuery,
  ) {}

  accept(
    context: RequestContext,
    address: ReportAddress,
    key: string,
    body: OnTimeBody,
  ): Promise<ExtensionDto> {
    return this.commands.run(context, key, ['on-time', address, body], async (tx, actor) => {
      const catalogue = await this.catalogue.current(tx);
      const place = reportingPlace(catalogue, address);
      if (place === null || place.dataSet.provider !== 'commune') throw new ProblemError('not_found');
      const { signedAt, queuedAt } = await this.queued(tx, catalogue, place, body.version);
      return this.extensions.acceptAsOnTime(tx, actor, place, {
        version: body.version,
        signedAt,
        queuedAt,
        reason: body.reason,
      });
    });
  }

  private async queued(
    tx: Tx,
    { province }: Catalogue,
    { unit, period, dataSet, window }: ReportingPlace,
    version: number,
  ): Promise<{ readonly signedAt: Date; readonly queuedAt: Date }> {
    const row = await this.reports.find(tx, province.id, period.id, unit.id, dataSet.id, version);
    const signedAt = row?.first_submitted_at ?? null;
    const queuedAt = row?.led_to_signature === true ? row.queued_at : null;
    const fault = onTimeFault(window.dueAt, signedAt, queuedAt);
    if (fault !== null || signedAt === null || queuedAt === null) throw refuseOnTime(fault ?? 'not_queued');
    return { signedAt, queuedAt };
  }
}
