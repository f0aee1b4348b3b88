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

/** The boundaries that the map is drawn by. */
export interface PublishedBoundariesRow {
  readonly version: number;
  readonly width: number;
  readonly height: number;
  readonly credit: string;
  readonly loaded_at: Date;
}

export interface PublishedShapeRow {
  readonly code: string;
  readonly path: string;
  readonly label_x: number;
  readonly label_y: number;
  readonly room: number;
}

/** Asked by the role of the published pages, which sees these views and nothing else. */
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

  /** undefined: none are loaded. */
  async boundaries(store: PublishedStore): Promise<PublishedBoundariesRow | undefined> {
    const [row] = await store.query<PublishedBoundariesRow>(
      'published-boundaries',
      `select b.version, b.width, b.height, b.credit, b.loaded_at
from published_boundaries b`,
    );
    return row;
  }

  shapes(store: PublishedStore): Promise<PublishedShapeRow[]> {
    return store.query(
      'published-shapes',
      `select s.code, s.path, s.label_x, s.label_y, s.room
from published_boundary_shapes s
order by s.code`,
    );
  }
}
