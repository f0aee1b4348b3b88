import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type InboxDto, InboxSchema } from '../../contract/workflow.js';
import { Allow } from '../../http/access.decorators.js';
import { Answers } from '../../http/answers.decorator.js';
import { Ctx, type RequestContext } from '../../http/request-context.js';
import { InboxService } from './inbox.service.js';

@ApiTags('inbox')
@Controller('api/inbox')
export class InboxController {
  constructor(private readonly inbox: InboxService) {}

  @Get()
  @Allow('session:own')
  @Answers('What waits for the user: to sign, returned, to review, requests', InboxSchema)
  read(@Ctx() context: RequestContext): Promise<InboxDto> {
    return this.inbox.read(context);
  }
}
