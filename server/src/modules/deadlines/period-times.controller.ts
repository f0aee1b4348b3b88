import { Body, Controller, Get, Headers, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  PeriodTimesBody,
  PeriodTimesChanged,
  type PeriodTimesChangedDto,
  PeriodTimesChanges,
  type PeriodTimesChangesDto,
  type PeriodTimesDto,
  PeriodTimesPreviewBody,
  PeriodTimesSchema,
  PeriodWindowBody,
  type PeriodWindowDto,
  PeriodWindowSchema,
} from '../../contract/period-times.js';
import { DataSetCode, PeriodCode } from '../../contract/shared.js';
import { Allow } from '../../http/access.decorators.js';
import { Answers } from '../../http/answers.decorator.js';
import { idempotencyKeyOf } from '../../http/idempotency-key.js';
import { KeyHeader } from '../../http/key-header.decorator.js';
import { Ctx, type RequestContext } from '../../http/request-context.js';
import { PeriodTimesCommands } from './period-times-commands.service.js';
import { PeriodTimesService } from './period-times.service.js';
import { PeriodWindowsService } from './period-windows.service.js';

@ApiTags('deadlines')
@Controller('api')
export class PeriodTimesController {
  constructor(
    private readonly times: PeriodTimesService,
    private readonly commands: PeriodTimesCommands,
    private readonly windows: PeriodWindowsService,
  ) {}

  @Get('settings/period-times')
  @Allow('settings:administer')
  @Answers('Cut-off, due time, closing and holidays, with what follows from them', PeriodTimesSchema)
  read(@Ctx() context: RequestContext): Promise<PeriodTimesDto> {
    return this.times.read(context);
  }

  @Post('settings/period-times/preview')
  @HttpCode(200)
  @Allow('settings:administer')
  @Answers('What a change of these settings would move; nothing is written', PeriodTimesChanges)
  preview(
    @Ctx() context: RequestContext,
    @Body({ schema: PeriodTimesPreviewBody }) body: PeriodTimesPreviewBody,
  ): Promise<PeriodTimesChangesDto> {
    return this.times.preview(context, body);
  }

  @Post('settings/period-times')
  @HttpCode(200)
  @Allow('settings:administer')
  @KeyHeader
  @Answers('Change these settings; periods not yet due follow', PeriodTimesChanged)
  change(
    @Ctx() context: RequestContext,
    @Headers('idempotency-key') key: string | undefined,
    @Body({ schema: PeriodTimesBody }) body: PeriodTimesBody,
  ): Promise<PeriodTimesChangedDto> {
    return this.commands.change(context, idempotencyKeyOf(key), body);
  }

  @Put('data-set-periods/:dataSet/:period')
  @Allow('settings:administer')
  @KeyHeader
  @Answers('Decide the times of one period for everybody', PeriodWindowSchema)
  decide(
    @Ctx() context: RequestContext,
    @Param('dataSet', { schema: DataSetCode }) dataSet: string,
    @Param('period', { schema: PeriodCode }) period: string,
    @Headers('idempotency-key') key: string | undefined,
    @Body({ schema: PeriodWindowBody }) body: PeriodWindowBody,
  ): Promise<PeriodWindowDto> {
    return this.windows.decide(context, idempotencyKeyOf(key), { dataSet, period }, body);
  }
}
