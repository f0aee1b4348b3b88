import { Injectable } from '@nestjs/common';
import { type RequestContext, type Tx, UnitOfWork } from '../../db/unit-of-work.js';
import type { Catalogue } from '../../domain/catalogue.js';
import { csvText } from '../../domain/csv.js';
import { ProblemError } from '../../http/problem.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { CountedValuesService } from '../counted/counted-values.service.js';

/** Name of the pseudo-period that asks for the reference figures. */
const REFERENCE = 'reference';

export interface ValuesFile {
  readonly name: string;
  readonly text: string;
  readonly simulated: boolean;
}

type Line = readonly [orgUnit: string, dataElement: string, period: string, value: string];

/** The raw values behind every figure, for whoever wants to count again. */
@Injectable()
export class ValuesFileService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly catalogue: CatalogueService,
    private readonly counted: CountedValuesService,
  ) {}

  /** Counted values only: drafts and unsigned reports are absent, and so is what is missing. */
  write(context: RequestContext, { period, asOf }: { period: string; asOf?: string }): Promise<ValuesFile> {
    return this.unitOfWork.readAsOf(context, asOf, async (tx) => {
      const catalogue = await this.catalogue.current(tx);
      const lines =
        period === REFERENCE ? referenceLines(catalogue) : await this.countedLines(tx, catalogue, period);
      const mark = tx.simulated ? '-so-lieu-mo-phong' : '';
      return {
        name: `so-lieu-${period}${mark}.csv`,
        text: csvText(['org_unit', 'data_element', 'period', 'value'], lines.sort(byKey)),
        simulated: tx.simulated,
      };
    });
  }

  private async countedLines(tx: Tx, catalogue: Catalogue, code: string): Promise<Line[]> {
    const period = catalogue.periods.find((one) => one.code === code);
    if (period === undefined) throw new ProblemError('not_found');
    const units = unitCodes(catalogue);
    const elements = new Map(catalogue.elements.map((element) => [element.id, element.code]));
    const wanted = { periodIds: [period.id], elementIds: null, orgUnitId: null };
    const rows = await this.counted.of(tx, catalogue, wanted);
    return rows.map((row): Line => [
      units.get(row.org_unit_id) ?? '',
      elements.get(row.element_id) ?? '',
      code,
      row.value,
    ]);
  }
}

/** The column period holds the date from which a reference figure is in force. */
function referenceLines(catalogue: Catalogue): Line[] {
  const units = unitCodes(catalogue);
  return catalogue.referenceFigures.flatMap((figure): Line[] => {
    const unit = units.get(figure.orgUnitId);
    return unit === undefined ? [] : [[unit, figure.element, figure.effectiveOn, figure.value]];
  });
}

/** Closed units too: what they reported still counts in their weeks. */
const unitCodes = (catalogue: Catalogue): Map<number, string> =>
  new Map([catalogue.province, ...catalogue.allCommunes].map(({ id, code }) => [id, code]));

function byKey(a: Line, b: Line): number {
  const [left, right] = [a.slice(0, 3).join('/'), b.slice(0, 3).join('/')];
  return left < right ? -1 : left > right ? 1 : 0;
}
