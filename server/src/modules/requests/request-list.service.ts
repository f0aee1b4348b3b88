import { Injectable } from '@nestjs/common';
import type { RequestDto, RequestListDto } from '../../contract/requests.js';
import { type RequestContext, type Tx, UnitOfWork } from '../../db/unit-of-work.js';
import { unitWindow, windowFor } from '../../domain/catalogue-lookup.js';
import { windowAt } from '../../domain/window.js';
import { ProblemError } from '../../http/problem.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { type RequestRow, RequestsQuery } from './requests.query.js';

export interface WantedRequests {
  readonly status: 'open' | 'all';
  readonly period?: string | undefined;
  readonly dataSet?: string | undefined;
}

/** Reading requests: as a list, and for whoever shows them inside a transaction that is already open. */
@Injectable()
export class RequestListService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly catalogue: CatalogueService,
    private readonly query: RequestsQuery,
  ) {}

  list(context: RequestContext, wanted: WantedRequests): Promise<RequestListDto> {
    return this.unitOfWork.read(context, async (tx) => ({
      items: await this.items(tx, wanted),
      reviewers: await this.query.reviewers(tx),
    }));
  }

  /** Newest first. A commune account gets those of its own commune, whatever it asks for. */
  async items(tx: Tx, { status, period, dataSet }: WantedRequests): Promise<RequestDto[]> {
    const rows = await this.query.list(tx, {
      openOnly: status === 'open',
      period: period ?? null,
      dataSet: dataSet ?? null,
    });
    return this.answers(tx, rows);
  }

  /** One request; 404 when this account has none of that number. */
  async item(tx: Tx, id: number): Promise<RequestDto> {
    const row = await this.query.find(tx, id);
    const [item] = row === null ? [] : await this.answers(tx, [row]);
    if (item === undefined) throw new ProblemError('not_found');
    return item;
  }

  /** Key of a commune by its code; null: there is none. */
  async unitIdOf(tx: Tx, code: string): Promise<number | null> {
    const { allCommunes } = await this.catalogue.current(tx);
    return allCommunes.find((unit) => unit.code === code)?.id ?? null;
  }

  private async answers(tx: Tx, rows: readonly RequestRow[]): Promise<RequestDto[]> {
    const catalogue = await this.catalogue.current(tx);
    const units = new Map(catalogue.allCommunes.map((unit) => [unit.id, unit]));
    return rows.flatMap((row) => {
      const unit = units.get(row.org_unit_id);
      const common = windowFor(catalogue, row.data_set, row.period);
      if (unit === undefined || common === undefined) return [];
      return [
        {
          id: row.id,
          kind: row.kind,
          orgUnit: unit.code,
          orgUnitName: unit.fullName,
          period: row.period,
          dataSet: row.data_set,
          reason: row.reason,
          window: windowAt(unitWindow(catalogue, common, unit.id), tx.now),
          until: instant(row.until_at),
          queuedAt: instant(row.queued_at),
          askedBy: row.asked_by,
          askedAt: row.asked_at.toISOString(),
          status: row.granted === null ? 'open' : row.granted ? 'granted' : 'refused',
          answer: row.answer,
          answeredBy: row.answered_by,
          answeredAt: instant(row.answered_at),
        } satisfies RequestDto,
      ];
    });
  }
}

const instant = (at: Date | null): string | null => at?.toISOString() ?? null;
