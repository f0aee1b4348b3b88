import { Injectable } from '@nestjs/common';
import type { GridDto, GridQuery } from '../../contract/entry-grid.js';
import { type Actor, type RequestContext, type Tx, UnitOfWork } from '../../db/unit-of-work.js';
import { isCommuneRole } from '../../domain/access.js';
import { dataSetByCode } from '../../domain/catalogue-lookup.js';
import { acceptsEntry, windowState } from '../../domain/window.js';
import { ProblemError } from '../../http/problem.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { type Place, windowAnswer } from './submission-place.js';
import { SubmissionSheet } from './submission-sheet.js';
import { actorOf } from './submissions.service.js';
import { openedPlaces, rowFinder, valuesInOrder } from './unit-places.js';
import { type UnitReportRow, UnitReportsQuery } from './unit-reports.query.js';

type Column = GridDto['columns'][number];

/** Reports of one commune side by side: the whole report where it can be changed, its figures where it cannot. */
@Injectable()
export class EntryGridService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly catalogue: CatalogueService,
    private readonly reports: UnitReportsQuery,
    private readonly sheet: SubmissionSheet,
  ) {}

  read(
    context: RequestContext,
    orgUnit: string,
    { dataSet: code, to, periods }: GridQuery,
  ): Promise<GridDto> {
    return this.unitOfWork.read(context, async (tx) => {
      const actor = actorOf(tx);
      const catalogue = await this.catalogue.current(tx);
      const dataSet = dataSetByCode(catalogue, code);
      const all = dataSet === undefined ? [] : openedPlaces(catalogue, orgUnit, dataSet, actor, tx.now);
      const last = to === undefined ? all.length - 1 : all.findIndex(({ window }) => window.period === to);
      const newest = all[last];
      if (dataSet?.provider !== 'commune' || newest === undefined) throw new ProblemError('not_found');
      const first = Math.max(0, last + 1 - periods);
      const shown = all.slice(first, last + 1);
      const before = all[first - 1];
      const wanted = before === undefined ? shown : [before, ...shown];
      const rows = await this.reports.of(
        tx,
        catalogue.province.id,
        wanted.map(({ key }) => key),
      );
      const rowOf = rowFinder(rows);
      return {
        orgUnit: newest.unit.code,
        orgUnitName: newest.unit.fullName,
        dataSet: dataSet.code,
        before:
          before === undefined
            ? null
            : {
                period: before.window.period,
                values: valuesInOrder(dataSet, rowOf(before)?.values),
              },
        columns: await this.columns(tx, actor, shown, rowOf),
        earlier: before?.window.period ?? null,
        later: last === all.length - 1 ? null : (all.at(-1)?.window.period ?? null),
      };
    });
  }

  private async columns(
    tx: Tx,
    actor: Actor,
    places: readonly Place[],
    rowOf: (place: Place) => UnitReportRow | undefined,
  ): Promise<Column[]> {
    const columns: Column[] = [];
    for (const place of places) {
      const open = isCommuneRole(actor.role) && acceptsEntry(windowState(place.window, tx.now));
      const report = open ? await this.sheet.show(tx, actor, place) : null;
      columns.push(columnOf(place, rowOf(place), report?.may.save === true ? report : null, tx.now));
    }
    return columns;
  }
}

function columnOf(
  { unit, dataSet, window }: Place,
  row: UnitReportRow | undefined,
  report: Column['report'],
  now: Date,
): Column {
  return {
    orgUnit: unit.code,
    period: window.period,
    window: windowAnswer(window, now),
    state: row?.state ?? 'not_started',
    version: row?.version ?? 0,
    receipt: row?.receipt ?? null,
    firstSubmittedAt: row?.first_submitted_at?.toISOString() ?? null,
    values: valuesInOrder(dataSet, row?.values),
    report,
  };
}
