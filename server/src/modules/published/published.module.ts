import { Module } from '@nestjs/common';
import { CardController } from './card.controller.js';
import { CardService } from './card.service.js';
import { PublishedController } from './published.controller.js';
import { PublishedQuery } from './published.query.js';
import { PublishedService } from './published.service.js';

/** What everybody may read. It knows no other topic: the role it reads by sees nothing of them. */
@Module({
  controllers: [PublishedController, CardController],
  providers: [PublishedService, PublishedQuery, CardService],
})
export class PublishedModule {}
