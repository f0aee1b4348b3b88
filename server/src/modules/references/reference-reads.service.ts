import { Injectable } from '@nestjs/common';
import type {
  ReferenceFigureListDto,
  ReferenceFigureVersionDto,
  ReferenceFileBody,
  ReferencePreviewDto,
} from '../../contract/reference-figures.js';
import { type RequestContext, UnitOfWork } from '../../db/unit-of-work.js';
import type { Catalogue, DataElement, OrgUnit } from '../../domain/catalogue.js';
import { elementByCode } from '../../domain/catalogue-lookup.js';
import { isOpenOn } from '../../domain/communes-at.js';
import { Big } from '../../domain/decimal.js';
import { localDateOf } from '../../domain/local-time.js';
import { referenceFigureAt } from '../../domain/reference-figure.js';
import { csvText } from '../../domain/csv.js';
import { ProblemError } from '../../http/problem.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { TableTexts } from '../imports/table-file/table-texts.service.js';
import { readReferenceFile } from './reference-file.js';
import { type ReferenceRow, ReferencesQuery } from './references.query.js';

/** What an administrator reads of the denominators: as of any date and moment, and before recording a file. */
@Injectable()
export class ReferenceReads {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly catalogue: CatalogueService,
    private readonly query: ReferencesQuery,
    private readonly texts: TableTexts,
  ) {}

  list(
    context: RequestContext,
    code: string,
    on: string | undefined,
    asOf: Date | null,
  ): Promise<ReferenceFigureListDto> {
    return this.unitOfWork.read(context, async (tx) => {
      const catalogue = await this.catalogue.current(tx);
      const element = referenceElement(catalogue, code);
      const date = on ?? localDateOf(asOf ?? tx.now);
      const rows = await this.query.inForce(tx, element.code, date, asOf);
      const byUnit = new Map(rows.map((row) => [row.org_unit_id, row]));
      const items = catalogue.allCommunes
        .filter((unit) => isOpenOn(unit, date))
        .map((unit) => {
          const row = byUnit.get(unit.id);
          return {
            orgUnit: unit.code,
            orgUnitName: unit.fullName,
            current: row === undefined ? null : versionDto(row, unit),
          };
        });
      const known = items.flatMap(({ current }) => (current === null ? [] : [current.value]));
      const total = known.reduce((sum, value) => sum.plus(value), Big(0));
      return {
        element: code,
        items,
        known: known.length,
        total: known.length === 0 ? null : total.toNumber(),
      };
    });
  }

  history(
    context: RequestContext,
    code: string,
    orgUnit: string,
  ): Promise<{ items: ReferenceFigureVersionDto[] }> {
    return this.unitOfWork.read(context, async (tx) => {
      const catalogue = await this.catalogue.current(tx);
      const element = referenceElement(catalogue, code);
      const unit = catalogue.allCommunes.findLast((one) => one.code === orgUnit);
      if (unit === undefined) throw new ProblemError('not_found');
      const rows = await this.query.history(tx, element.code, unit.id);
      return { items: rows.map((row) => versionDto(row, unit)) };
    });
  }

  /** What recording a file would change; nothing is written. */
  preview(context: RequestContext, body: ReferenceFileBody): Promise<ReferencePreviewDto> {
    const lines = this.texts.lines(body.text);
    return this.unitOfWork.read(context, async (tx) => {
      const catalogue = await this.catalogue.current(tx);
      const { figures, faults, ignored } = readReferenceFile(catalogue, lines);
      return {
        rows: figures.map(({ line, unit, element, value }) => {
          const before = referenceFigureAt(
            catalogue.referenceFigures,
            unit.id,
            element.code,
            body.effectiveOn,
          );
          const same = before !== null && Big(before).eq(value);
          return {
            line,
            orgUnit: unit.code,
            orgUnitName: unit.fullName,
            element: element.code,
            effectiveOn: body.effectiveOn,
            before: before === null ? null : Number(before),
            value: Number(value),
            change: before === null ? 'new' : same ? 'same' : 'changed',
          };
        }),
        errors: faults.map(({ line, column, ...words }) => ({
          line,
          column,
          message: words[context.language],
        })),
        ignored: [...ignored],
      };
    });
  }

  /** A file to fill in: every commune, every reference figure, with what is in force today. */
  template(context: RequestContext): Promise<string> {
    return this.unitOfWork.read(context, async (tx) => {
      const catalogue = await this.catalogue.current(tx);
      const elements = catalogue.elements.filter(({ reference }) => reference);
      const today = localDateOf(tx.now);
      const rows = catalogue.communes.map((unit) => [
        unit.code,
        unit.fullName,
        ...elements.map(({ code }) => referenceFigureAt(catalogue.referenceFigures, unit.id, code, today)),
      ]);
      return `\uFEFF${csvText(['ma_xa', 'ten_xa', ...elements.map(({ code }) => code)], rows)}`;
    });
  }
}

function referenceElement(catalogue: Catalogue, code: string): DataElement {
  const element = elementByCode(catalogue, code);
  if (element?.reference !== true) throw new ProblemError('not_found');
  return element;
}

const versionDto = (row: ReferenceRow, unit: OrgUnit): ReferenceFigureVersionDto => ({
  orgUnit: unit.code,
  element: row.element,
  effectiveOn: row.effective_on,
  version: row.version,
  value: Number(row.value),
  source: row.source,
  recordedAt: row.recorded_at.toISOString(),
  by: row.by,
  reason: row.reason,
});
