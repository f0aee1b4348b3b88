import { Injectable } from '@nestjs/common';
import type { ReminderLogDto } from '../../contract/reminders.js';
import { type RequestContext, UnitOfWork } from '../../db/unit-of-work.js';
import type { Catalogue } from '../../domain/catalogue.js';
import { withoutAddresses } from '../../domain/reminders/log-detail.js';
import { ProblemError } from '../../http/problem.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { LOG_PAGE, type LogRow, ReminderLogQuery } from './reminder-log.query.js';

export interface LogQuestion {
  readonly period?: string | undefined;
  readonly orgUnit?: string | undefined;
  readonly state?: string | undefined;
  readonly channel?: string | undefined;
  readonly before?: string | undefined;
}

/** What was sent to whom, would have been, or could not be. */
@Injectable()
export class ReminderLogService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly catalogue: CatalogueService,
    private readonly query: ReminderLogQuery,
  ) {}

  read(context: RequestContext, question: LogQuestion): Promise<ReminderLogDto> {
    return this.unitOfWork.read(context, async (tx) => {
      const catalogue = await this.catalogue.current(tx);
      const period = catalogue.periods.find(({ code }) => code === question.period);
      const units = catalogue.allCommunes.filter(({ code }) => code === question.orgUnit);
      const unknown =
        (question.period !== undefined && period === undefined) ||
        (question.orgUnit !== undefined && units.length === 0);
      if (unknown) throw new ProblemError('not_found');
      const rows = await this.query.read(tx, {
        periodId: period?.id ?? null,
        orgUnitIds: question.orgUnit === undefined ? null : units.map(({ id }) => id),
        state: question.state ?? null,
        channel: question.channel ?? null,
        before: question.before ?? null,
      });
      const items = rows.slice(0, LOG_PAGE).map((row) => itemOf(catalogue, row));
      // Addresses are read by administrators only; what another server says may name one.
      const seesAddresses = tx.actor?.role === 'administrator';
      const periods = await this.query.periods(tx, catalogue.province.id);
      return {
        items: seesAddresses
          ? items
          : items.map((item) => ({ ...item, detail: withoutAddresses(item.detail) })),
        more: rows.length > LOG_PAGE,
        periods: periods.flatMap((id) => catalogue.periods.find((one) => one.id === id)?.code ?? []),
      };
    });
  }
}

function itemOf(
  catalogue: Catalogue,
  { items, plannedAt, settledAt, ...row }: LogRow,
): ReminderLogDto['items'][number] {
  return {
    ...row,
    plannedAt: plannedAt.toISOString(),
    settledAt: settledAt?.toISOString() ?? null,
    reports: items.flatMap(({ periodId, orgUnitId, dataSetId, step }) => {
      const unit = catalogue.allCommunes.find(({ id }) => id === orgUnitId);
      const period = catalogue.periods.find(({ id }) => id === periodId)?.code;
      const dataSet = catalogue.dataSets.find(({ id }) => id === dataSetId)?.code;
      if (unit === undefined || period === undefined || dataSet === undefined) return [];
      return [{ orgUnit: unit.code, orgUnitName: unit.fullName, period, dataSet, step }];
    }),
  };
}
