import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { OrgUnitDto, OrgUnitList, OrgUnitQuery } from '../../contract/org-units.js';
import { type RequestContext, UnitOfWork } from '../../db/unit-of-work.js';
import type { OrgUnit } from '../../domain/catalogue.js';
import { foldForSearch } from '../../domain/search.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';

@Injectable()
export class OrgUnitsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly catalogue: CatalogueService,
  ) {}

  /** The province first, then the communes in Vietnamese order. */
  list(context: RequestContext, query: z.infer<typeof OrgUnitQuery>): Promise<z.infer<typeof OrgUnitList>> {
    return this.unitOfWork.readAsOf(context, query.asOf, async (tx) => {
      const { province, communes } = await this.catalogue.current(tx);
      const wanted = foldForSearch(query.search ?? '');
      const items = [province, ...communes]
        .filter((unit) => query.level === undefined || unit.level === query.level)
        .filter(
          (unit) =>
            wanted === '' || foldForSearch(unit.fullName).includes(wanted) || unit.code.startsWith(wanted),
        )
        .map((unit) => toDto(unit, unit.parentId === province.id ? province.code : null));
      return { asOf: tx.asOf?.toISOString() ?? null, items };
    });
  }
}

function toDto(unit: OrgUnit, parent: string | null): OrgUnitDto {
  const { id: _id, parentId: _parentId, ...rest } = unit;
  return { ...rest, parent };
}
