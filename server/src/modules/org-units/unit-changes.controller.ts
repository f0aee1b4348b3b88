import { Body, Controller, Get, Headers, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  UndoUnitChangeBody,
  UnitChangeBody,
  type UnitChangeDto,
  UnitChangeEffects,
  type UnitChangeEffectsDto,
  UnitChangeId,
  UnitChangeList,
  UnitChangeSchema,
} from '../../contract/unit-changes.js';
import { Allow } from '../../http/access.decorators.js';
import { Answers } from '../../http/answers.decorator.js';
import { idempotencyKeyOf } from '../../http/idempotency-key.js';
import { Ctx, type RequestContext } from '../../http/request-context.js';
import { UnitChangeCommands } from './unit-change-commands.service.js';
import { UnitChangesService } from './unit-changes.service.js';
import { UnitUndo } from './unit-undo.service.js';

@ApiTags('administration')
@Controller('api/unit-changes')
export class UnitChangesController {
  constructor(
    private readonly changes: UnitChangesService,
    private readonly commands: UnitChangeCommands,
    private readonly undoing: UnitUndo,
  ) {}

  @Get()
  @Allow('units:administer')
  @Answers('Every change of units, the newest first', UnitChangeList)
  list(@Ctx() context: RequestContext): Promise<{ items: UnitChangeDto[] }> {
    return this.changes.list(context);
  }

  @Post('preview')
  @HttpCode(200)
  @Allow('units:administer')
  @Answers('What a change of units will do; nothing is changed', UnitChangeEffects)
  preview(
    @Ctx() context: RequestContext,
    @Body({ schema: UnitChangeBody }) body: UnitChangeBody,
  ): Promise<UnitChangeEffectsDto> {
    return this.changes.preview(context, body);
  }

  @Post()
  @HttpCode(200)
  @Allow('units:administer')
  @Answers('Open, close, rename, merge or split units by a decision', UnitChangeSchema)
  change(
    @Ctx() context: RequestContext,
    @Headers('idempotency-key') key: string | undefined,
    @Body({ schema: UnitChangeBody }) body: UnitChangeBody,
  ): Promise<UnitChangeDto> {
    return this.commands.change(context, idempotencyKeyOf(key), body);
  }

  @Post(':id/undo')
  @HttpCode(200)
  @Allow('units:administer')
  @Answers('Take a change back, until the first week under the new units has closed', UnitChangeSchema)
  undo(
    @Ctx() context: RequestContext,
    @Param('id', { schema: UnitChangeId }) id: number,
    @Headers('idempotency-key') key: string | undefined,
    @Body({ schema: UndoUnitChangeBody }) body: UndoUnitChangeBody,
  ): Promise<UnitChangeDto> {
    return this.undoing.undo(context, idempotencyKeyOf(key), id, body);
  }
}
