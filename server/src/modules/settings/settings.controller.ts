import { Body, Controller, Get, Headers, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import {
  SettingsBody,
  type SettingsDto,
  SettingsHistory,
  type SettingsHistoryDto,
  SettingsQuery,
  SettingsSchema,
} from '../../contract/settings.js';
import { Allow } from '../../http/access.decorators.js';
import { Answers } from '../../http/answers.decorator.js';
import { idempotencyKeyOf } from '../../http/idempotency-key.js';
import { KeyHeader } from '../../http/key-header.decorator.js';
import { Ctx, type RequestContext } from '../../http/request-context.js';
import { SettingsService } from './settings.service.js';

@ApiTags('administration')
@Controller('api/settings')
export class SettingsController {
  constructor(private readonly settings: SettingsService) {}

  @Get()
  @Allow('settings:administer')
  @Answers('Thresholds and rules of computing, now or as known at a moment', SettingsSchema)
  read(
    @Ctx() context: RequestContext,
    @Query({ schema: SettingsQuery }) query: z.infer<typeof SettingsQuery>,
  ): Promise<SettingsDto> {
    return this.settings.read(context, query.asOf);
  }

  @Get('history')
  @Allow('settings:administer')
  @Answers('Every change of them', SettingsHistory)
  history(@Ctx() context: RequestContext): Promise<SettingsHistoryDto> {
    return this.settings.history(context);
  }

  @Put()
  @Allow('settings:administer')
  @KeyHeader
  @Answers(
    'Change them; every figure is judged by them from then on, those of the past as of their moment',
    SettingsSchema,
  )
  change(
    @Ctx() context: RequestContext,
    @Headers('idempotency-key') key: string | undefined,
    @Body({ schema: SettingsBody }) body: SettingsBody,
  ): Promise<SettingsDto> {
    return this.settings.change(context, idempotencyKeyOf(key), body);
  }
}
