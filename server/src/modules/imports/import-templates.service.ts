import { Injectable } from '@nestjs/common';
import { type Actor, type RequestContext, type Tx, UnitOfWork } from '../../db/unit-of-work.js';
import { isCommuneRole } from '../../domain/access.js';
import type { Catalogue, DataElement, OrgUnit, Window } from '../../domain/catalogue.js';
import { dataSetByCode, elementByCode, windowFor } from '../../domain/catalogue-lookup.js';
import { type ElementKind, isNumberKind } from '../../domain/element-kind.js';
import { formatDate } from '../../domain/format.js';
import { importScheme } from '../../domain/import/import-scheme.js';
import { cutOffDateOf, localDateOf } from '../../domain/local-time.js';
import { previousPeriod } from '../../domain/period-steps.js';
import { referenceFigureAt } from '../../domain/reference-figure.js';
import { ProblemError } from '../../http/problem.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { CountedValuesService } from '../counted/counted-values.service.js';
import { TrialEntryService } from '../submissions/trial-entry.service.js';
import { communesOf } from './chosen-form.js';
import { templateCsv } from './template-csv.js';
import type { TemplateModel, TemplateRow } from './template-model.js';
import { templateWorkbook } from './template-workbook.js';

export interface TemplateFile {
  readonly name: string;
  readonly contentType: string;
  readonly body: Buffer;
}

interface Wanted {
  readonly dataSet: string;
  readonly period: string;
  readonly format: 'xlsx' | 'csv';
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Templates to fill in: of the own commune, or of all for those who look at all. */
@Injectable()
export class ImportTemplates {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly catalogue: CatalogueService,
    private readonly counted: CountedValuesService,
    private readonly trial: TrialEntryService,
  ) {}

  async template(context: RequestContext, { format, ...wanted }: Wanted): Promise<TemplateFile> {
    const model = await this.unitOfWork.read(context, (tx) => this.model(tx, wanted));
    const who = model.own ? (model.rows[0]?.unit.code ?? '') : 'tat-ca';
    const name = `mau-nhap-${model.dataSet.code.replaceAll('_', '-')}-${model.period}-${who}.${format}`;
    if (format === 'csv')
      return { name, contentType: 'text/csv; charset=utf-8', body: Buffer.from(templateCsv(model), 'utf8') };
    return { name, contentType: XLSX, body: Buffer.from(await templateWorkbook(model)) };
  }

  private async model(tx: Tx, wanted: Omit<Wanted, 'format'>): Promise<TemplateModel> {
    const { actor } = tx;
    if (actor === null) throw new ProblemError('unauthenticated');
    const catalogue = await this.catalogue.current(tx);
    const dataSet = dataSetByCode(catalogue, wanted.dataSet);
    const window = windowFor(catalogue, wanted.dataSet, wanted.period);
    if (dataSet === undefined || window === undefined) throw new ProblemError('not_found');
    const own = isCommuneRole(actor.role);
    if (own && dataSet.provider === 'department') throw new ProblemError('forbidden');
    const communes = communesOf(catalogue, window).filter(({ id }) => !own || id === actor.orgUnitId);
    if (communes.length === 0) throw new ProblemError('not_found');
    const { elements } = importScheme(catalogue, dataSet, communes, null, window.period);
    // A hundred communes do not write their difficulties into one table.
    const shown = own ? elements : elements.filter(({ kind }) => isNumberKind(kind));
    if (shown.length === 0) throw new ProblemError('not_found');
    const rows = await this.rows(tx, actor, catalogue, window, communes, shown);
    return { catalogue, dataSet, period: window.period, own, elements: shown, rows };
  }

  private async rows(
    tx: Tx,
    actor: Actor,
    catalogue: Catalogue,
    window: Window,
    communes: readonly OrgUnit[],
    elements: readonly DataElement[],
  ): Promise<TemplateRow[]> {
    const before = await this.countedIn(tx, catalogue, previousPeriod(window.period), elements);
    const now = await this.countedIn(tx, catalogue, window.period, elements);
    const on = window.period === 'once' ? localDateOf(tx.now) : cutOffDateOf(window.cutOffAt);
    const [only] = communes;
    const draft =
      isCommuneRole(actor.role) && only !== undefined
        ? (await this.trial.of(tx, actor, catalogue, { ...window, orgUnit: only.code }, [])).before
        : null;
    return communes.map((unit) => ({
      unit,
      cells: elements.map(({ id, code, kind, atMost }) => {
        const bound = atMost === null || elementByCode(catalogue, atMost)?.reference !== true ? null : atMost;
        const limit =
          bound === null ? null : referenceFigureAt(catalogue.referenceFigures, unit.id, bound, on);
        const key = `${String(unit.id)}/${String(id)}`;
        const value = draft === null ? (now.get(key) ?? null) : (draft[code] ?? null);
        const shown = inTemplate(kind, value);
        return {
          value: shown,
          previous: before.get(key) ?? null,
          limit: limit === null ? null : Number(limit),
        };
      }),
    }));
  }

  /** Counted figures of a period by unit and element; what was never reported is not there. */
  private async countedIn(
    tx: Tx,
    catalogue: Catalogue,
    code: string | null,
    elements: readonly DataElement[],
  ): Promise<ReadonlyMap<string, number>> {
    const period = catalogue.periods.find((one) => one.code === code);
    if (period === undefined) return new Map();
    const rows = await this.counted.of(tx, catalogue, {
      periodIds: [period.id],
      elementIds: elements.map(({ id }) => id),
      orgUnitId: null,
    });
    return new Map(
      rows.map((row) => [`${String(row.org_unit_id)}/${String(row.element_id)}`, Number(row.value)]),
    );
  }
}

/** As a person would type it. */
function inTemplate(kind: ElementKind, value: number | string | null): number | string | null {
  if (value === null) return null;
  if (kind === 'flag') return Number(value) === 1 ? 'Có' : 'Không';
  return kind === 'date' ? formatDate(String(value)) : value;
}
