import { Injectable } from '@nestjs/common';
import type {
  ReportDeliveryDto,
  ReportDeliveryListDto,
  ReportDeliveryQuery,
  ReportSendingBody,
  ReportSendingDto,
} from '../../contract/report-sending.js';
import { type RequestContext, UnitOfWork } from '../../db/unit-of-work.js';
import { IdempotentCommands } from '../commands/idempotent-commands.service.js';
import { ReportDeliveries } from './report-deliveries.service.js';
import { ReportSendingRules } from './report-sending-rules.service.js';

/** Reads and commands about sending reports. */
@Injectable()
export class ReportSendingService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly commands: IdempotentCommands,
    private readonly rules: ReportSendingRules,
    private readonly deliveries: ReportDeliveries,
  ) {}

  own(context: RequestContext): Promise<ReportSendingDto> {
    return this.unitOfWork.read(context, (tx) => this.rules.tell(tx));
  }

  keep(context: RequestContext, key: string, body: ReportSendingBody): Promise<ReportSendingDto> {
    return this.commands.run(context, key, ['keep-report-sending', body], (tx) => this.rules.keep(tx, body));
  }

  log(context: RequestContext, { report }: ReportDeliveryQuery): Promise<ReportDeliveryListDto> {
    return this.unitOfWork.read(context, (tx) => this.deliveries.list(tx, report ?? null));
  }

  again(context: RequestContext, key: string, id: string): Promise<ReportDeliveryDto> {
    return this.commands.run(context, key, ['send-report-again', id], (tx) => this.deliveries.again(tx, id));
  }
}
