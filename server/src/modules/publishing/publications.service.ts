import { Injectable } from '@nestjs/common';
import type {
  PublicationListDto,
  PublicationPreviewDto,
  PublishedSnapshotDto,
} from '../../contract/published.js';
import { lookingAt, type RequestContext, UnitOfWork } from '../../db/unit-of-work.js';
import { publicationAnswer } from './publication-answer.js';
import { PublicationsQuery } from './publications.query.js';
import { PublishedContentService } from './published-content.service.js';

/** What stands beside the figures until the Department words it otherwise: a wish, no claim of law. */
export const USUAL_LICENCE = 'Ghi nguồn: Sở Khoa học và Công nghệ tỉnh Đắk Lắk';

/** What would be published, what is, and what was, for the Department. */
@Injectable()
export class PublicationsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly content: PublishedContentService,
    private readonly query: PublicationsQuery,
  ) {}

  list(context: RequestContext): Promise<PublicationListDto> {
    return this.unitOfWork.read(context, async (tx) => ({
      items: (await this.query.list(tx)).map(publicationAnswer),
    }));
  }

  /** The moment of it holds: publishing it gives what was seen. */
  preview(context: RequestContext, period: string): Promise<PublicationPreviewDto> {
    return this.unitOfWork.readSettled(context, async (tx) => {
      const { snapshot } = await this.content.of(lookingAt(tx, tx.now), period);
      const newest = await this.query.newestOf(tx, period);
      const before = newest === null ? null : await this.query.contentOf(tx, newest.id);
      return {
        baseVersion: newest?.version ?? 0,
        shown: newest !== null && newest.withdrawn_at === null,
        same:
          before !== null && figuresOf(JSON.parse(before) as PublishedSnapshotDto) === figuresOf(snapshot),
        licence: (await this.query.lastLicence(tx)) ?? USUAL_LICENCE,
        snapshot,
      };
    });
  }
}

/** What two snapshots are compared by: all but the moment of knowing. */
const figuresOf = (snapshot: PublishedSnapshotDto): string => JSON.stringify({ ...snapshot, asOf: null });
