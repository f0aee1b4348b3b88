import { Injectable } from '@nestjs/common';
import type { PastQuery, PastReportsDto } from '../../contract/past-reports.js';
import { type Actor, type RequestContext, type Tx, UnitOfWork } from '../../db/unit-of-work.js';
import type { Catalogue } from '../../domain/catalogue.js';
import { communeByCode } from '../../domain/catalogue-lookup.js';
import { progressOf } from '../../domain/quality/progress.js';
import { worksFor } from '../../domain/reporting-place.js';
import { ProblemError } from '../../http/problem.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { type Place, windowAnswer } from './submission-place.js';
import { SubmissionSheet } from './submission-sheet.js';
import { actorOf } from './submissions.service.js';
import { openedPlaces, rowFinder, valuesInOrder } from './unit-places.js';
import { type UnitReportRow, UnitReportsQuery } from './unit-reports.query.js';

type Item = PastReportsDto['items'][number];
type SentBack = PastReportsDto['sentBack'][number];

/** "Đã đến nơi chưa?": what has become of a commune's reports. */
@Injectable()
export class PastReportsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly catalogue: CatalogueService,
    private readonly reports: UnitReportsQuery,
    private readonly sheet: SubmissionSheet,
  ) {}

  read(context: RequestContext, orgUnit: string, wanted: PastQuery): Promise<PastReportsDto> {
    return this.unitOfWork.read(context, async (tx) => {
      const actor = actorOf(tx);
      const catalogue = await this.catalogue.current(tx);
      const unit = communeByCode(catalogue, orgUnit);
      const everything = placesOf(catalogue, orgUnit, actor, tx.now);
      if (unit === undefined || everything.length === 0) throw new ProblemError('not_found');
      const rows = await this.reports.of(
        tx,
        catalogue.province.id,
        everything.map(({ key }) => key),
      );
      const rowOf = rowFinder(rows);
      const places = everything.filter(
        ({ dataSet }) => wanted.dataSet === undefined || dataSet.code === wanted.dataSet,
      );
      const page = places.slice(wanted.skip, wanted.skip + wanted.limit);
      return {
        orgUnit: unit.code,
        orgUnitName: unit.fullName,
        total: places.length,
        items: page.map((place) => itemOf(place, rowOf(place), tx.now)),
        sentBack: await this.sentBack(tx, actor, everything, rowOf),
      };
    });
  }

  /** What waits to be put right; drafts only where a leader gave them back. */
  private async sentBack(
    tx: Tx,
    actor: Actor,
    places: readonly Place[],
    rowOf: (place: Place) => UnitReportRow | undefined,
  ): Promise<SentBack[]> {
    const found: SentBack[] = [];
    for (const place of places) {
      const row = rowOf(place);
      if (row?.state !== 'returned' && row?.state !== 'draft') continue;
      const { returnReason, comments } = await this.sheet.show(tx, actor, place);
      if (row.state === 'draft' && returnReason === null) continue;
      found.push({ ...itemOf(place, row, tx.now), reason: returnReason, comments });
    }
    return found;
  }
}

/** Of all that communes report, the newest cut-off first; what is reported once comes last. Also of units that have become this one. */
function placesOf(catalogue: Catalogue, orgUnit: string, actor: Actor, now: Date): Place[] {
  const own = communeByCode(catalogue, orgUnit);
  if (own === undefined) return [];
  const codes = catalogue.allCommunes
    .filter(({ id }) => worksFor(catalogue, own.id, id))
    .map(({ code }) => code);
  const sets = catalogue.dataSets.filter(({ provider }) => provider === 'commune');
  const all = [...new Set(codes)].flatMap((code) =>
    sets.flatMap((set) => openedPlaces(catalogue, code, set, actor, now)),
  );
  return all.sort((a, b) => Date.parse(b.window.cutOffAt) - Date.parse(a.window.cutOffAt));
}

function itemOf({ unit, dataSet, window }: Place, row: UnitReportRow | undefined, now: Date): Item {
  const values = valuesInOrder(dataSet, row?.values);
  const entered = new Set(values.filter(({ value }) => value !== null).map(({ dataElement }) => dataElement));
  const { done, all } = progressOf(dataSet, (code) => entered.has(code));
  return {
    orgUnit: unit.code,
    orgUnitName: unit.fullName,
    dataSet: dataSet.code,
    period: window.period,
    window: windowAnswer(window, now),
    state: row?.state ?? 'not_started',
    version: row?.version ?? 0,
    countedVersion: row?.counted_version ?? null,
    excluded: row?.excluded ?? false,
    receipt: row?.receipt ?? null,
    signedAt: row?.signed_at?.toISOString() ?? null,
    signedBy: row?.signed_by_name ?? null,
    onBehalfOf: row?.on_behalf_of ?? null,
    firstSubmittedAt: row?.first_submitted_at?.toISOString() ?? null,
    updatedAt: row?.updated_at.toISOString() ?? null,
    updatedBy: row?.updated_by_name ?? null,
    progress: { done, all },
    values,
  };
}
