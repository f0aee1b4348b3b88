import { Body, Controller, Get, Headers, Param, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import {
  DefinitionCode,
  DefinitionKind,
  DefinitionVersion,
  type DefinitionVersionDto,
  DefinitionVersionList,
  SaveDataSet,
  SaveElement,
  SaveIndicator,
  SaveLegend,
  SaveQualityRule,
} from '../../contract/definitions.js';
import { Allow } from '../../http/access.decorators.js';
import { Answers } from '../../http/answers.decorator.js';
import { idempotencyKeyOf } from '../../http/idempotency-key.js';
import { Ctx, type RequestContext } from '../../http/request-context.js';
import { DefinitionCommands, DefinitionHistory } from './definitions.service.js';

type Kind = z.infer<typeof DefinitionKind>;
type Versions = Promise<z.infer<typeof DefinitionVersionList>>;

const MomentQuery = z.object({
  asOf: z.iso.datetime({ offset: true }).optional().describe('As it was known at this moment; absent: now'),
});
type Moment = z.infer<typeof MomentQuery>;

@ApiTags('administration')
@Controller('api/definitions')
export class DefinitionsController {
  constructor(
    private readonly commands: DefinitionCommands,
    private readonly reads: DefinitionHistory,
  ) {}

  @Get(':kind')
  @Allow('catalogue:administer')
  @Answers('Definitions of a kind with who recorded them, when and why', DefinitionVersionList)
  list(
    @Ctx() context: RequestContext,
    @Param('kind', { schema: DefinitionKind }) kind: Kind,
    @Query({ schema: MomentQuery }) { asOf }: Moment,
  ): Versions {
    return this.reads.list(context, kind, asOf === undefined ? null : new Date(asOf));
  }

  @Get(':kind/:code/history')
  @Allow('catalogue:administer')
  @Answers('All versions of a definition, newest first', DefinitionVersionList)
  history(
    @Ctx() context: RequestContext,
    @Param('kind', { schema: DefinitionKind }) kind: Kind,
    @Param('code', { schema: DefinitionCode }) code: string,
  ): Versions {
    return this.reads.history(context, kind, code);
  }

  @Put('data-elements/:code')
  @Allow('catalogue:administer')
  @Answers('Define a data element or reference figure', DefinitionVersion)
  saveElement(
    @Ctx() context: RequestContext,
    @Param('code', { schema: DefinitionCode }) code: string,
    @Headers('idempotency-key') key: string | undefined,
    @Body({ schema: SaveElement }) body: SaveElement,
  ): Promise<DefinitionVersionDto> {
    return this.commands.saveElement(context, code, idempotencyKeyOf(key), body);
  }

  @Put('indicators/:code')
  @Allow('catalogue:administer')
  @Answers('Define an indicator', DefinitionVersion)
  saveIndicator(
    @Ctx() context: RequestContext,
    @Param('code', { schema: DefinitionCode }) code: string,
    @Headers('idempotency-key') key: string | undefined,
    @Body({ schema: SaveIndicator }) body: SaveIndicator,
  ): Promise<DefinitionVersionDto> {
    return this.commands.saveIndicator(context, code, idempotencyKeyOf(key), body);
  }

  @Put('data-sets/:code')
  @Allow('catalogue:administer')
  @Answers('Define a form', DefinitionVersion)
  saveDataSet(
    @Ctx() context: RequestContext,
    @Param('code', { schema: DefinitionCode }) code: string,
    @Headers('idempotency-key') key: string | undefined,
    @Body({ schema: SaveDataSet }) body: SaveDataSet,
  ): Promise<DefinitionVersionDto> {
    return this.commands.saveDataSet(context, code, idempotencyKeyOf(key), body);
  }

  @Put('legends/:code')
  @Allow('catalogue:administer')
  @Answers('Define a scale of colours', DefinitionVersion)
  saveLegend(
    @Ctx() context: RequestContext,
    @Param('code', { schema: DefinitionCode }) code: string,
    @Headers('idempotency-key') key: string | undefined,
    @Body({ schema: SaveLegend }) body: SaveLegend,
  ): Promise<DefinitionVersionDto> {
    return this.commands.saveLegend(context, code, idempotencyKeyOf(key), body);
  }

  @Put('quality-rules/:code')
  @Allow('catalogue:administer')
  @Answers('Define a rule of data quality', DefinitionVersion)
  saveQualityRule(
    @Ctx() context: RequestContext,
    @Param('code', { schema: DefinitionCode }) code: string,
    @Headers('idempotency-key') key: string | undefined,
    @Body({ schema: SaveQualityRule }) body: SaveQualityRule,
  ): Promise<DefinitionVersionDto> {
    return this.commands.saveQualityRule(context, code, idempotencyKeyOf(key), body);
  }
}
