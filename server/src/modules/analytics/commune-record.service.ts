import { Injectable } from '@nestjs/common';
import type { CommuneProfileDto } from '../../contract/analytics.js';
import type { Tx } from '../../db/tx.js';
import type { Catalogue, DataElement, OrgUnit } from '../../domain/catalogue.js';
import { dataSetByCode, elementByCode } from '../../domain/catalogue-lookup.js';
import { toNumber } from '../../domain/decimal.js';
import { predecessorsOf, valueBefore } from '../../domain/lineage.js';
import { cutOffDateOf } from '../../domain/local-time.js';
import { CountedValuesService } from '../counted/counted-values.service.js';
import { reportCell, ReportingService } from './reporting.service.js';
import { campaignWindows, WEEKLY, type WeekContext } from './week-context.js';

/** What one commune itself handed in: its weekly figures as counted, and its reports week by week. */
@Injectable()
export class CommuneRecordService {
  constructor(
    private readonly reporting: ReportingService,
    private readonly counted: CountedValuesService,
  ) {}

  async weeklyValues(
    tx: Tx,
    catalogue: Catalogue,
    week: WeekContext,
    commune: OrgUnit,
  ): Promise<CommuneProfileDto['values']> {
    return (await this.weeklyValuesOf(tx, catalogue, week, [commune])).get(commune.id) ?? [];
  }

  /** The same of several communes, asked for once; by commune id. */
  async weeklyValuesOf(
    tx: Tx,
    catalogue: Catalogue,
    week: WeekContext,
    communes: readonly OrgUnit[],
  ): Promise<ReadonlyMap<number, CommuneProfileDto['values']>> {
    const elements = (dataSetByCode(catalogue, WEEKLY)?.members ?? []).flatMap(
      (member) => elementByCode(catalogue, member.element) ?? [],
    );
    const idOf = (code: string | undefined): number =>
      catalogue.periods.find((p) => p.code === code)?.id ?? 0;
    const [now, before] = [idOf(week.window.period), idOf(week.before?.period)];
    const [only = null, ...others] = communes;
    const alone = only !== null && others.length === 0 && predecessorsOf(catalogue, only.id).length === 0;
    const rows = await this.counted.of(tx, catalogue, {
      periodIds: [now, before],
      elementIds: elements.map((e) => e.id),
      // A unit compares itself with what it was formed from.
      orgUnitId: alone ? only.id : null,
    });
    const values = new Map(
      rows.map((row) => [placeOf(row.org_unit_id, row.element_id, row.period_id), row.value]),
    );
    const valueOf = (unitId: number, elementId: number, periodId: number): string | null =>
      values.get(placeOf(unitId, elementId, periodId)) ?? null;
    const beforeOn = week.before === null ? '' : cutOffDateOf(week.before.cutOffAt);
    const previousOf = (commune: OrgUnit, element: DataElement): string | null =>
      element.kind === 'flag'
        ? valueOf(commune.id, element.id, before)
        : valueBefore(catalogue, commune.id, beforeOn, (unit) => valueOf(unit, element.id, before));
    const valuesOf = (commune: OrgUnit): CommuneProfileDto['values'] =>
      elements.map((element) => ({
        dataElement: element.code,
        nameVi: element.nameVi,
        nameEn: element.nameEn,
        unit: element.unitVi,
        unitEn: element.unitEn,
        value: toNumber(valueOf(commune.id, element.id, now)),
        previous: toNumber(previousOf(commune, element)),
      }));
    return new Map(communes.map((commune) => [commune.id, valuesOf(commune)]));
  }

  async submissions(
    tx: Tx,
    catalogue: Catalogue,
    week: WeekContext,
    commune: OrgUnit,
  ): Promise<CommuneProfileDto['submissions']> {
    const windows = campaignWindows(catalogue, week);
    const reports = await this.reporting.reports(tx, catalogue, windows, commune.id);
    return windows.map((window) => {
      const row = reports.get(window.period)?.get(commune.id);
      return {
        period: window.period,
        cell: reportCell(catalogue, row, commune, window, tx.now),
        submittedAt: row?.first_submitted_at?.toISOString() ?? null,
        receipt: row?.receipt ?? null,
      };
    });
  }
}

const placeOf = (unitId: number, elementId: number, periodId: number): string =>
  `${String(unitId)}/${String(elementId)}/${String(periodId)}`;
