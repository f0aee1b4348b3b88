import { Injectable } from '@nestjs/common';
import type { ExtensionDto, ExtensionListDto } from '../../contract/deadlines.js';
import { type RequestContext, UnitOfWork } from '../../db/unit-of-work.js';
import type { Catalogue, OrgUnit, Window } from '../../domain/catalogue.js';
import { dataSetByCode, extensionFor, unitWindow, windowFor } from '../../domain/catalogue-lookup.js';
import { hasMoreTime } from '../../domain/extension.js';
import { ProblemError } from '../../http/problem.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { extensionAnswer } from './extension-answer.js';
import { ExtensionsQuery } from './extensions.query.js';

/** Who has more time than the others. */
@Injectable()
export class ExtensionListService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly catalogue: CatalogueService,
    private readonly query: ExtensionsQuery,
  ) {}

  list(context: RequestContext, dataSetCode: string, periodCode: string): Promise<ExtensionListDto> {
    return this.unitOfWork.read(context, async (tx) => {
      const catalogue = await this.catalogue.current(tx);
      const dataSet = dataSetByCode(catalogue, dataSetCode);
      const common = windowFor(catalogue, dataSetCode, periodCode);
      const period = catalogue.periods.find(({ code }) => code === periodCode);
      if (dataSet === undefined || common === undefined || period === undefined)
        throw new ProblemError('not_found');
      const given = await this.query.given(tx, dataSet.id, period.id);
      const units = new Map(catalogue.allCommunes.map((unit) => [unit.id, unit]));
      return {
        items: given.flatMap(({ org_unit_id, by, at }) => {
          const unit = units.get(org_unit_id);
          return unit === undefined ? [] : moreTime(catalogue, common, unit, { by, at, now: tx.now });
        }),
      };
    });
  }
}

/** Nothing where the extension was taken back, or the common times have caught up with it. */
function moreTime(
  catalogue: Catalogue,
  common: Window,
  unit: OrgUnit,
  given: { readonly by: string | null; readonly at: Date; readonly now: Date },
): ExtensionDto[] {
  const extension = extensionFor(catalogue, common, unit.id);
  const window = unitWindow(catalogue, common, unit.id);
  if (extension === undefined || !hasMoreTime(window, common)) return [];
  return [extensionAnswer(unit, window, extension, given)];
}
