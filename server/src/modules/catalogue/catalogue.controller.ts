import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import {
  CampaignList,
  DataElementList,
  DataSetList,
  IndicatorList,
  PeriodList,
  PeriodQuery,
} from '../../contract/catalogue.js';
import { QualityRuleList } from '../../contract/quality-rules.js';
import { AsOfQuery } from '../../contract/shared.js';
import { Allow } from '../../http/access.decorators.js';
import { Answers } from '../../http/answers.decorator.js';
import { Ctx, type RequestContext } from '../../http/request-context.js';
import { DefinitionsService } from './definitions.service.js';

@ApiTags('catalogue')
@Controller('api')
export class CatalogueController {
  constructor(private readonly definitions: DefinitionsService) {}

  @Get('indicators')
  @Allow('catalogue:read')
  @Answers('Indicators with their definitions', IndicatorList)
  indicators(
    @Ctx() context: RequestContext,
    @Query({ schema: AsOfQuery }) query: { asOf?: string },
  ): Promise<z.infer<typeof IndicatorList>> {
    return this.definitions.indicators(context, query.asOf);
  }

  @Get('data-elements')
  @Allow('catalogue:read')
  @Answers('What is entered, and the reference figures', DataElementList)
  dataElements(
    @Ctx() context: RequestContext,
    @Query({ schema: AsOfQuery }) query: { asOf?: string },
  ): Promise<z.infer<typeof DataElementList>> {
    return this.definitions.dataElements(context, query.asOf);
  }

  @Get('data-sets')
  @Allow('catalogue:read')
  @Answers('Forms: elements that are due together', DataSetList)
  dataSets(
    @Ctx() context: RequestContext,
    @Query({ schema: AsOfQuery }) query: { asOf?: string },
  ): Promise<z.infer<typeof DataSetList>> {
    return this.definitions.dataSets(context, query.asOf);
  }

  @Get('quality-rules')
  @Allow('catalogue:read')
  @Answers('Rules of data quality, as the server and the form apply them', QualityRuleList)
  qualityRules(
    @Ctx() context: RequestContext,
    @Query({ schema: AsOfQuery }) query: { asOf?: string },
  ): Promise<z.infer<typeof QualityRuleList>> {
    return this.definitions.qualityRules(context, query.asOf);
  }

  @Get('campaigns')
  @Allow('catalogue:read')
  @Answers('Campaigns with their goals and targets', CampaignList)
  campaigns(
    @Ctx() context: RequestContext,
    @Query({ schema: AsOfQuery }) query: { asOf?: string },
  ): Promise<z.infer<typeof CampaignList>> {
    return this.definitions.campaigns(context, query.asOf);
  }

  @Get('periods')
  @Allow('catalogue:read')
  @Answers('Periods of a data set that have opened, newest first', PeriodList)
  periods(
    @Ctx() context: RequestContext,
    @Query({ schema: PeriodQuery }) query: z.infer<typeof PeriodQuery>,
  ): Promise<z.infer<typeof PeriodList>> {
    return this.definitions.periods(context, query.dataSet, query.asOf);
  }
}
