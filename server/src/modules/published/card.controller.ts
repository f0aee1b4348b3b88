import { Controller, Get, Param, Query, Res, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CardQuery, PublicCardOf } from '../../contract/published.js';
import { Public } from '../../http/access.decorators.js';
import { CardService } from './card.service.js';
import { PublicBudget } from './public-budget.guard.js';
import { CACHED } from './published.controller.js';

/** Every other page may stand in no frame at all; this one is made for it, and can do nothing there. */
const FRAMED = [
  "default-src 'none'",
  "style-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  'frame-ancestors *',
].join(';');

@ApiExcludeController()
@Controller('cong-khai/the')
@UseGuards(PublicBudget)
export class CardController {
  constructor(private readonly cards: CardService) {}

  @Get(':of')
  @Public()
  async card(
    @Param('of', { schema: PublicCardOf }) of: string,
    @Query({ schema: CardQuery }) query: { lang?: 'vi' | 'en' },
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { status, html } = await this.cards.page(of, query.lang ?? 'vi');
    void reply.removeHeader('x-frame-options');
    await reply
      .status(status)
      .header('content-security-policy', FRAMED)
      .header('cross-origin-resource-policy', 'cross-origin')
      .header('cache-control', CACHED)
      .header('content-type', 'text/html; charset=utf-8')
      .send(html);
  }
}
