import { Injectable } from '@nestjs/common';
import type { HistoryDto } from '../../contract/review.js';
import { type RequestContext, UnitOfWork } from '../../db/unit-of-work.js';
import { valueChanges } from '../../domain/value-changes.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { CommentsStore } from './comments.store.js';
import { type HistoryRow, SubmissionHistoryQuery } from './submission-history.query.js';
import { type Address, findPlace, type Place } from './submission-place.js';
import { fieldComments, threadComment } from './submission-remarks.js';
import type { StoredValues } from './submissions.query.js';
import { actorOf } from './submissions.service.js';

type Item = HistoryDto['items'][number];

/** Every act on a report, and what it changed. */
@Injectable()
export class SubmissionHistoryService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly catalogue: CatalogueService,
    private readonly query: SubmissionHistoryQuery,
    private readonly comments: CommentsStore,
  ) {}

  /** @param asOf instant; absent: now */
  read(context: RequestContext, address: Address, asOf?: string): Promise<HistoryDto> {
    return this.unitOfWork.readAsOf(context, asOf, async (tx) => {
      const catalogue = await this.catalogue.current(tx);
      const place = findPlace(catalogue, address, actorOf(tx));
      const rows = await this.query.revisions(tx, place.key, catalogue.settings.counts === 'approved_only');
      const said = await this.comments.list(tx, place.key, 1);
      const comments = [...rows.flatMap(fieldComments), ...said.map(threadComment)];
      return {
        orgUnit: place.unit.code,
        period: place.window.period,
        dataSet: place.dataSet.code,
        asOf: tx.asOf?.toISOString() ?? null,
        items: itemsOf(place, rows).reverse(),
        comments: comments.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0)),
      };
    });
  }
}

/** @param rows oldest first */
function itemsOf({ dataSet }: Place, rows: readonly HistoryRow[]): Item[] {
  const order = dataSet.members.map(({ element }) => element);
  let before: StoredValues = {};
  return rows.map((row) => {
    const after = row.values ?? before;
    const changes = valueChanges(before, after, order).map((change) => ({
      ...change,
      reason: reasonsOf(row, change.dataElement),
    }));
    before = after;
    return {
      version: row.version,
      act: row.act,
      state: row.state,
      at: row.recorded_at.toISOString(),
      by: row.by_name,
      source: row.source,
      queuedAt: row.queued_at?.toISOString() ?? null,
      onBehalfOf: row.notes?.onBehalfOf ?? null,
      reason: row.notes?.reason ?? null,
      counts: row.counts,
      changes,
    };
  });
}

/** Reasons for all warnings at a value; null: none was given. */
function reasonsOf({ notes }: HistoryRow, element: string): string | null {
  const given = Object.values(notes?.reasons?.[element] ?? {});
  return given.length === 0 ? null : given.join('; ');
}
