import { Injectable } from '@nestjs/common';
import type { TargetSumListDto } from '../../contract/targets.js';
import { type RequestContext, UnitOfWork } from '../../db/unit-of-work.js';
import { goalsOf, indicatorByCode } from '../../domain/catalogue-lookup.js';
import { ProblemError } from '../../http/problem.js';
import { TargetEffects } from '../analytics/target-effects.service.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { sumsOfGoal } from './target-sum-answer.js';

/** Whether the targets of the communes add up to those of the province. */
@Injectable()
export class TargetSums {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly catalogue: CatalogueService,
    private readonly effects: TargetEffects,
  ) {}

  read(context: RequestContext, code: string, asOf: string | undefined): Promise<TargetSumListDto> {
    return this.unitOfWork.readAsOf(context, asOf, async (tx) => {
      const catalogue = await this.catalogue.current(tx);
      const campaign = catalogue.campaigns.find((one) => one.code === code);
      if (campaign === undefined) throw new ProblemError('not_found');
      const goals = goalsOf(catalogue, code).flatMap((goal) => {
        const indicator = indicatorByCode(catalogue, goal.indicator);
        return indicator === undefined ? [] : [{ goal, indicator }];
      });
      const indicators = goals.map(({ indicator }) => indicator);
      const { period, of } = await this.effects.denominators(tx, catalogue, indicators, code);
      return {
        asOf: tx.asOf?.toISOString() ?? null,
        period,
        items: goals.flatMap(({ goal, indicator }) =>
          sumsOfGoal(catalogue, campaign, goal, indicator, of(indicator.code)),
        ),
      };
    });
  }
}
