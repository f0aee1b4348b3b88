import { addDays, instantOf } from '../../../domain/local-time.js';
import { DEMO_START, MONTHS } from './demo-calendar.js';
import type { DemoSource } from './demo-rows.js';
import {
  coverageTotals,
  coverageValues,
  monthlyTotals,
  monthlyValues,
  reportedMonths,
} from './monthly-values.js';
import { streamOf } from './prng.js';
import type { Profile } from './profile.js';
import { reportOf, type Command, type ReportRows } from './report-life.js';
import { earlier, minutesAfter } from './report-times.js';
import { serviceValues } from './service-values.js';
import { CUOR_DANG, PHU_XUAN } from './special-communes.js';
import { accountOf, REVIEWER } from './reviewer-acts.js';
import { signedCommands } from './weekly-reports.js';

const HOUR = 60;
/** The committees were set up over the first fifty days. */
const FIRST_DECISION = '2025-07-15';
const DECISION_DAYS = 50;
/** There are no simulated documents. */
const NO_SCAN = 'Dữ liệu mô phỏng, không có văn bản để chụp.';

/** Months July to September of the communes. */
export function monthlyReports(source: DemoSource, profiles: readonly Profile[]): ReportRows[] {
  const totals = monthlyTotals(profiles);
  return profiles.flatMap((profile) => {
    const { code } = profile.commune;
    return reportedMonths(code).map((month) => {
      const period = MONTHS[month] ?? '';
      const stream = streamOf(`${code} ${period} report`);
      const { dueAt } = source.windowOf(period);
      const late = stream.chance(profile.lateness);
      const wanted = minutesAfter(
        dueAt,
        late ? stream.between(0.5, 20) * HOUR : -stream.between(0.3, 8) * HOUR,
      );
      const at = earlier(wanted, minutesAfter(DEMO_START, -stream.int(20, 200)));
      const commands = signedCommands(code, monthlyValues(profile, totals, month), at, stream);
      // The month that has just been due is under review since the morning after.
      const newest = month === MONTHS.length - 1;
      const approved = minutesAfter(
        dueAt,
        (newest ? stream.between(15, 20.8) : stream.between(24, 30)) * HOUR,
      );
      if ((!newest || stream.chance(0.72)) && approved > at && approved < DEMO_START)
        commands.push({ act: 'approve', at: approved, actor: REVIEWER });
      return reportOf({ province: source.province, orgUnit: code, period, dataSet: 'monthly' }, commands);
    });
  });
}

/** Every commune has declared its committee, also the one that reports nothing else. */
export function committeeReports(source: DemoSource): ReportRows[] {
  return source.communes.map(({ code }) => {
    const stream = streamOf(`${code} committee`);
    const known = code === CUOR_DANG ? 7 : code === PHU_XUAN ? 9 : stream.int(0, DECISION_DAYS - 1);
    const decided = addDays(FIRST_DECISION, known);
    const at = minutesAfter(instantOf(decided, '09:00'), stream.int(60, 6 * HOUR));
    const editor = accountOf(code, 'editor');
    const papers = streamOf(`${code} papers`);
    const values = {
      committee_established: 1,
      committee_decision_number: `${String(papers.int(60, 390))}/QĐ-UBND (mô phỏng)`,
      committee_decision_date: decided,
      campaign_plan: 1,
      campaign_plan_number: `${String(papers.int(20, 140))}/KH-UBND (mô phỏng)`,
      campaign_plan_date: decided,
    };
    const notes = { reasons: { committee_established: { committee_without_scan: NO_SCAN } } };
    const commands: Command[] = [
      { act: 'save', at: minutesAfter(at, -12), actor: editor, values, notes },
      { act: 'hand_over', at: minutesAfter(at, -8), actor: editor },
      { act: 'submit', at, actor: accountOf(code, 'leader'), values, notes },
      { act: 'approve', at: minutesAfter(at, 21 * HOUR), actor: REVIEWER },
    ];
    return reportOf({ province: source.province, orgUnit: code, period: 'once', dataSet: 'once' }, commands);
  });
}

/** Coverage that the Department compiles for each commune, on the morning of the due day. */
export function departmentReports(source: DemoSource): ReportRows[] {
  const totals = coverageTotals(source.communes);
  return MONTHS.flatMap((period, month) =>
    source.communes.map((commune, position) => {
      const { code } = commune;
      const at = minutesAfter(source.windowOf(period).dueAt, -7 * HOUR + position);
      const values = { ...coverageValues(code, totals, month), ...serviceValues(commune, month) };
      const commands: Command[] = [
        { act: 'save', at, actor: REVIEWER, values },
        { act: 'submit', at: minutesAfter(at, 1), actor: REVIEWER, values },
      ];
      return reportOf({ province: source.province, orgUnit: code, period, dataSet: 'department' }, commands);
    }),
  );
}
