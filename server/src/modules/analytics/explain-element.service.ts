import { Injectable } from '@nestjs/common';
import type { ExplainElementDto, ExplainElementQuery as Question } from '../../contract/explain.js';
import type { Tx } from '../../db/tx.js';
import type { Catalogue, DataElement, OrgUnit, Window } from '../../domain/catalogue.js';
import { dataSetOf, elementByCode, windowFor } from '../../domain/catalogue-lookup.js';
import { toNumber } from '../../domain/decimal.js';
import { isNumberKind } from '../../domain/element-kind.js';
import { ProblemError } from '../../http/problem.js';
import { CountedValuesService } from '../counted/counted-values.service.js';
import { ExplainDefinitionsService } from './explain-definitions.service.js';
import { placeAnswer } from './explain-place.js';
import { ExplainReportsService, type ReportedValue } from './explain-reports.service.js';
import { communesOf } from './week-context.js';

interface Found extends ReportedValue {
  readonly window: Window;
}

/** A value as it was entered for one period, nothing carried and nothing added up. */
@Injectable()
export class ExplainElementService {
  constructor(
    private readonly values: CountedValuesService,
    private readonly definitions: ExplainDefinitionsService,
    private readonly reports: ExplainReportsService,
  ) {}

  async explain(tx: Tx, catalogue: Catalogue, question: Question): Promise<ExplainElementDto> {
    const found = find(catalogue, question);
    const { element, unit, window } = found;
    const report = await this.reports.report(tx, catalogue, found);
    // What is no number is in no total; what counts of it is what the report says.
    const value = isNumberKind(element.kind)
      ? await this.counted(tx, catalogue, found)
      : (report?.value ?? null);
    return {
      ...placeAnswer(tx, catalogue, unit, window),
      dataElement: element.code,
      nameVi: element.nameVi,
      nameEn: element.nameEn,
      unit: element.unitVi,
      unitEn: element.unitEn,
      kind: element.kind,
      accumulation: element.accumulation,
      definition: await this.definitions.element(tx, element),
      value,
      awaited: value === null ? { state: await this.reports.state(tx, catalogue, found) } : null,
      report,
    };
  }

  private async counted(
    tx: Tx,
    catalogue: Catalogue,
    { element, unit, period }: Found,
  ): Promise<number | null> {
    const periodId = catalogue.periods.find(({ code }) => code === period)?.id ?? 0;
    const rows = await this.values.of(tx, catalogue, {
      periodIds: [periodId],
      elementIds: [element.id],
      orgUnitId: unit.id,
    });
    return toNumber(rows[0]?.value ?? null);
  }
}

/** 404 for what is not reported, by nobody, or not for this period. */
function find(catalogue: Catalogue, { element: code, period, orgUnit }: Question): Found {
  const element = elementByCode(catalogue, code);
  const dataSet = dataSetOf(catalogue, code);
  const window = windowFor(catalogue, dataSet?.code ?? '', period);
  if (element === undefined || dataSet === undefined || window === undefined)
    throw new ProblemError('not_found');
  const unit = reporterOf(catalogue, element, window, orgUnit);
  if (unit === undefined) throw new ProblemError('not_found');
  return { element, dataSet, unit, period, window, countedBy: null };
}

/** The Department enters for the province; a commune for itself, as long as it is open at the cut-off. */
function reporterOf(
  catalogue: Catalogue,
  element: DataElement,
  window: Window,
  orgUnit: string,
): OrgUnit | undefined {
  if (element.provider === 'department')
    return orgUnit === catalogue.province.code ? catalogue.province : undefined;
  return communesOf(catalogue, window).find((commune) => commune.code === orgUnit);
}
