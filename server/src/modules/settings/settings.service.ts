import { Injectable } from '@nestjs/common';
import type { SettingsBody, SettingsDto, SettingsHistoryDto } from '../../contract/settings.js';
import { type RequestContext, type Tx, UnitOfWork } from '../../db/unit-of-work.js';
import { ProblemError } from '../../http/problem.js';
import { IdempotentCommands } from '../commands/idempotent-commands.service.js';
import { historyOfSettings, KEYS, rulesOf, storedOf } from './settings-answer.js';
import { SettingsQuery } from './settings.query.js';
import { SettingsStore } from './settings.store.js';

/** Thresholds and rules of computing: read as of any moment, changed by an administrator with a reason. */
@Injectable()
export class SettingsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly commands: IdempotentCommands,
    private readonly query: SettingsQuery,
    private readonly store: SettingsStore,
  ) {}

  read(context: RequestContext, asOf: string | undefined): Promise<SettingsDto> {
    return this.unitOfWork.readAsOf(context, asOf, (tx) => this.show(tx));
  }

  history(context: RequestContext): Promise<SettingsHistoryDto> {
    return this.unitOfWork.read(context, async (tx) => {
      const rows = await this.query.versions(tx, KEYS, null);
      return { items: historyOfSettings(rows).map((entry) => ({ ...entry, changes: [...entry.changes] })) };
    });
  }

  /** Writes a version of each setting that differs; where none does, nothing. */
  change(context: RequestContext, key: string, body: SettingsBody): Promise<SettingsDto> {
    return this.commands.run(context, key, ['change-settings', body], async (tx) => {
      await this.store.lock(tx);
      const current = await this.show(tx);
      if (current.version !== body.version)
        throw new ProblemError('stale_definition', {
          params: { current: current.version, yours: body.version },
          members: { current },
        });
      const before = storedOf(current);
      const after = storedOf(body);
      const differing = KEYS.filter((one) => JSON.stringify(before[one]) !== JSON.stringify(after[one]));
      if (differing.length === 0) return current;
      for (const one of differing) await this.store.add(tx, one, after[one], body.reason);
      await tx.audit({
        action: 'settings.change',
        object: 'settings:rules',
        orgUnitId: null,
        detail: {
          before: Object.fromEntries(differing.map((one) => [one, before[one]])),
          after: Object.fromEntries(differing.map((one) => [one, after[one]])),
          reason: body.reason,
        },
      });
      return this.show(tx);
    });
  }

  /** Adds a version of one setting within a transaction of the caller, who leaves the line of the audit. */
  async record(tx: Tx, key: string, value: unknown, reason: string): Promise<void> {
    await this.store.lock(tx);
    await this.store.add(tx, key, value, reason);
  }

  private async show(tx: Tx): Promise<SettingsDto> {
    const rows = await this.query.versions(tx, KEYS, tx.asOf);
    if (rows.length === 0) throw new ProblemError('as_of_too_early');
    return { asOf: tx.asOf?.toISOString() ?? null, version: rows.length, ...rulesOf(rows) };
  }
}
