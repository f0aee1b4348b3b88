import { Injectable } from '@nestjs/common';
import type { Tx, UnitOfWork } from '../../db/unit-of-work.js';
import { windowsOf } from '../../domain/catalogue-lookup.js';
import { dueTurn, weekAt } from '../../domain/report-sending/sending-schedule.js';
import { ProblemError } from '../../http/problem.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { ReportDraftingService } from '../report-issue/report-drafting.service.js';
import { ReportSendingRules } from '../report-sending/report-sending-rules.service.js';
import { ReportTurnsStore, type Turn } from './report-turns.store.js';

interface DueTurn extends Turn {
  readonly language: 'vi' | 'en';
}

/** Drafts weekly reports whose turn it is, by what a person uses, in nobody's name. */
@Injectable()
export class ReportScheduler {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly rules: ReportSendingRules,
    private readonly drafting: ReportDraftingService,
    private readonly turns: ReportTurnsStore,
  ) {}

  /**
   * Each unit in a transaction of its own: one that cannot be drafted holds up no other.
   * @param unitOfWork of the owner
   * @returns how many turns were taken
   */
  async plan(unitOfWork: UnitOfWork): Promise<number> {
    const due = await unitOfWork.system((tx) => this.due(tx));
    let taken = 0;
    for (const turn of due) taken += (await this.take(unitOfWork, turn)) ? 1 : 0;
    return taken;
  }

  private async due(tx: Tx): Promise<DueTurn[]> {
    const rows = await this.rules.all(tx);
    const windows = windowsOf(await this.catalogue.current(tx), 'weekly');
    const found: DueTurn[] = [];
    for (const row of rows) {
      const schedule = { on: row.scheduled, weekday: row.weekday, hour: row.hour };
      const at = dueTurn(schedule, row.recorded_at, tx.now);
      const period = at === null ? null : weekAt(windows, at);
      if (at === null || period === null) continue;
      const turn = { provinceId: row.province_id, orgUnitId: row.org_unit_id, at, period };
      if (!(await this.turns.isTaken(tx, turn))) found.push({ ...turn, language: row.language });
    }
    return found;
  }

  private async take(unitOfWork: UnitOfWork, turn: DueTurn): Promise<boolean> {
    try {
      return await unitOfWork.system((tx) => this.draft(tx, turn));
    } catch (error) {
      const detail = error instanceof ProblemError ? error.code : 'internal';
      return unitOfWork.system(async (tx) => {
        if (!(await this.free(tx, turn))) return false;
        await this.turns.end(tx, turn, { outcome: 'failed', reportId: null, detail });
        return true;
      });
    }
  }

  private async draft(tx: Tx, turn: DueTurn): Promise<boolean> {
    if (!(await this.free(tx, turn))) return false;
    const ofProvince = turn.orgUnitId === turn.provinceId;
    const kind = ofProvince ? 'province_week' : 'commune_week';
    const existing = await this.turns.existing(tx, turn, kind);
    if (existing !== null) {
      await this.turns.end(tx, turn, { outcome: 'exists', reportId: existing, detail: null });
      return true;
    }
    const drafter = ofProvince
      ? ({ orgUnitId: null, role: 'reviewer' } as const)
      : ({ orgUnitId: turn.orgUnitId, role: 'commune_editor' } as const);
    const { period, language } = turn;
    const body = { kind, period, campaign: null, language, replaces: null } as const;
    const reportId = await this.drafting.begin(tx, drafter, body);
    await this.turns.end(tx, turn, { outcome: 'drafted', reportId, detail: null });
    return true;
  }

  /** Holds the turns of the unit; false: another process took this one. */
  private async free(tx: Tx, turn: Turn): Promise<boolean> {
    await this.turns.lock(tx, turn.orgUnitId);
    return !(await this.turns.isTaken(tx, turn));
  }
}
