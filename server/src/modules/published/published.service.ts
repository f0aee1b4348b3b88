import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { PublicSnapshotDto, PublicWeeksDto, PublishedSnapshotDto } from '../../contract/published.js';
import { UnitOfWork } from '../../db/unit-of-work.js';
import { ProblemError } from '../../http/problem.js';
import { type PublishedHead, PublishedQuery } from './published.query.js';

/** An answer as it leaves, with the mark by which a browser asks whether it is still the same. */
export interface PublishedAnswer {
  readonly etag: string;
  /** null: what the browser has is still the same. */
  readonly text: string | null;
}

/** A week with its figures. */
export interface PublishedWeek {
  readonly head: PublishedHead;
  readonly weeks: readonly string[];
  readonly snapshot: PublishedSnapshotDto;
}

/** What everybody may read, by the role that can read nothing else. */
@Injectable()
export class PublishedService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly query: PublishedQuery,
  ) {}

  weeks(): Promise<PublicWeeksDto> {
    return this.unitOfWork.readPublished(async (store) => ({
      items: (await this.query.heads(store)).map((head) => ({
        ...headOf(head),
        asOf: head.as_of.toISOString(),
      })),
    }));
  }

  /**
   * A week as JSON, its figures byte for byte as they were published.
   * @param known mark of what the browser has
   */
  snapshot(period: string | undefined, known: string | undefined): Promise<PublishedAnswer> {
    return this.unitOfWork.readPublished(async (store) => {
      const heads = await this.query.heads(store);
      const head = headFor(heads, period);
      const etag = etagOf(heads, head.period);
      if (known === etag) return { etag, text: null };
      const content = await this.query.content(store, head.period);
      if (content === null) throw new ProblemError('nothing_published');
      const rest = { ...headOf(head), weeks: heads.map((one) => one.period) } satisfies Omit<
        PublicSnapshotDto,
        'snapshot'
      >;
      return { etag, text: `${JSON.stringify(rest).slice(0, -1)},"snapshot":${content}}` };
    });
  }

  week(period: string | undefined): Promise<PublishedWeek & { readonly etag: string }> {
    return this.unitOfWork.readPublished(async (store) => {
      const heads = await this.query.heads(store);
      const head = headFor(heads, period);
      const content = await this.query.content(store, head.period);
      if (content === null) throw new ProblemError('nothing_published');
      return {
        head,
        weeks: heads.map((one) => one.period),
        snapshot: JSON.parse(content) as PublishedSnapshotDto,
        etag: etagOf(heads, head.period),
      };
    });
  }
}

function headFor(heads: readonly PublishedHead[], period: string | undefined): PublishedHead {
  const head = period === undefined ? heads[0] : heads.find((one) => one.period === period);
  if (head === undefined) throw new ProblemError('nothing_published');
  return head;
}

/** Changes with every publication and withdrawal, as the answer does. */
function etagOf(heads: readonly PublishedHead[], period: string): string {
  const hash = createHash('sha256').update(period);
  for (const head of heads) hash.update(`${head.period}/${String(head.version)}/`).update(head.sha256);
  return `W/"${hash.digest('base64url').slice(0, 22)}"`;
}

const headOf = ({ period, version, published_at, sha256, licence }: PublishedHead) => ({
  period,
  version,
  publishedAt: published_at.toISOString(),
  sha256: sha256.toString('hex'),
  licence,
});
