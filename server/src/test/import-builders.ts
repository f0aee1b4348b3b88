import type { DataSet } from '../domain/catalogue.js';
import type { ImportScheme, MatchedFile } from '../domain/import/import-scheme.js';
import { matchFile } from '../domain/import/match-file.js';
import { statedIn } from '../domain/import/stated.js';
import type { TableFile, TableSheet } from '../domain/import/table-file.js';
import { sampleElement, sampleUnit } from './catalogue-builders.js';
import { tableFile, tableSheet, type Written } from './table-builders.js';

/** A form of three elements and four communes, two of them with one name, for specs of the import. */
export const elements = [
  sampleElement({
    code: 'adults_reached',
    nameVi: 'Người trưởng thành đã được tiếp cận',
    nameEn: 'Adults reached',
  }),
  sampleElement({ code: 'app_users', nameVi: 'Người dùng ứng dụng “Đắk Lắk Số”', nameEn: 'App users' }),
  sampleElement({ code: 'sessions_held', nameVi: 'Lớp, buổi hướng dẫn đã tổ chức', nameEn: 'Sessions held' }),
];
export const communes = [
  sampleUnit({ id: 2, code: '24301', name: 'Cuôr Đăng', fullName: 'Xã Cuôr Đăng' }),
  sampleUnit({ id: 3, code: '24364', name: 'Phú Xuân', fullName: 'Xã Phú Xuân' }),
  sampleUnit({ id: 4, code: '24133', name: 'Tân An', fullName: 'Phường Tân An', kind: 'phường' }),
  sampleUnit({ id: 5, code: '22255', name: 'Tân An', fullName: 'Xã Tân An' }),
];
export const dataSet: DataSet = {
  id: 1,
  code: 'weekly',
  nameVi: 'Báo cáo tuần',
  nameEn: 'Weekly report',
  frequency: 'weekly',
  provider: 'commune',
  members: elements.map(({ code }, index) => ({
    element: code,
    section: 'people',
    position: index + 1,
    required: true,
  })),
  version: 1,
};
export const scheme = (own: string | null): ImportScheme => ({
  dataSet,
  elements,
  communes,
  own,
  period: '2025-W41',
});
export const match = (file: TableFile, own: string | null = null): MatchedFile =>
  matchFile(file, scheme(own), statedIn(file, ['weekly', 'monthly']));
/** Of the Department: any commune. */
export const sheet = (rows: readonly (readonly Written[])[], more: Partial<TableSheet> = {}) =>
  match(tableFile(tableSheet(rows, more)));
/** Of the account of Cuôr Đăng. */
export const own = (rows: readonly (readonly Written[])[], more: Partial<TableSheet> = {}) =>
  match(tableFile(tableSheet(rows, more)), '24301');
export const figures = ({ figures: found }: MatchedFile): string[] =>
  found.map(({ orgUnit, element, value }) => `${orgUnit} ${element} ${String(value)}`);
export const faults = ({ faults: found }: MatchedFile): string[] =>
  found.map(({ code, row, column }) => `${code} ${String(row)},${String(column)}`);
export const [REACHED, APP, SESSIONS] = elements.map(({ nameVi }) => nameVi) as [string, string, string];
