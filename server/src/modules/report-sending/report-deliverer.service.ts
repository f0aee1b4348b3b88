import { Injectable } from '@nestjs/common';
import type { Tx, UnitOfWork } from '../../db/unit-of-work.js';
import type { ReportDocument } from '../../domain/report/document.js';
import type { Delivery } from '../mail/mail.service.js';
import { type HandedOut, ReportHands } from './report-hands.service.js';
import { ReportSendingQuery } from './report-sending.query.js';
import { ReportSendingStore } from './report-sending.store.js';

/** After so many the log says that it is given up; waits between them grow. */
const MOST_ATTEMPTS = 8;

/**
 * Makes one delivery of an issued report. A mail goes at most once: that it is begun is committed before, and one begun by
 * a process that died is not tried again by itself. Files in the folder are written again: they are the same.
 */
@Injectable()
export class ReportDeliverer {
  constructor(
    private readonly query: ReportSendingQuery,
    private readonly store: ReportSendingStore,
    private readonly hands: ReportHands,
  ) {}

  /** @param unitOfWork of the owner. Throws when the queue shall try again later. */
  async deliver(unitOfWork: UnitOfWork, id: string): Promise<void> {
    const begun = await unitOfWork.system((tx) => this.begin(tx, id));
    if (begun === null) return;
    const delivery = await this.hands.give(begun);
    const again = await unitOfWork.system((tx) => this.end(tx, id, delivery));
    if (again) throw new Error(`not delivered yet: ${delivery.detail ?? ''}`);
  }

  private async begin(tx: Tx, id: string): Promise<HandedOut | null> {
    const row = await this.query.hold(tx, id);
    if (row === null) return null;
    const settle = async (state: 'uncertain' | 'given_up' | 'logged', detail: string) => {
      await this.store.settle(tx, id, state, detail);
      return null;
    };
    const { channel, target, state, period } = row;
    if (state === 'sending' && channel === 'mail') return settle('uncertain', 'interrupted');
    if (state !== 'waiting' && state !== 'failed' && state !== 'sending') return null;
    const content = await this.query.contentOf(tx, row.report_id);
    const files = await this.query.files(tx, row.report_id);
    if (content === null || files.length === 0) return settle('given_up', 'no_files');
    if (!this.hands.has(channel)) return settle(channel === 'mail' ? 'logged' : 'given_up', 'not_configured');
    await this.store.settle(tx, id, 'sending', null);
    const document = JSON.parse(content) as ReportDocument;
    const place = { period, report: row.report_id };
    return { id, channel, target, document, files, place };
  }

  /** @returns whether it shall be tried again */
  private async end(tx: Tx, id: string, { outcome, detail }: Delivery): Promise<boolean> {
    const row = await this.query.hold(tx, id);
    // Somebody else has taken this process for dead.
    if (row?.state !== 'sending') return false;
    const again = outcome === 'again' && row.attempts < MOST_ATTEMPTS;
    const state = {
      sent: 'sent',
      refused: 'given_up',
      uncertain: 'uncertain',
      again: again ? 'failed' : 'given_up',
    } as const;
    await this.store.settle(tx, id, state[outcome], detail);
    return again;
  }
}
