import { Inject, Injectable } from '@nestjs/common';
import type { ReportSendingBody, ReportSendingDto } from '../../contract/report-sending.js';
import type { Tx } from '../../db/unit-of-work.js';
import { mayPass, ruleOf } from '../../domain/access.js';
import { windowsOf } from '../../domain/catalogue-lookup.js';
import { nextTurn, weekAt } from '../../domain/report-sending/sending-schedule.js';
import { HTTP_SETTINGS, type HttpSettings } from '../../http/http-settings.js';
import { ProblemError } from '../../http/problem.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { ReportSendingQuery, type SendingRow } from './report-sending.query.js';
import { ReportSendingStore } from './report-sending.store.js';

export interface OwnUnit {
  readonly id: number;
  readonly code: string;
  readonly provinceId: number;
}

/** Off, Monday at eight: what a form begins with. */
const USUAL = {
  scheduled: false,
  weekday: 1,
  hour: 8,
  language: 'vi',
  recipients: [],
  to_folder: false,
} as const;

/** When the weekly report of the own unit is drafted, and where issued reports go. */
@Injectable()
export class ReportSendingRules {
  constructor(
    @Inject(HTTP_SETTINGS) private readonly settings: HttpSettings,
    private readonly catalogue: CatalogueService,
    private readonly query: ReportSendingQuery,
    private readonly store: ReportSendingStore,
  ) {}

  /** What holds for each unit that ever decided something. */
  all(tx: Tx): Promise<SendingRow[]> {
    return this.query.all(tx);
  }

  /** The unit of whoever asks: the Department for accounts of the province. */
  async unitOf(tx: Tx): Promise<OwnUnit> {
    const { province } = await this.catalogue.current(tx);
    const { orgUnitId = null, orgUnitCode = null } = tx.actor ?? {};
    return { id: orgUnitId ?? province.id, code: orgUnitCode ?? province.code, provinceId: province.id };
  }

  async keep(tx: Tx, body: ReportSendingBody): Promise<ReportSendingDto> {
    const unit = await this.unitOf(tx);
    const { version: yours, schedule, toFolder } = body;
    const current = (await this.query.of(tx, unit.id))?.version ?? 0;
    if (current !== yours) throw new ProblemError('report_changed', { params: { current, yours } });
    const recipients = [...new Set(body.recipients.map((address) => address.toLowerCase()))];
    const { on: scheduled, ...when } = schedule;
    await this.store.keep(tx, unit, current + 1, { scheduled, ...when, recipients, to_folder: toFolder });
    await tx.audit({
      action: 'sending.keep',
      object: `sending:${unit.code}/${String(current + 1)}`,
      orgUnitId: unit.id === unit.provinceId ? null : unit.id,
      // Addresses are told nowhere else.
      detail: { schedule, recipients: recipients.length, toFolder },
    });
    return this.tell(tx);
  }

  async tell(tx: Tx): Promise<ReportSendingDto> {
    const unit = await this.unitOf(tx);
    const kept = await this.query.of(tx, unit.id);
    const { scheduled: on, weekday, hour, language, recipients, to_folder } = kept ?? USUAL;
    const schedule = { on, weekday, hour, language };
    const next = nextTurn(schedule, tx.now);
    const windows = windowsOf(await this.catalogue.current(tx), 'weekly');
    const turns = await this.query.turns(tx, unit.id);
    const { reminders, reportFolders } = this.settings;
    return {
      orgUnit: unit.code,
      version: kept?.version ?? 0,
      changedAt: kept?.recorded_at.toISOString() ?? null,
      changedBy: kept?.by ?? null,
      schedule,
      recipients: [...recipients],
      toFolder: to_folder,
      mayKeep: mayPass(ruleOf('report-sending:keep'), tx.actor?.role ?? null),
      mails: reminders.mode === 'send' && reminders.mail !== null ? 'sent' : 'logged',
      folder: reportFolders.issued !== null,
      next: next === null ? null : { at: next.toISOString(), period: weekAt(windows, next) },
      turns: turns.map(({ turn_at, report_id: report, period, outcome, detail }) => ({
        at: turn_at.toISOString(),
        period,
        outcome,
        report,
        detail,
      })),
    };
  }
}
