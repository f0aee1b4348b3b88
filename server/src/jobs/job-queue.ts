import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { PgBoss } from 'pg-boss';
import { ARCHIVE_QUEUE, DELIVERY_QUEUE, PLAN_QUEUE, SEND_QUEUE } from '../db/job-names.js';
import type { Tx } from '../db/tx.js';

/** Jobs are added within the transaction that makes them needed: neither is there without the other. */
@Injectable()
export class JobQueue {
  private boss: PgBoss | null = null;

  /** Whether this process takes jobs in. */
  get isOpen(): boolean {
    return this.boss !== null;
  }

  open(boss: PgBoss): void {
    this.boss = boss;
  }

  close(): void {
    this.boss = null;
  }

  /** One job a message, so that each is tried again by itself. */
  async addSends(tx: Tx, messageIds: readonly string[]): Promise<void> {
    await this.add(
      tx,
      SEND_QUEUE,
      messageIds.map((id) => ({ data: { id } })),
    );
  }

  /** Has somebody look now and not at the next full minute. */
  async addPlan(tx: Tx): Promise<void> {
    await this.add(tx, PLAN_QUEUE, [{ data: {} }]);
  }

  /** One job a delivery of a report. */
  async addDeliveries(tx: Tx, deliveryIds: readonly string[]): Promise<void> {
    await this.add(
      tx,
      DELIVERY_QUEUE,
      deliveryIds.map((id) => ({ data: { id } })),
    );
  }

  async addArchive(tx: Tx, id: string): Promise<void> {
    await this.add(tx, ARCHIVE_QUEUE, [{ data: { id } }]);
  }

  private async add(tx: Tx, queue: string, jobs: { readonly data: object }[]): Promise<void> {
    if (jobs.length === 0 || this.boss === null) return;
    await this.boss.insert(queue, jobs, {
      db: {
        executeSql: async (text, values) => ({ rows: await tx.query(nameOf(text), text, values ?? []) }),
      },
    });
  }
}

/** The text of pg-boss decides the name: a prepared statement has one text only. */
const nameOf = (text: string): string =>
  `jobs-${createHash('sha256').update(text).digest('hex').slice(0, 16)}`;
