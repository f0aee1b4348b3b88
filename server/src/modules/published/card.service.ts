import { Injectable } from '@nestjs/common';
import type { Language } from '../../domain/format.js';
import { ProblemError } from '../../http/problem.js';
import { type CardOf, cardPage } from './card-page.js';
import { PublishedService } from './published.service.js';

const PROVINCE = 'tinh';

/** The newest published week as a card for other sites. */
@Injectable()
export class CardService {
  constructor(private readonly published: PublishedService) {}

  /** @param of `tinh`, or the code of a commune of the week; of any other the card says so where it stands, as a 404 */
  async page(of: string, language: Language): Promise<{ readonly status: 200 | 404; readonly html: string }> {
    const card = await this.card(of);
    return { status: card === 'unknown' ? 404 : 200, html: cardPage(card, language) };
  }

  private async card(of: string): Promise<CardOf | 'nothing' | 'unknown'> {
    const week = await this.published.week(undefined).catch((error: unknown) => {
      if (error instanceof ProblemError && error.code === 'nothing_published') return null;
      throw error;
    });
    if (week === null) return 'nothing';
    const { snapshot, head } = week;
    const commune = snapshot.communes.find(({ code }) => code === of) ?? null;
    if (commune === null && of !== PROVINCE) return 'unknown';
    return { snapshot, commune, publishedAt: head.published_at };
  }
}
