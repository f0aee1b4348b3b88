import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { PublicBoundariesDto } from '../../contract/boundaries.js';
import type { PublicSnapshotDto, PublicWeeksDto, PublishedSnapshotDto } from '../../contract/published.js';
import { type PublishedStore, UnitOfWork } from '../../db/unit-of-work.js';
import { ProblemError } from '../../http/problem.js';
import { type PublishedBoundariesRow, type PublishedHead, PublishedQuery } from './published.query.js';

/** An answer as it leaves, with the mark by which a browser asks whether it is still the same. */
export interface PublishedAnswer {
  readonly etag: string;
  /** null: what the browser has is still the same. */
  readonly text: string | null;
}

/** A week with its figures. */
export interface PublishedWeek {
  readonly head: PublishedHead;
  readonly etag: string;
  readonly snapshot: PublishedSnapshotDto;
}

interface FoundWeek {
  readonly heads: readonly PublishedHead[];
  readonly head: PublishedHead;
  readonly etag: string;
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
      const { heads, head, etag: figures } = await this.find(store, period);
      const boundaries = await this.query.boundaries(store);
      const etag = boundaries === undefined ? figures : `${figures.slice(0, -1)}.${versionOf(boundaries)}"`;
      if (known === etag) return { etag, text: null };
      const content = await this.content(store, head);
      const rest = {
        ...headOf(head),
        weeks: heads.map((one) => one.period),
        boundaries: aheadOf(boundaries),
      } satisfies Omit<PublicSnapshotDto, 'snapshot'>;
      return { etag, text: `${JSON.stringify(rest).slice(0, -1)},"snapshot":${content}}` };
    });
  }

  week(period: string | undefined): Promise<PublishedWeek> {
    return this.unitOfWork.readPublished(async (store) => {
      const { head, etag } = await this.find(store, period);
      return { head, etag, snapshot: JSON.parse(await this.content(store, head)) as PublishedSnapshotDto };
    });
  }

  /** What the map is drawn by; no figures. */
  boundaries(): Promise<PublicBoundariesDto> {
    return this.unitOfWork.readPublished(async (store) => {
      const found = await this.query.boundaries(store);
      if (found === undefined) return { boundaries: null };
      const { credit, loaded_at, width, height } = found;
      const rows = await this.query.shapes(store);
      return {
        boundaries: {
          ...{ credit, loadedAt: loaded_at.toISOString(), width, height },
          shapes: rows.map(({ code: orgUnit, path, label_x: x, label_y: y, room }) => ({
            ...{ orgUnit, path, x, y, room },
          })),
        },
      };
    });
  }

  /** @throws ProblemError where the week, or any where none is named, is not published */
  private async find(store: PublishedStore, period: string | undefined): Promise<FoundWeek> {
    const heads = await this.query.heads(store);
    const head = period === undefined ? heads[0] : heads.find((one) => one.period === period);
    if (head === undefined) throw new ProblemError('nothing_published');
    return { heads, head, etag: etagOf(heads, head.period) };
  }

  private async content(store: PublishedStore, { period }: PublishedHead): Promise<string> {
    const content = await this.query.content(store, period);
    if (content === null) throw new ProblemError('nothing_published');
    return content;
  }
}

/** Changes with every publication and withdrawal, as the answer does. */
function etagOf(heads: readonly PublishedHead[], period: string): string {
  const hash = createHash('sha256').update(period);
  for (const head of heads) hash.update(`${head.period}/${String(head.version)}/`).update(head.sha256);
  return `W/"${hash.digest('base64url').slice(0, 22)}"`;
}

const versionOf = ({ version, loaded_at }: PublishedBoundariesRow): string =>
  `${String(version)}.${String(loaded_at.getTime())}`;

const aheadOf = (found: PublishedBoundariesRow | undefined): PublicSnapshotDto['boundaries'] =>
  found === undefined ? null : { version: found.version, width: found.width, height: found.height };

const headOf = ({ period, version, published_at, sha256, licence }: PublishedHead) => ({
  period,
  version,
  publishedAt: published_at.toISOString(),
  sha256: sha256.toString('hex'),
  licence,
});
