import { describe, expect, it } from '@jest/globals';
import { countVillages } from '../../../domain/village/village-counts.js';
import { villageKey } from '../../../domain/village/village-name.js';
import { villageFaults } from '../../../domain/village/village-faults.js';
import { shippedDemoSource } from './demo-source.js';
import { demoVillages } from './demo-villages.js';
import { generateDemo } from './generate-demo.js';

const CUT_OFF = '2025-10-03';
const source = shippedDemoSource();
const rows = generateDemo(source);
const villages = demoVillages(source, rows);
const communes = [...new Set(villages.map(({ orgUnit }) => orgUnit))];
const countsOf = (code: string) =>
  countVillages(
    villages
      .filter(({ orgUnit }) => orgUnit === code)
      .map(({ facts }, id) => ({
        id,
        versions: [
          { ...facts, version: 1, effectiveOn: null, openedOn: null, closedOn: null, predecessorNote: null },
        ],
      })),
    CUT_OFF,
  );
const reported = (code: string, element: string): number | undefined =>
  rows.dataValues.find((one) => one.orgUnit === code && one.element === element && one.period === '2025-W40')
    ?.value;

describe('the registers of the demo', () => {
  it('agree with what most of their communes reported, and differ in a few', () => {
    const differs = communes.filter((code) => {
      const { team, members } = countsOf(code);
      return (
        team.yes !== reported(code, 'villages_with_team') || members.sum !== reported(code, 'team_members')
      );
    });
    expect([communes.length, differs.length]).toEqual([13, 4]);
    expect(countsOf('24301')).toMatchObject({ total: 27, team: { yes: 27, unknown: 0 } });
  });

  it('hold nothing that a commune could not have recorded', () => {
    expect(villages.flatMap(({ facts }) => villageFaults(facts, '2025-10-01'))).toEqual([]);
    const names = villages.map(({ orgUnit, facts }) => `${orgUnit} ${villageKey(facts)}`);
    expect(new Set(names).size).toBe(names.length);
  });

  it('are the same on every machine', () => {
    expect(demoVillages(source, rows)).toEqual(villages);
  });
});
