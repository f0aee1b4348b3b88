import { Body, Controller, Get, Headers, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { SetupConfirmBody, type SetupDto, SetupSchema } from '../../contract/setup.js';
import { Allow } from '../../http/access.decorators.js';
import { Answers } from '../../http/answers.decorator.js';
import { idempotencyKeyOf } from '../../http/idempotency-key.js';
import { KeyHeader } from '../../http/key-header.decorator.js';
import { Ctx, type RequestContext } from '../../http/request-context.js';
import { SetupService } from './setup.service.js';

@ApiTags('administration')
@Controller('api/setup')
export class SetupController {
  constructor(private readonly setup: SetupService) {}

  @Get()
  @Allow('settings:administer')
  @Answers('What a new installation still needs before the first week can be entered', SetupSchema)
  read(@Ctx() context: RequestContext): Promise<SetupDto> {
    return this.setup.read(context);
  }

  @Post('confirm')
  @HttpCode(200)
  @Allow('settings:administer')
  @KeyHeader
  @Answers('Confirm what is shipped, or begin although something is missing', SetupSchema)
  confirm(
    @Ctx() context: RequestContext,
    @Headers('idempotency-key') key: string | undefined,
    @Body({ schema: SetupConfirmBody }) body: SetupConfirmBody,
  ): Promise<SetupDto> {
    return this.setup.confirm(context, idempotencyKeyOf(key), body);
  }
}
