import { Injectable } from '@nestjs/common';
import type {
  ExplainDto,
  ExplainElementDto,
  ExplainElementQuery,
  ExplainIndicatorQuery,
} from '../../contract/explain.js';
import { type RequestContext, UnitOfWork } from '../../db/unit-of-work.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { ExplainElementService } from './explain-element.service.js';
import { ExplainIndicatorService } from './explain-indicator.service.js';

/** Any figure on any page, back to what and whom it comes from: one snapshot for the whole answer. */
@Injectable()
export class ExplainService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly catalogue: CatalogueService,
    private readonly indicators: ExplainIndicatorService,
    private readonly elements: ExplainElementService,
  ) {}

  indicator(ctx: RequestContext, query: ExplainIndicatorQuery): Promise<ExplainDto> {
    return this.work.readAsOf(ctx, query.asOf, async (tx) =>
      this.indicators.explain(tx, await this.catalogue.current(tx), query),
    );
  }

  element(ctx: RequestContext, query: ExplainElementQuery): Promise<ExplainElementDto> {
    return this.work.readAsOf(ctx, query.asOf, async (tx) =>
      this.elements.explain(tx, await this.catalogue.current(tx), query),
    );
  }
}
