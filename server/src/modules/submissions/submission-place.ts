import type { WindowSchema } from '../../contract/shared.js';
import type { z } from 'zod';
import type { Actor } from '../../db/unit-of-work.js';
import { isCommuneRole } from '../../domain/access.js';
import type { Catalogue, DataSet, OrgUnit, Window } from '../../domain/catalogue.js';
import { type ReportAddress, reportingPlace, worksFor } from '../../domain/reporting-place.js';
import { windowAt } from '../../domain/window.js';
import { ProblemError } from '../../http/problem.js';
import type { SubmissionKey } from './submissions.query.js';

/** What an address names: a report of a commune. */
export type Address = ReportAddress;

/** The same, found in the catalogue. */
export interface Place {
  readonly catalogue: Catalogue;
  readonly unit: OrgUnit;
  readonly dataSet: DataSet;
  /** With the extension of the unit. */
  readonly window: Window;
  readonly key: SubmissionKey;
  /** false: the unit does not exist at the cut-off; nothing is reported there. */
  readonly reports: boolean;
}

/** 404 for what does not exist, and for a foreign commune: a commune account does not learn whether there is a report. */
export function findPlace(catalogue: Catalogue, address: Address, actor: Actor): Place {
  const found = reportingPlace(catalogue, address);
  if (found === null) throw new ProblemError('not_found');
  const { unit, dataSet, window, period, reports } = found;
  if (isCommuneRole(actor.role) && !worksFor(catalogue, actor.orgUnitId, unit.id))
    throw new ProblemError('not_found');
  const key = {
    provinceId: catalogue.province.id,
    periodId: period.id,
    orgUnitId: unit.id,
    dataSetId: dataSet.id,
  };
  return { catalogue, unit, dataSet, window, key, reports };
}

/** Times of a window and where they stand now. */
export function windowAnswer(window: Window, now: Date): z.infer<typeof WindowSchema> {
  return windowAt(window, now);
}
