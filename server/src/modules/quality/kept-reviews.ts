import { createHash } from 'node:crypto';
import type { Catalogue, OrgUnit } from '../../domain/catalogue.js';
import { NO_HISTORY, type QualityHistory } from '../../domain/quality/quality-input.js';
import { alike } from '../catalogue/alike-catalogues.js';
import type { PeriodReportRow } from './period-reports.query.js';
import type { QualityPeriod } from './quality-period.js';
import { type Reviewed, reviewedReport } from './reviewed-report.js';

interface Kept {
  readonly catalogue: Catalogue;
  readonly reviewed: Reviewed;
}

/**
 * Reports as they were reviewed last, the longest unused dropped first: a review follows from the report, what counted
 * before it and the catalogue alone. The page of reviews and every report of the week look at the same hundred.
 */
export class KeptReviews {
  private readonly kept = new Map<string, Kept>();

  constructor(private readonly most: number) {}

  of(
    catalogue: Catalogue,
    wanted: QualityPeriod,
    headline: string | null,
    unit: OrgUnit,
    row: PeriodReportRow,
    history: QualityHistory = NO_HISTORY,
  ): Reviewed {
    const { window } = wanted;
    const made = JSON.stringify([window.dataSet, window.period, headline, unit.id, row, history]);
    const key = createHash('sha256').update(made).digest('base64');
    const known = this.kept.get(key);
    this.kept.delete(key);
    const kept =
      known !== undefined && alike(known.catalogue, catalogue)
        ? known
        : { catalogue, reviewed: reviewedReport(catalogue, wanted, headline, unit, row, history) };
    this.kept.set(key, kept);
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= this.most) break;
      this.kept.delete(oldest);
    }
    return kept.reviewed;
  }
}
