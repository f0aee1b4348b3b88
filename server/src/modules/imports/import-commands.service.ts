import { Injectable } from '@nestjs/common';
import type { ImportBody, ImportDoneDto } from '../../contract/imports.js';
import type { Actor, RequestContext, Tx } from '../../db/unit-of-work.js';
import type { Catalogue } from '../../domain/catalogue.js';
import { dataSetByCode } from '../../domain/catalogue-lookup.js';
import { type FieldError, ProblemError } from '../../http/problem.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { IdempotentCommands } from '../commands/idempotent-commands.service.js';
import { RowsEntryService } from '../submissions/rows-entry.service.js';
import { TrialEntryService } from '../submissions/trial-entry.service.js';
import { chooseForm } from './chosen-form.js';
import { importDigest } from './import-digest.js';

const NOTHING_STATED = { dataSet: null, period: null, orgUnit: null };

/** Records what a preview showed: all of it in one transaction, or nothing. */
@Injectable()
export class ImportCommands {
  constructor(
    private readonly commands: IdempotentCommands,
    private readonly catalogue: CatalogueService,
    private readonly rows: RowsEntryService,
    private readonly trial: TrialEntryService,
  ) {}

  record(context: RequestContext, key: string, body: ImportBody): Promise<ImportDoneDto> {
    return this.commands.run(context, key, ['import', body], async (tx, actor) => {
      if (importDigest(body) !== body.digest) throw new ProblemError('import_differs');
      const catalogue = await this.catalogue.current(tx);
      const form = chooseForm(catalogue, actor, tx.now, body, NOTHING_STATED);
      if (form.refusal !== null) throw new ProblemError('forbidden');
      const errors = [
        ...twice(body),
        ...(await this.rows.enter(tx, context, actor, catalogue, { ...body, reason: body.reason })),
      ];
      if (errors.some(({ code }) => code === 'stale_version'))
        throw await this.stale(tx, actor, catalogue, body, errors);
      if (errors.length > 0) throw new ProblemError('import_refused', { errors });
      const values = body.rows.reduce((sum, row) => sum + row.values.length, 0);
      await tx.audit({
        action: 'import.record',
        object: `import:${body.dataSet}/${body.period}`,
        orgUnitId: form.own?.id ?? null,
        detail: { ...body.file, source: body.source, communes: body.rows.length, values },
      });
      return {
        dataSet: body.dataSet,
        period: body.period,
        communes: body.rows.length,
        values,
        signed: dataSetByCode(catalogue, body.dataSet)?.provider === 'department',
        orgUnits: body.rows.map(({ orgUnit }) => orgUnit),
      };
    });
  }

  /** What the reports that somebody changed say now, beside what would have been recorded. */
  private async stale(
    tx: Tx,
    actor: Actor,
    catalogue: Catalogue,
    body: ImportBody,
    errors: readonly FieldError[],
  ): Promise<ProblemError> {
    const at = new Set(errors.filter(({ code }) => code === 'stale_version').map(({ path }) => path));
    const changed = [];
    for (const [index, { orgUnit, values, version }] of body.rows.entries()) {
      if (!at.has(`rows.${String(index)}.version`)) continue;
      const address = { orgUnit, period: body.period, dataSet: body.dataSet };
      const trial = await this.trial.of(tx, actor, catalogue, address, values);
      changed.push({
        orgUnit,
        orgUnitName: catalogue.allCommunes.find(({ code }) => code === orgUnit)?.fullName ?? orgUnit,
        yours: version,
        current: trial.version,
        updatedBy: trial.updatedBy,
        values: values.map(({ dataElement, value }) => ({
          dataElement,
          yours: value,
          stored: trial.before[dataElement] ?? null,
        })),
      });
    }
    const names = changed.map(({ orgUnitName }) => orgUnitName);
    const shown = names.length > 3 ? [...names.slice(0, 3), '…'] : names;
    return new ProblemError('import_stale', {
      params: { communes: shown.join(', ') },
      errors,
      members: { changed },
    });
  }
}

function twice({ rows }: ImportBody): FieldError[] {
  const seen = new Set<string>();
  return rows.flatMap(({ orgUnit }, index): FieldError[] => {
    const again = seen.has(orgUnit);
    seen.add(orgUnit);
    return again
      ? [
          {
            path: `rows.${String(index)}.orgUnit`,
            code: 'entered_twice',
            vi: 'Xã, phường này có hai lần.',
            en: 'This commune is there twice.',
          },
        ]
      : [];
  });
}
