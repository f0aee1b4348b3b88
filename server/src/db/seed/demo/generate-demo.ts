import type { DemoRows, DemoSource } from './demo-rows.js';
import { committeeReports, departmentReports, monthlyReports } from './other-reports.js';
import { profileOf } from './profile.js';
import { referenceRows } from './reference-figures.js';
import { weeklyReports } from './weekly-reports.js';
import { weeklyTotals } from './weekly-totals.js';

/**
 * All rows of the demo, from the units and the times of the periods alone: no clock, no database, no chance. The same
 * source gives the same rows.
 */
export function generateDemo(source: DemoSource): DemoRows {
  const profiles = source.communes.map(profileOf);
  const reports = [
    ...committeeReports(source),
    ...monthlyReports(source, profiles),
    ...departmentReports(source),
    ...weeklyReports(source, profiles, weeklyTotals(profiles)),
  ];
  return {
    referenceFigures: profiles.flatMap((profile) => referenceRows(profile.commune, profile.denominators)),
    submissions: reports.map((report) => report.submission),
    revisions: reports.flatMap((report) => report.revisions),
    dataValues: reports.flatMap((report) => report.dataValues),
  };
}
