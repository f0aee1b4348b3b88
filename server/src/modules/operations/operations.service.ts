import { Injectable } from '@nestjs/common';
import { type RequestContext, UnitOfWork } from '../../db/unit-of-work.js';
import { ProblemError } from '../../http/problem.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';

@Injectable()
export class OperationsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly catalogue: CatalogueService,
  ) {}

  /** Ready means that a catalogue can be read and that it holds what the main job needs. Whatever fails is a 503. */
  async assertReady(context: RequestContext): Promise<void> {
    const complete = await this.unitOfWork
      .read(context, async (tx) => {
        const { communes, dataSets, indicators, goals } = await this.catalogue.current(tx);
        return communes.length > 0 && dataSets.length > 0 && indicators.length > 0 && goals.length > 0;
      })
      .catch(() => false);
    if (!complete) throw new ProblemError('not_ready');
  }
}
