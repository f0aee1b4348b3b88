import { Injectable } from '@nestjs/common';
import type { DepartmentFiguresBody, DepartmentFiguresDto } from '../../contract/department.js';
import type { Actor, RequestContext, Tx } from '../../db/unit-of-work.js';
import { type FieldError, ProblemError } from '../../http/problem.js';
import { IdempotentCommands } from '../commands/idempotent-commands.service.js';
import { DepartmentFiguresService, type DepartmentPlace } from './department-figures.service.js';
import { eachRow, refusedRow, twice, unknownUnit } from './department-refusals.js';
import { SubmissionCommandsService } from './submission-commands.service.js';
import { findPlace, type Place } from './submission-place.js';

type Row = DepartmentFiguresBody['rows'][number];

/** A reviewer enters and signs figures of the Department for many communes: all of them in one transaction, or none. */
@Injectable()
export class DepartmentCommandsService {
  constructor(
    private readonly commands: IdempotentCommands,
    private readonly figures: DepartmentFiguresService,
    private readonly reports: SubmissionCommandsService,
  ) {}

  enter(
    context: RequestContext,
    key: string,
    { dataSet, period }: { readonly dataSet: string; readonly period: string },
    body: DepartmentFiguresBody,
  ): Promise<DepartmentFiguresDto> {
    return this.commands.run(
      context,
      key,
      ['department-figures', dataSet, period, body],
      async (tx, actor) => {
        const errors = await this.enterRows(tx, context, actor, { dataSet, period }, body);
        if (errors.length > 0) throw new ProblemError('department_rows_refused', { errors });
        return this.figures.show(tx, await this.figures.place(tx, dataSet, period));
      },
    );
  }

  /** The same inside a command that is already open. @returns what is wrong with any row; the command has to fail then */
  async enterRows(
    tx: Tx,
    context: RequestContext,
    actor: Actor,
    { dataSet, period }: { readonly dataSet: string; readonly period: string },
    body: DepartmentFiguresBody,
  ): Promise<FieldError[]> {
    const place = await this.figures.place(tx, dataSet, period);
    const refused = await eachRow(body.rows, (row, path) =>
      this.enterRow(tx, context, actor, place, row, path, body),
    );
    return [...twice(body.rows), ...refused];
  }

  private async enterRow(
    tx: Tx,
    context: RequestContext,
    actor: Actor,
    { catalogue, dataSet, period, communes }: DepartmentPlace,
    row: Row,
    path: string,
    { source, reason }: DepartmentFiguresBody,
  ): Promise<FieldError[]> {
    if (!communes.some(({ code }) => code === row.orgUnit)) return [unknownUnit(path)];
    const address = { orgUnit: row.orgUnit, period: period.code, dataSet: dataSet.code };
    const place = findPlace(catalogue, address, actor);
    const { version, values } = row;
    try {
      const saved = await this.reports.enter(tx, context, actor, place, {
        version,
        values,
        reasons: [],
        source,
      });
      await this.sign(tx, context, actor, place, saved, { source, reason });
      return [];
    } catch (error) {
      return refusedRow(error, path);
    }
  }

  /** What warns takes the one reason that was given for all; without one it is told and nothing is recorded. */
  private async sign(
    tx: Tx,
    context: RequestContext,
    actor: Actor,
    place: Place,
    version: number,
    { source, reason }: Pick<DepartmentFiguresBody, 'source' | 'reason'>,
  ): Promise<void> {
    try {
      await this.reports.handIn(tx, context, actor, place, { version });
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      if (error.code === 'already_submitted') return;
      if (error.code !== 'reasons_missing' || reason === undefined) throw error;
      const reasons = (error.details.errors ?? []).map(({ path, code }) => ({
        dataElement: path,
        rule: code,
        text: reason,
      }));
      const explained = await this.reports.enter(tx, context, actor, place, {
        version,
        values: [],
        reasons,
        source,
      });
      await this.reports.handIn(tx, context, actor, place, { version: explained });
    }
  }
}
