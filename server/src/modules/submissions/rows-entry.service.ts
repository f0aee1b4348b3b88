import { Injectable } from '@nestjs/common';
import type { DepartmentFiguresBody } from '../../contract/department.js';
import type { SaveBody } from '../../contract/submissions.js';
import type { Actor, RequestContext, Tx } from '../../db/unit-of-work.js';
import type { Catalogue } from '../../domain/catalogue.js';
import { dataSetByCode } from '../../domain/catalogue-lookup.js';
import type { FieldError } from '../../http/problem.js';
import { DepartmentCommandsService } from './department-commands.service.js';
import { eachRow, refusedRow } from './department-refusals.js';
import { SubmissionCommandsService } from './submission-commands.service.js';
import { findPlace } from './submission-place.js';

/** Figures of one data set and period for several communes. */
export interface EnteredRows {
  readonly dataSet: string;
  readonly period: string;
  readonly source: 'file' | 'paste';
  /** For every warning of the Department's figures, which are signed at once. */
  readonly reason: string | undefined;
  readonly rows: readonly {
    readonly orgUnit: string;
    readonly version: number;
    readonly values: SaveBody['values'];
    readonly reasons: SaveBody['reasons'];
  }[];
}

/** Many rows inside a command that is already open: a commune's figures are saved, the Department's are signed, too. */
@Injectable()
export class RowsEntryService {
  constructor(
    private readonly reports: SubmissionCommandsService,
    private readonly department: DepartmentCommandsService,
  ) {}

  /** @returns what is wrong with any of them, at `rows.<n>.…`; the command has to fail then, so that nothing stays written */
  async enter(
    tx: Tx,
    context: RequestContext,
    actor: Actor,
    catalogue: Catalogue,
    entered: EnteredRows,
  ): Promise<FieldError[]> {
    const { dataSet, period, source, rows, reason } = entered;
    if (dataSetByCode(catalogue, dataSet)?.provider === 'department')
      return this.department.enterRows(
        tx,
        context,
        actor,
        { dataSet, period },
        {
          rows: rows.map(departmentRow),
          source,
          ...(reason === undefined ? {} : { reason }),
        },
      );
    return eachRow(rows, async ({ orgUnit, ...body }, path) => {
      const place = findPlace(catalogue, { orgUnit, period, dataSet }, actor);
      try {
        await this.reports.enter(tx, context, actor, place, { ...body, source });
        return [];
      } catch (error) {
        return refusedRow(error, path);
      }
    });
  }
}

/** The Department gives numbers only; a text is told as none. */
function departmentRow({
  orgUnit,
  version,
  values,
}: EnteredRows['rows'][number]): DepartmentFiguresBody['rows'][number] {
  return {
    orgUnit,
    version,
    values: values.map(({ dataElement, value }) => ({
      dataElement,
      value: typeof value === 'string' ? Number.NaN : value,
    })),
  };
}
