import type { DepartmentFiguresBody, DepartmentFiguresDto } from '@contract/department.js';

const communes = [
  ['24133', 'Xã Buôn Đôn'],
  ['24301', 'Xã Cuôr Đăng'],
  ['24364', 'Xã Phú Xuân'],
] as const;
export const departmentWindow = {
  opensAt: '2025-10-01T00:00:00+07:00',
  cutOffAt: '2025-10-31T23:59:00+07:00',
  dueAt: '2025-11-05T17:00:00+07:00',
  closesAt: '2025-11-11T17:00:00+07:00',
  state: 'open' as const,
};
const bounded = { unit: 'người', kind: 'count', accumulation: 'stock', atMost: 'population', partOf: null };
export const departmentElements = [
  { code: 'population_4g', nameVi: 'Dân số phủ 4G', ...bounded },
  { code: 'population_5g', nameVi: 'Dân số phủ 5G', ...bounded },
  { code: 'population', nameVi: 'Dân số', ...bounded, atMost: null, reference: true },
];
export const departmentDataSets = [
  {
    ...{ code: 'department', frequency: 'monthly', provider: 'department' },
    members: [
      { dataElement: 'population_4g', section: 'infrastructure', position: 1, required: true },
      { dataElement: 'population_5g', section: 'people', position: 2, required: true },
    ],
  },
];

/** A sheet of three communes in which nothing was entered yet. */
export const emptySheet = (): DepartmentFiguresDto => ({
  dataSet: 'department',
  period: '2025-10',
  window: departmentWindow,
  previousPeriod: '2025-09',
  mayEnter: true,
  done: 0,
  expected: 3,
  rows: communes.map(([orgUnit, fullName]) => ({
    orgUnit,
    name: fullName.slice(3),
    fullName,
    state: 'not_started',
    version: 0,
    values: [
      { dataElement: 'population_4g', value: null, previous: 5000, limit: 28_804 },
      { dataElement: 'population_5g', value: null, previous: null, limit: 28_804 },
    ],
    updatedAt: null,
    updatedBy: null,
  })),
});

/** The sheet after the server has taken what was sent. */
export function withStored(
  sheet: DepartmentFiguresDto,
  { rows }: Pick<DepartmentFiguresBody, 'rows'>,
): DepartmentFiguresDto {
  return {
    ...sheet,
    rows: sheet.rows.map((row) => {
      const sent = rows.find(({ orgUnit }) => orgUnit === row.orgUnit);
      if (sent === undefined) return row;
      return {
        ...row,
        version: row.version + 2,
        state: 'submitted',
        updatedBy: 'Chuyên viên B',
        values: row.values.map((one) => ({
          ...one,
          value: sent.values.find(({ dataElement }) => dataElement === one.dataElement)?.value ?? one.value,
        })),
      };
    }),
  };
}
