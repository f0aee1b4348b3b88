import { Injectable } from '@nestjs/common';
import type { PublishedStore } from '../../db/unit-of-work.js';

export interface PublishedHead {
  readonly period: string;
  readonly version: number;
  readonly as_of: Date;
  readonly published_at: Date;
  readonly sha256: Buffer;
  readonly licence: string;
}

/** Asked by the role of the published pages, which sees this view and nothing else. */
@Injectable()
export class PublishedQuery {
  /** Published weeks, newest first. */
  heads(store: PublishedStore): Promise<PublishedHead[]> {
    return store.query(
      'published-heads',
      `select p.period, p.version, p.as_of, p.published_at, p.sha256, p.licence
from published_weeks p
order by p.period desc`,
    );
  }

  /** The figures of a week, as JSON; null: it is not published. */
  async content(store: PublishedStore, period: string): Promise<string | null> {
    const rows = await store.query<{ content: string }>(
      'published-content',
      'select p.content from published_weeks p where p.period = $1',
      [period],
    );
    return rows[0]?.content ?? null;
  }
}
