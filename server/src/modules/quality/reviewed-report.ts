import type { ReviewQueueDto } from '../../contract/quality.js';
import { campaignOn } from '../../domain/campaign.js';
import type { Catalogue, OrgUnit } from '../../domain/catalogue.js';
import { goalsOf, indicatorByCode, unitWindow } from '../../domain/catalogue-lookup.js';
import { toNumber } from '../../domain/decimal.js';
import { cutOffDateOf } from '../../domain/local-time.js';
import type { QualityHistory, QualityInput } from '../../domain/quality/quality-input.js';
import { reasonOf } from '../../domain/quality/reasons.js';
import { neededReferences } from '../../domain/quality/references.js';
import { effectOf, reviewReport } from '../../domain/quality/report-review.js';
import { surpriseScore } from '../../domain/quality/surprise.js';
import { referenceFigureAt } from '../../domain/reference-figure.js';
import { statusCell } from '../../domain/reporting.js';
import type { PeriodReportRow } from './period-reports.query.js';
import type { QualityPeriod } from './quality-period.js';

type Item = ReviewQueueDto['items'][number];

/** A report before its share of the province's movement is known. */
export interface Reviewed {
  readonly item: Omit<Item, 'score' | 'effect'>;
  /** Effect on the headline of the province, in its unit; null: it has no value. */
  readonly people: number | null;
}

/** The stock that goal 0 counts, where the form has it; null: it has not. */
export function headlineElement(catalogue: Catalogue, { window, dataSet }: QualityPeriod): string | null {
  const campaign = campaignOn(catalogue.campaigns, cutOffDateOf(window.cutOffAt));
  const goal =
    campaign === null ? undefined : goalsOf(catalogue, campaign.code).find(({ number }) => number === 0);
  const numerator = goal === undefined ? undefined : indicatorByCode(catalogue, goal.indicator)?.numerator;
  return dataSet.members.find(({ element }) => element === numerator)?.element ?? null;
}

export function reviewedReport(
  catalogue: Catalogue,
  wanted: QualityPeriod,
  headline: string | null,
  unit: OrgUnit,
  row: PeriodReportRow,
  history: QualityHistory,
): Reviewed {
  const input = inputOf(catalogue, wanted, unit, row, history);
  const review = reviewReport(input, catalogue.settings);
  const reasons = row.notes?.reasons ?? {};
  const findings = review.findings.map((finding) => ({
    dataElement: finding.element,
    rule: finding.rule,
    severity: finding.severity,
    surprise: toNumber(finding.surprise),
    textVi: finding.vi,
    textEn: finding.en,
    reason: reasonOf(reasons, finding.element, finding.rule),
  }));
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  const window = unitWindow(catalogue, wanted.window, unit.id);
  const report = { state: row.state, firstSubmittedAt: row.first_submitted_at, excluded: row.excluded };
  return {
    people:
      headline === null || row.excluded ? null : toNumber(effectOf(input, catalogue.settings, headline)),
    item: {
      orgUnit: unit.code,
      orgUnitName: unit.fullName,
      state: row.state,
      version: row.version,
      countedVersion: row.signed_version ?? row.version,
      excluded: row.excluded,
      signedAt: row.signed_at?.toISOString() ?? null,
      signedBy: row.signed_by,
      // A returned report has been on time or late, too.
      late: statusCell({ ...report, state: 'submitted', excluded: false }, window, window.dueAt) === 'late',
      noChange: review.noChange,
      z: toNumber(review.z),
      warnings: warnings.length,
      unexplained: warnings.filter(({ reason }) => reason === null).length,
      errors: findings.length - warnings.length,
      missing: [...review.missing],
      carried: review.carried,
      findings,
      changes: review.changes.map((change) => ({
        dataElement: change.element,
        value: toNumber(change.value),
        previous: toNumber(change.previous),
        previousPeriod: change.previousPeriod,
        change: toNumber(change.change),
        z: toNumber(change.z),
      })),
    },
  };
}

/** With its place in the order. @param share of the movement of the province, percent */
export function scored({ item, people }: Reviewed, share: string | null): Item {
  const score = surpriseScore({
    z: item.z === null ? null : String(item.z),
    share,
    errors: item.errors,
    explained: item.warnings - item.unexplained,
    unexplained: item.unexplained,
    carried: item.carried,
  });
  return { ...item, score: Number(score), effect: { people, share: toNumber(share) } };
}

function inputOf(
  catalogue: Catalogue,
  { dataSet, window }: QualityPeriod,
  unit: OrgUnit,
  row: PeriodReportRow,
  history: QualityHistory,
): QualityInput {
  const on = cutOffDateOf(window.cutOffAt);
  const references = neededReferences(catalogue, dataSet).map(
    (code) => [code, referenceFigureAt(catalogue.referenceFigures, unit.id, code, on)] as const,
  );
  return {
    rules: catalogue.qualityRules,
    dataSet,
    elements: catalogue.elements,
    period: window.period,
    values: row.values ?? {},
    references: Object.fromEntries(references),
    history,
    noChange: row.notes?.noChange ?? false,
  };
}
