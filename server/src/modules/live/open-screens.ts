import type { LiveChange } from '../../contract/live.js';
import type { Change } from '../../db/change-feed.js';
import { type Hearer, hears } from '../../domain/live-change.js';

type ReportChange = Extract<Change, { periodId: number }>;
type IssuedChange = Extract<Change, { reportId: number }>;

/** Codes of what changes are told about. */
export interface Codes {
  readonly period: (id: number) => string | undefined;
  readonly orgUnit: (id: number) => string | undefined;
}

/** What has changed since the last time something was sent. */
export class Batch {
  private readonly reports = new Map<string, ReportChange>();
  private readonly issued = new Map<number, IssuedChange>();
  private definitions = false;

  get isEmpty(): boolean {
    return this.reports.size === 0 && this.issued.size === 0 && !this.definitions;
  }

  add(change: Change): void {
    if (change.kind === 'catalogue') this.definitions = true;
    if (change.kind === 'issued') this.issued.set(change.reportId, change);
    if (change.kind !== 'counted' && change.kind !== 'report') return;
    const key = `${change.kind} ${String(change.periodId)} ${String(change.orgUnitId)}`;
    this.reports.set(key, change);
  }

  /** As far as somebody may hear of it; null: nothing. */
  for(hearer: Hearer, codes: Codes): LiveChange | null {
    const heard = [...this.reports.values()].filter(({ kind, orgUnitId }) =>
      hears(hearer, { counted: kind === 'counted', orgUnitId }),
    );
    const issued = [...this.issued.values()].filter(({ orgUnitId }) =>
      hears(hearer, { counted: false, orgUnitId }),
    );
    if (heard.length === 0 && issued.length === 0 && !this.definitions) return null;
    return {
      periods: distinct(heard.map(({ periodId }) => codes.period(periodId))),
      orgUnits: distinct(heard.map(({ orgUnitId }) => codes.orgUnit(orgUnitId))),
      counted: heard.some(({ kind }) => kind === 'counted'),
      reports: issued.map(({ reportId }) => reportId).sort((one, other) => one - other),
      definitions: this.definitions,
    };
  }
}

const distinct = (codes: readonly (string | undefined)[]): string[] =>
  [...new Set(codes)].filter((code) => code !== undefined).sort();

/** When something last changed, so that whoever opens a page knows whether it is still as it was read. Milliseconds. */
export class Quiet {
  private since: number | null = null;
  private counted = 0;
  private readonly reports = new Map<number, number>();
  private anyReport = 0;

  /** From now on every change is heard. */
  begin(now: number): void {
    this.since = now;
  }

  /** Changes are not heard any more. */
  end(): void {
    this.since = null;
  }

  note(change: Change, now: number): void {
    if (change.kind === 'counted' || change.kind === 'catalogue') this.counted = now;
    if (change.kind !== 'report' && change.kind !== 'issued') return;
    this.anyReport = now;
    this.reports.set(change.orgUnitId, now);
  }

  /** null: not known, changes are not heard. */
  for(hearer: Hearer, now: number): number | null {
    if (this.since === null) return null;
    const hearsAll = hears(hearer, { counted: false, orgUnitId: -1 });
    const report = hearsAll ? this.anyReport : (this.reports.get(hearer.orgUnitId ?? -1) ?? 0);
    return Math.round(now - Math.max(this.since, this.counted, report));
  }
}
