import { Injectable } from '@nestjs/common';
import type { PublishedSnapshotDto } from '../../contract/published.js';
import { type RequestContext, type Tx, UnitOfWork } from '../../db/unit-of-work.js';
import type { Catalogue } from '../../domain/catalogue.js';
import { ProblemError } from '../../http/problem.js';
import { MapService } from '../analytics/map.service.js';
import { OverviewService } from '../analytics/overview.service.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { publicationContent } from './publication-content.js';

export interface PublishedContent {
  readonly catalogue: Catalogue;
  readonly snapshot: PublishedSnapshotDto;
}

/** What a week would be published as. */
@Injectable()
export class PublishedContentService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly catalogue: CatalogueService,
    private readonly overviews: OverviewService,
    private readonly maps: MapService,
  ) {}

  /** As known at a moment that has come: the same for ever. */
  at(context: RequestContext, asOf: string, period: string): Promise<PublishedContent> {
    return this.unitOfWork.readAsOf(context, asOf, (tx) => this.of(tx, period));
  }

  /** As known at the moment of the transaction; a week is published once its reports are due. 404: no such week. */
  async of(tx: Tx, period: string): Promise<PublishedContent> {
    const catalogue = await this.catalogue.current(tx);
    const result = await this.overviews.week(tx, catalogue, { period });
    const { state, dueAt } = result.overview;
    if (state === 'not_open' || state === 'open')
      throw new ProblemError('publication_too_early', { params: { period, dueAt: new Date(dueAt) } });
    const squares = this.maps.squares(catalogue, result.week.communes);
    return { catalogue, snapshot: publicationContent(catalogue, result, squares, tx.now) };
  }
}
