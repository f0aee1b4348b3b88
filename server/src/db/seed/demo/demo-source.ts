import type { Settings } from '../../../domain/catalogue.js';
import { parsePeriod } from '../../../domain/period.js';
import { plannedWindow } from '../../../domain/window.js';
import { readReferenceFile, required } from '../reference-files.js';
import { shippedSettings } from '../reference-rows.js';
import type { DemoSource } from './demo-rows.js';

/** The source of the demo as shipped: the reference files, and the times that the shipped settings give. */
export function shippedDemoSource(): DemoSource {
  const units = readReferenceFile('org-units');
  const settings: Settings = shippedSettings();
  const campaigns = readReferenceFile('campaigns').map((row) => ({
    startOn: required(row, 'start_on'),
    endOn: required(row, 'end_on'),
  }));
  const communes = units
    .filter((row) => row['level'] === 'commune')
    .map((row) => ({
      code: required(row, 'code'),
      name: required(row, 'name'),
      fullName: required(row, 'full_name'),
      kind: required(row, 'kind'),
      population: Number(required(row, 'population')),
    }));
  const province = units.find((row) => row['level'] === 'province');
  if (province === undefined) throw new Error('The reference files hold no province.');
  return {
    province: required(province, 'code'),
    communes,
    windowOf: (code) => {
      const period = parsePeriod(code);
      if (period === null) throw new RangeError(`Not a period: ${code}`);
      return plannedWindow(period, settings, campaigns);
    },
  };
}
