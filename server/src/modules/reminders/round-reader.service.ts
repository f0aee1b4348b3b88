import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/unit-of-work.js';
import type { Catalogue } from '../../domain/catalogue.js';
import { localDateOf } from '../../domain/local-time.js';
import type { OwedReport, ReminderPerson } from '../../domain/reminders/due-reminders.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { openWindows, type OpenWindow, owedReports } from './owed-reports.js';
import { ReminderRules, type ReminderRulesNow } from './reminder-rules.service.js';
import { RemindersQuery, type RequestRow } from './reminders.query.js';

/** What was found when somebody looked. */
export interface Round {
  readonly catalogue: Catalogue;
  readonly rules: ReminderRulesNow;
  readonly windows: readonly OpenWindow[];
  readonly owed: readonly OwedReport[];
  readonly people: readonly ReminderPerson[];
  /** Asked for by hand. */
  readonly requests: readonly RequestRow[];
  readonly now: Date;
}

/** Looks at what is owed, by whom, and what was asked for. */
@Injectable()
export class RoundReader {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly rules: ReminderRules,
    private readonly query: RemindersQuery,
  ) {}

  /** In a transaction of the owner. */
  async read(tx: Tx): Promise<Round> {
    const catalogue = await this.catalogue.current(tx);
    const rules = await this.rules.current(tx);
    const dataSets = catalogue.dataSets
      .filter(({ provider }) => provider === 'commune')
      .map(({ code }) => code);
    const windows = openWindows(catalogue, dataSets, tx.now);
    const states = await this.query.states(
      tx,
      catalogue.province.id,
      [...new Set(windows.map(({ periodId }) => periodId))],
      [...new Set(windows.map(({ dataSet }) => dataSet.id))],
    );
    return {
      catalogue,
      rules,
      windows,
      owed: owedReports(catalogue, windows, states),
      people: await this.query.people(tx, null, localDateOf(tx.now)),
      requests: await this.query.requests(tx, catalogue.province.id),
      now: tx.now,
    };
  }
}
