import { describe, expect, it } from '@jest/globals';
import { aVillage } from './village-fixtures.js';
import { type PastedTable, readVillageTable } from './village-table.js';

const TODAY = '2025-10-08';
const known = [
  { ...aVillage({ kind: 'buôn', name: 'Kroă A', households: 120, hasTeam: true, teamMembers: 5 }), id: 7 },
  { ...aVillage({ kind: 'thôn', name: '1' }), id: 8 },
  { ...aVillage({ kind: 'buôn', name: '1' }), id: 9 },
];
const read = (...lines: readonly string[]): PastedTable =>
  readVillageTable(
    lines.map((line, index) => ({ line: index + 1, cells: line.split('|') })),
    known,
    TODAY,
  );
const faults = ({ faults: all }: PastedTable): string[] =>
  all.map(({ line, field }) => `${String(line)} ${String(field)}`);

describe('a pasted block', () => {
  it('says what is new, changed and the same; a blank cell leaves what is known', () => {
    const { rows, faults: none } = read(
      'Tên thôn, buôn, TDP|Số hộ|Có tổ',
      'buon kroa a|125|',
      'Thôn 1||',
      'Buôn Mới|80|không',
    );
    expect(none).toEqual([]);
    expect(rows.map(({ change, villageId, changed }) => [change, villageId, changed])).toEqual([
      ['changed', 7, ['households']],
      ['same', 8, []],
      ['new', null, []],
    ]);
    expect(rows[0]?.after).toMatchObject({ name: 'Kroă A', households: 125, hasTeam: true, teamMembers: 5 });
    expect(rows[2]?.after).toMatchObject({
      name: 'Mới',
      hasTeam: false,
      hasBroadband: null,
      bestSignal: null,
    });
  });

  it('has its columns in any order, and names those it does not know', () => {
    const { rows, ignored } = read('STT|Sóng di động|Loại|Tên|Cụm', '1|4g|Thôn|Ea Tul|B');
    expect(ignored).toEqual(['STT', 'Cụm']);
    expect(rows[0]?.after).toMatchObject({ name: 'Ea Tul', kind: 'thôn', bestSignal: '4G' });
  });

  it('without a heading has the columns of the template, after a column of numbers too', () => {
    const row = 'Thôn 2|thôn|1.040|x|15/8/2025|6|1|5G|xa';
    const wanted = {
      ...{ name: '2', kind: 'thôn', households: 1040, hasTeam: true, teamFoundedOn: '2025-08-15' },
      ...{ teamMembers: 6, hasBroadband: true, bestSignal: '5G', notes: 'xa' },
    };
    expect(read(row).rows[0]?.after).toEqual(wanted);
    expect(read(`1|${row}`, `2|${row.replace('2', '3')}`).rows[0]?.after).toEqual(wanted);
    expect(read('1|tổ dân phố|70', '2|tổ dân phố|71').rows.map(({ after }) => after.name)).toEqual([
      '1',
      '2',
    ]);
  });

  it('tells unknown, written out, from a blank', () => {
    const { rows } = read('Tên|Có tổ|Sóng', 'Buôn Kroă A|chưa rõ|?');
    expect(rows[0]?.after).toMatchObject({ hasTeam: null, teamMembers: null, bestSignal: null });
    expect(rows[0]?.changed).toEqual(['hasTeam', 'teamMembers']);
  });

  it('asks for the kind where the name alone does not tell which village it is', () => {
    expect(faults(read('Tên|Số hộ', '1|5', 'Xa Lạ|5'))).toEqual(['2 kind', '3 kind']);
    expect(read('Tên|Số hộ', 'Kroa A|5').rows[0]?.villageId).toBe(7);
  });

  it('tells every cell that cannot be read, a village that is there twice, and a row without a name', () => {
    const table = read(
      'Tên|Số hộ|Có tổ|Ngày thành lập|Sóng',
      'Thôn 5|nhiều|chắc có|31/02/2025|6G',
      'Thôn 6|1,234|||',
      'thon 6|5|||',
      '|5|||',
      'Thôn 7||không|01/08/2025|',
    );
    expect(faults(table)).toEqual([
      '2 households',
      '2 hasTeam',
      '2 teamFoundedOn',
      '2 bestSignal',
      '3 households',
      '4 name',
      '5 name',
      '6 teamFoundedOn',
    ]);
  });

  it('takes nought members beside no team for the same thing said twice', () => {
    const { rows, faults: none } = read('Tên|Có tổ|Thành viên', 'Buôn Kroă A|0|0');
    expect([none, rows[0]?.after.teamMembers]).toEqual([[], null]);
  });

  it('with no row is told so', () => {
    expect(faults(read('Tên|Số hộ'))).toEqual(['1 null']);
  });
});
