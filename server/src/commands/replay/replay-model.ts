import type { Indicator, Target } from '../../domain/catalogue.js';
import { Big, fraction, plain, roundFraction } from '../../domain/decimal.js';
import type { JudgedUnit, UnitFigure } from '../../domain/figure.js';
import { judgeUnit } from '../../domain/gap.js';
import { communesOn, known } from './known-rows.js';
import type { RawIndicator, RawReference, RawRevision, RawRows, RawTarget, RawWindow } from './raw-rows.js';

/** One commune in a week: under the name it had, judged. */
export interface ModelUnit {
  readonly code: string;
  readonly name: string;
  readonly judged: JudgedUnit;
  readonly target: RawTarget | null;
}

interface Found {
  readonly value: string;
  readonly period: string;
  readonly carried: boolean;
  /** Milliseconds since 1970. */
  readonly cutOff: number;
  readonly missing: number;
}

/**
 * What the pages must have shown at a moment, worked out in memory from every row there is, one after the other: no
 * statement, no projection, no catalogue of the product. Only dividing and judging are the product's own pure functions.
 */
export class ReplayModel {
  private readonly reports = new Map<string, RawRevision[]>();

  constructor(private readonly rows: RawRows) {
    for (const row of rows.revisions) {
      const key = `${String(row.unit)}/${row.set}/${row.period}`;
      const report = this.reports.get(key);
      if (report === undefined) this.reports.set(key, [row]);
      else report.push(row);
    }
    for (const report of this.reports.values()) report.sort((a, b) => a.version - b.version);
  }

  setting(key: string, moment: number): unknown {
    // A setting that came with a later release held as shipped all along.
    const rows = this.rows.settings.map((row) => (row.version === 1 ? { ...row, at: 0 } : row));
    return known(rows, (row) => row.key, moment).get(key)?.value;
  }

  window(set: string, period: string, moment: number): RawWindow {
    const found = this.windows(set, moment).find((window) => window.period === period);
    if (found === undefined) throw new Error(`no ${set} ${period}`);
    return found;
  }

  indicator(code: string, moment: number): RawIndicator {
    const found = known(this.rows.indicators, (row) => row.code, moment).get(code);
    if (found === undefined) throw new Error(`no ${code}`);
    return found;
  }

  /** Every commune open at the cut-off of a week. */
  communes(code: string, period: string, moment: number): ModelUnit[] {
    const wanted = this.window('weekly', period, moment);
    const indicator = this.indicator(code, moment);
    const settings = { behindFrom: String(this.setting('behind_from', moment)) };
    return communesOn(this.rows.units, wanted.cutOffOn, moment).map(({ unit, ...named }) => {
      const target = this.target(code, unit, wanted, moment);
      const figure = this.figure(indicator, unit, wanted, moment);
      const judged = judgeUnit(
        indicator as unknown as Indicator,
        target as unknown as Target,
        figure,
        settings,
      );
      return { ...named, target, judged };
    });
  }

  /** The reports of a week that had been signed, and how many of them were back at their commune. */
  reporting(period: string, moment: number): { expected: number; submitted: number; returned: number } {
    const units = communesOn(this.rows.units, this.window('weekly', period, moment).cutOffOn, moment);
    const reports = units.map(({ unit }) => this.acts(unit, 'weekly', period, moment));
    const signed = reports.filter((acts) => acts.some(({ act }) => act === 'submit'));
    return {
      expected: units.length,
      submitted: signed.length,
      returned: signed.filter((acts) => acts.at(-1)?.state === 'returned').length,
    };
  }

  private windows(set: string, moment: number): RawWindow[] {
    const rows = this.rows.windows.filter((window) => window.set === set);
    return [...known(rows, (row) => row.period, moment).values()].sort((a, b) => a.cutOff - b.cutOff);
  }

  private target(indicator: string, unit: number, { cutOffOn }: RawWindow, moment: number): RawTarget | null {
    const campaign = this.campaignOn(cutOffOn, moment)?.code;
    const all = [...known(this.rows.targets, (row) => String(row.target), moment).values()].filter(
      (row) => row.campaign === campaign && row.indicator === indicator && !row.ended,
    );
    if (all.some(({ scope }) => scope === 'group')) throw new Error('the model knows no groups');
    const own = all.filter((row) => row.scope === 'commune' && row.unit === unit);
    const scope = own.length > 0 ? own : all.filter((row) => row.scope === 'province');
    const byDate = scope.sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
    return byDate.find(({ dueOn }) => dueOn >= cutOffOn) ?? byDate.at(-1) ?? null;
  }

  private campaignOn(date: string, moment: number) {
    const begun = [...known(this.rows.campaigns, (row) => row.code, moment).values()]
      .filter(({ startOn }) => startOn <= date)
      .sort((a, b) => (a.startOn < b.startOn ? 1 : -1));
    return begun.find(({ endOn }) => endOn >= date) ?? begun[0];
  }

  private figure(indicator: RawIndicator, unit: number, wanted: RawWindow, moment: number): UnitFigure {
    const found = this.element(indicator.numerator, unit, wanted, moment);
    const base = { orgUnitId: unit, numerator: found?.value ?? null };
    const under =
      indicator.denominator === null ? '1' : this.denominator(indicator.denominator, unit, wanted, moment);
    const denominator = indicator.denominator === null ? null : under;
    if (found === null || under === null)
      return {
        ...base,
        denominator,
        value: null,
        dataStatus: 'no_data',
        carriedFrom: null,
        cutOffAt: null,
        missingPeriods: 0,
      };
    const standing = {
      carriedFrom: found.carried ? found.period : null,
      cutOffAt: new Date(found.cutOff).toISOString(),
      missingPeriods: found.missing,
    };
    if (Big(under).lte(0))
      return { ...base, denominator, ...standing, value: null, dataStatus: 'zero_denominator' };
    const exact = fraction(Big(found.value).times(indicator.factor), Big(under));
    const dataStatus = found.missing > 0 ? 'partial' : found.carried ? 'stale' : 'ok';
    return { ...base, denominator, ...standing, value: roundFraction(exact, indicator.decimals), dataStatus };
  }

  private denominator(code: string, unit: number, wanted: RawWindow, moment: number): string | null {
    if (/^\d+$/u.test(code)) return code;
    const rows = this.rows.references.filter((row) => row.unit === unit && row.element === code);
    const dated = [...known(rows, (row: RawReference) => row.effectiveOn, moment).values()]
      .filter(({ effectiveOn }) => effectiveOn <= wanted.cutOffOn)
      .sort((a, b) => (a.effectiveOn < b.effectiveOn ? 1 : -1));
    return dated[0]?.value ?? null;
  }

  private element(code: string, unit: number, wanted: RawWindow, moment: number): Found | null {
    const set = [...known(this.rows.sets, (row) => row.code, moment).values()].find(({ elements }) =>
      elements.includes(code),
    );
    const element = known(this.rows.elements, (row) => row.code, moment).get(code);
    if (set === undefined || element === undefined) throw new Error(`nobody reports ${code}`);
    if (set.frequency === 'once') {
      const value = this.counted(code, unit, set.code, 'once', moment, wanted.cutOff);
      return value === null
        ? null
        : { value, period: wanted.period, carried: false, cutOff: wanted.cutOff, missing: 0 };
    }
    const windows = this.windows(set.code, moment).filter(({ cutOff }) => cutOff <= wanted.cutOff);
    return element.accumulation === 'flow'
      ? this.flow(code, unit, wanted, windows, moment)
      : this.stock(code, unit, set.frequency, windows, moment);
  }

  /** Its own period, or as many before it as a stock of its kind is carried. */
  private stock(
    code: string,
    unit: number,
    frequency: string,
    windows: readonly RawWindow[],
    moment: number,
  ): Found | null {
    const carry = this.setting('carry', moment) as Readonly<Record<string, number>>;
    const places = windows.toReversed().slice(0, (carry[frequency] ?? 0) + 1);
    for (const [age, { set, period, cutOff }] of places.entries()) {
      const value = this.counted(code, unit, set, period, moment, moment);
      if (value !== null) return { value, period, carried: age > 0, cutOff, missing: 0 };
    }
    return null;
  }

  private flow(
    code: string,
    unit: number,
    wanted: RawWindow,
    windows: readonly RawWindow[],
    moment: number,
  ): Found | null {
    const campaign = this.campaignOn(wanted.cutOffOn, moment);
    const within = windows.filter(
      ({ cutOffOn }) => campaign !== undefined && cutOffOn >= campaign.startOn && cutOffOn <= campaign.endOn,
    );
    const values = within.flatMap(
      ({ set, period }) => this.counted(code, unit, set, period, moment, moment) ?? [],
    );
    if (values.length === 0) return null;
    const value = plain(values.reduce((sum, one) => sum.plus(one), Big(0)));
    const cutOff = within.at(-1)?.cutOff ?? wanted.cutOff;
    return { value, period: wanted.period, carried: false, cutOff, missing: within.length - values.length };
  }

  private acts(unit: number, set: string, period: string, moment: number): RawRevision[] {
    return (this.reports.get(`${String(unit)}/${set}/${period}`) ?? []).filter(({ at }) => at <= moment);
  }

  /** What counted of a report by an earlier moment, as far as was known at `moment`; excluded is excluded at all times. */
  private counted(
    code: string,
    unit: number,
    set: string,
    period: string,
    moment: number,
    by: number,
  ): string | null {
    const acts = this.acts(unit, set, period, moment);
    if (acts.findLast(({ act }) => act === 'exclude' || act === 'include')?.act === 'exclude') return null;
    const counting = this.setting('counts', moment) === 'approved_only' ? 'approve' : 'submit';
    const made = acts.findLast(({ act, at }) => act === counting && at <= by);
    if (made === undefined) return null;
    const said = acts.findLast(({ version, values }) => version <= made.version && values !== null)?.values;
    const value = said?.[code];
    return typeof value === 'number' ? plain(String(value)) : null;
  }
}
