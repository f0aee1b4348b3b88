import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ReportDeliveryDto, ReportDeliveryListDto } from '../../contract/report-sending.js';
import type { Tx } from '../../db/unit-of-work.js';
import { mayPass, ruleOf } from '../../domain/access.js';
import { ProblemError } from '../../http/problem.js';
import { JobQueue } from '../../jobs/job-queue.js';
import { ReportSendingRules } from './report-sending-rules.service.js';
import { type DeliveryRow, ReportSendingQuery } from './report-sending.query.js';
import { type NewDelivery, ReportSendingStore } from './report-sending.store.js';

const AGAIN = ['failed', 'logged', 'uncertain', 'given_up'];

/** What is sent where: planned with the issue, read, and asked for again. */
@Injectable()
export class ReportDeliveries {
  constructor(
    private readonly rules: ReportSendingRules,
    private readonly query: ReportSendingQuery,
    private readonly store: ReportSendingStore,
    private readonly queue: JobQueue,
  ) {}

  /** In the transaction of the issue: neither is there without the other. */
  async plan(tx: Tx, report: { readonly id: number; readonly org_unit_id: number }): Promise<void> {
    const sending = await this.query.of(tx, report.org_unit_id);
    if (sending === null) return;
    const deliveries: NewDelivery[] = sending.recipients.map((target) => ({
      id: randomUUID(),
      channel: 'mail',
      target,
    }));
    if (sending.to_folder) deliveries.push({ id: randomUUID(), channel: 'folder', target: '' });
    if (deliveries.length === 0) return;
    await this.store.plan(tx, report, deliveries);
    await this.queue.addDeliveries(
      tx,
      deliveries.map(({ id }) => id),
    );
  }

  /** Of the own unit. @param report null: of all its reports */
  async list(tx: Tx, report: number | null): Promise<ReportDeliveryListDto> {
    const unit = await this.rules.unitOf(tx);
    const mayAgain = mayPass(ruleOf('report-sending:again'), tx.actor?.role ?? null);
    const rows = await this.query.deliveries(tx, unit.id, report);
    return { items: rows.map((row) => answerOf(row, mayAgain)) };
  }

  /** What was sent never is again; what was not, is tried from the beginning. */
  async again(tx: Tx, id: string): Promise<ReportDeliveryDto> {
    const row = await this.query.delivery(tx, id);
    if (row === null) throw new ProblemError('not_found');
    if (!(await this.store.again(tx, id))) throw new ProblemError('delivery_state');
    await this.queue.addDeliveries(tx, [id]);
    await tx.audit({
      action: 'delivery.again',
      object: `report:${String(row.report_id)}`,
      orgUnitId: row.org_unit_id === row.province_id ? null : row.org_unit_id,
      detail: { delivery: id, channel: row.channel, was: row.state },
    });
    return answerOf({ ...row, state: 'waiting', attempts: 0, settled_at: null }, true);
  }
}

const answerOf = (row: DeliveryRow, mayAgain: boolean): ReportDeliveryDto => ({
  id: row.id,
  report: row.report_id,
  period: row.period,
  number: row.number,
  channel: row.channel,
  target: row.target,
  state: row.state,
  attempts: row.attempts,
  detail: row.detail,
  plannedAt: row.planned_at.toISOString(),
  begunAt: row.begun_at?.toISOString() ?? null,
  settledAt: row.settled_at?.toISOString() ?? null,
  mayAgain: mayAgain && AGAIN.includes(row.state),
});
