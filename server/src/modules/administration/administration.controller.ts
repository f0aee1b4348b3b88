import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type AdministrationDto, AdministrationSchema } from '../../contract/administration.js';
import { Allow } from '../../http/access.decorators.js';
import { Answers } from '../../http/answers.decorator.js';
import { Ctx, type RequestContext } from '../../http/request-context.js';
import { AdministrationService } from './administration.service.js';

@ApiTags('administration')
@Controller('api/administration')
export class AdministrationController {
  constructor(private readonly administration: AdministrationService) {}

  @Get()
  @Allow('settings:administer')
  @Answers('What there is to look after, with its latest change', AdministrationSchema)
  overview(@Ctx() context: RequestContext): Promise<AdministrationDto> {
    return this.administration.overview(context);
  }
}
