import { Injectable } from '@nestjs/common';
import type { ReferenceFigureBody, ReferenceRecordedDto } from '../../contract/reference-figures.js';
import type { RequestContext } from '../../db/unit-of-work.js';
import type { Catalogue } from '../../domain/catalogue.js';
import { communeByCode, elementByCode } from '../../domain/catalogue-lookup.js';
import { Big } from '../../domain/decimal.js';
import { referenceFigureAt } from '../../domain/reference-figure.js';
import { type FieldError, ProblemError } from '../../http/problem.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { IdempotentCommands } from '../commands/idempotent-commands.service.js';
import { type NewReferenceFigure, ReferencesStore } from './references.store.js';

/** Records denominators: all rows or none, one version each, those already so are left alone. */
@Injectable()
export class ReferenceCommands {
  constructor(
    private readonly commands: IdempotentCommands,
    private readonly catalogue: CatalogueService,
    private readonly store: ReferencesStore,
  ) {}

  record(context: RequestContext, key: string, body: ReferenceFigureBody): Promise<ReferenceRecordedDto> {
    return this.commands.run(context, key, ['reference-figures', body], async (tx) => {
      await this.store.lock(tx);
      const catalogue = await this.catalogue.current(tx);
      const errors: FieldError[] = [];
      const wanted = body.rows.flatMap((row, index) => {
        const found = placed(catalogue, row, `rows.${String(index)}`);
        if ('path' in found) errors.push(found);
        return 'path' in found ? [] : [found];
      });
      errors.push(...doubled(body.rows));
      if (errors.length > 0) throw new ProblemError('invalid_figures', { errors });
      const changed = wanted.filter(({ same }) => !same);
      if (changed.length > 0) await this.store.add(tx, changed, body.source, body.reason);
      const elements = [...new Set(body.rows.map(({ element }) => element))];
      if (changed.length > 0)
        await tx.audit({
          action: 'reference_figure.record',
          object: `reference_figures:${elements.join(',')}`,
          orgUnitId: null,
          detail: { recorded: changed.length, source: body.source, reason: body.reason },
        });
      return { recorded: changed.length, same: wanted.length - changed.length };
    });
  }
}

type Row = ReferenceFigureBody['rows'][number];
type Placed = NewReferenceFigure & { readonly same: boolean };

function placed(catalogue: Catalogue, row: Row, path: string): Placed | FieldError {
  const unit = communeByCode(catalogue, row.orgUnit);
  if (unit === undefined)
    return {
      path: `${path}.orgUnit`,
      code: 'unknown_unit',
      vi: `Không có xã, phường mã ${row.orgUnit}.`,
      en: `There is no commune ${row.orgUnit}.`,
    };
  const element = elementByCode(catalogue, row.element);
  if (element?.reference !== true)
    return {
      path: `${path}.element`,
      code: 'unknown_element',
      vi: `“${row.element}” không phải là số liệu nền.`,
      en: `"${row.element}" is no reference figure.`,
    };
  if (element.kind === 'count' && !Number.isInteger(row.value))
    return {
      path: `${path}.value`,
      code: 'not_whole',
      vi: `${unit.fullName}: cần một số nguyên.`,
      en: `${unit.fullName}: a whole number is needed.`,
    };
  const { referenceFigures } = catalogue;
  const known = referenceFigures.findLast(
    (one) => one.orgUnitId === unit.id && one.element === element.code && one.effectiveOn === row.effectiveOn,
  );
  const inForce = known?.value ?? referenceFigureAt(referenceFigures, unit.id, element.code, row.effectiveOn);
  return {
    orgUnitId: unit.id,
    elementId: element.id,
    effectiveOn: row.effectiveOn,
    value: String(row.value),
    same: inForce !== null && Big(inForce).eq(row.value),
  };
}

function doubled(rows: readonly Row[]): FieldError[] {
  const seen = new Set<string>();
  return rows.flatMap((row, index) => {
    const name = `${row.orgUnit}/${row.element}/${row.effectiveOn}`;
    const twice = seen.has(name);
    seen.add(name);
    return twice
      ? [
          {
            path: `rows.${String(index)}`,
            code: 'twice',
            vi: 'Dòng này có hai lần.',
            en: 'This row is there twice.',
          },
        ]
      : [];
  });
}
