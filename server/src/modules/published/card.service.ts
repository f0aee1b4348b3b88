import { Injectable } from '@nestjs/common';
import type { Language } from '../../domain/format.js';
import { ProblemError } from '../../http/problem.js';
import { cardPage } from './card-page.js';
import { PublishedService } from './published.service.js';

const PROVINCE = 'tinh';

/** The newest published week as a card for other sites. */
@Injectable()
export class CardService {
  constructor(private readonly published: PublishedService) {}

  /** @param of `tinh`, or the code of a commune of the week; any other is a 404 */
  async page(of: string, language: Language): Promise<string> {
    const week = await this.published.week(undefined).catch((error: unknown) => {
      if (error instanceof ProblemError && error.code === 'nothing_published') return null;
      throw error;
    });
    if (week === null) return cardPage(null, language);
    const { snapshot, head } = week;
    const commune = snapshot.communes.find(({ code }) => code === of) ?? null;
    if (commune === null && of !== PROVINCE) throw new ProblemError('not_found');
    return cardPage({ snapshot, commune, publishedAt: head.published_at }, language);
  }
}
