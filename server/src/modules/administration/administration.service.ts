import { Injectable } from '@nestjs/common';
import type { AdministrationDto, AdminScreenName } from '../../contract/administration.js';
import { type RequestContext, type Tx, UnitOfWork } from '../../db/unit-of-work.js';
import type { Catalogue } from '../../domain/catalogue.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { AdministrationQuery } from './administration.query.js';

interface Count {
  readonly count: number;
  readonly outOf: number | null;
}

/** The start page of the administrator: what there is, and what was changed last. */
@Injectable()
export class AdministrationService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly catalogue: CatalogueService,
    private readonly query: AdministrationQuery,
  ) {}

  overview(context: RequestContext): Promise<AdministrationDto> {
    return this.unitOfWork.read(context, (tx) => this.read(tx));
  }

  private async read(tx: Tx): Promise<AdministrationDto> {
    const catalogue = await this.catalogue.current(tx);
    const changes = new Map((await this.query.lastChanges(tx)).map((row) => [row.screen, row]));
    return {
      screens: Object.entries(countsOf(catalogue)).map(([name, count]) => {
        const screen = name as AdminScreenName;
        const change = changes.get(screen);
        return {
          screen,
          ...count,
          lastChange:
            change === undefined
              ? null
              : { at: change.at.toISOString(), by: change.by, reason: change.reason },
        };
      }),
    };
  }
}

const all = (count: number): Count => ({ count, outOf: null });

function countsOf(catalogue: Catalogue): Record<Exclude<AdminScreenName, 'accounts'>, Count> {
  const { communes, settings } = catalogue;
  return {
    periods: all(settings.holidays.length),
    campaigns: all(catalogue.targets.length),
    references: { count: communesWithAllReferences(catalogue), outOf: communes.length },
    units: all(communes.length),
    catalogue: all(catalogue.elements.length),
    settings: all(2),
  };
}

/** A commune is complete when every reference element has a figure of it. */
function communesWithAllReferences({ communes, elements, referenceFigures }: Catalogue): number {
  const wanted = elements.filter((element) => element.reference);
  const there = new Set(referenceFigures.map((figure) => `${String(figure.orgUnitId)}/${figure.element}`));
  return communes.filter((commune) =>
    wanted.every((element) => there.has(`${String(commune.id)}/${element.code}`)),
  ).length;
}
