import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { LiveController } from './live.controller.js';
import { LiveHub } from './live-hub.js';
import { LiveQuery } from './live.query.js';
import { LiveService } from './live.service.js';

/** Open screens hear of what was committed, in whichever process. */
@Module({
  imports: [CatalogueModule],
  controllers: [LiveController],
  providers: [LiveService, LiveHub, LiveQuery],
})
export class LiveModule {}
