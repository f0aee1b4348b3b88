import { Injectable } from '@nestjs/common';
import { type RequestContext, UnitOfWork } from '../../db/unit-of-work.js';
import { ProblemError } from '../../http/problem.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { ReadinessLog } from './readiness-log.js';

@Injectable()
export class OperationsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly catalogue: CatalogueService,
    private readonly log: ReadinessLog,
  ) {}

  /**
   * Ready means that a catalogue can be read and that it holds what the main job needs. Whatever fails is a 503.
   * @returns whether the figures are simulated
   */
  async readiness(context: RequestContext): Promise<boolean> {
    const found = await this.unitOfWork
      .read(context, async (tx) => {
        const { communes, dataSets, indicators, goals, simulated } = await this.catalogue.current(tx);
        const complete = [communes, dataSets, indicators, goals].every((list) => list.length > 0);
        return complete ? { simulated } : null;
      })
      .catch((error: unknown) => {
        this.log.tell(error);
        return null;
      });
    if (found === null) throw new ProblemError('not_ready');
    return found.simulated;
  }
}
