import type { DataElement, OrgUnit } from '../catalogue.js';
import { columnLetters } from './cell-address.js';
import type { ImportFault, ImportScheme, OtherTable, Words } from './import-scheme.js';
import { periodName } from '../period.js';
import { short } from './read-cell.js';

type At = Partial<Pick<ImportFault, 'sheet' | 'row' | 'column' | 'orgUnit' | 'element'>>;

export function importFault(code: string, words: Words, at: At = {}): ImportFault {
  return { code, sheet: null, row: null, column: null, orgUnit: null, element: null, ...at, ...words };
}

export const noTable = ({ dataSet }: ImportScheme): ImportFault =>
  importFault('no_table', {
    vi: `Không tìm thấy bảng số liệu của biểu “${dataSet.nameVi}”: cần một hàng hoặc một cột ghi tên hay mã các mục số liệu. Hãy dùng mẫu tải ở trang này.`,
    en: `No table of "${dataSet.nameEn}" was found: a row or a column with names or codes of its data elements is needed. Use the template of this page.`,
  });

export const elementTwice = (element: DataElement, places: string, at: At): ImportFault =>
  importFault(
    'element_twice',
    {
      vi: `Mục “${element.nameVi}” có hai lần trong bảng (${places}); hãy bỏ một.`,
      en: `"${element.nameEn}" is there twice (${places}); remove one.`,
    },
    { ...at, element: element.code },
  );

export const communeTwice = (unit: OrgUnit, places: string, at: At): ImportFault =>
  importFault(
    'commune_twice',
    {
      vi: `${unit.fullName} có hai lần trong bảng (${places}); hãy bỏ một.`,
      en: `${unit.fullName} is there twice (${places}); remove one.`,
    },
    { ...at, orgUnit: unit.code },
  );

export const unknownCommune = (text: string, at: At): ImportFault =>
  importFault(
    'unknown_commune',
    text === ''
      ? {
          vi: 'Dòng này có số nhưng không ghi là của xã, phường nào.',
          en: 'This row has figures and does not say of which commune.',
        }
      : {
          vi: `Không có xã, phường “${short(text)}” trong kỳ này; hãy ghi mã hoặc tên đúng.`,
          en: `There is no commune "${short(text)}" in this period; write its code or its name.`,
        },
    at,
  );

export const severalCommunes = (text: string, units: readonly OrgUnit[], at: At): ImportFault => {
  const codes = units.map(({ code, fullName }) => `${code} ${fullName}`).join(', ');
  return importFault(
    'several_communes',
    {
      vi: `“${short(text)}” là tên của nhiều đơn vị (${codes}); hãy ghi mã.`,
      en: `"${short(text)}" is the name of several units (${codes}); write the code.`,
    },
    at,
  );
};

export const codeAndName = (unit: OrgUnit, name: string, at: At): ImportFault =>
  importFault(
    'code_and_name_differ',
    {
      vi: `Mã ${unit.code} là ${unit.fullName}, nhưng tên ghi là “${short(name)}”; hãy sửa một trong hai.`,
      en: `Code ${unit.code} is ${unit.fullName}, but the name says "${short(name)}"; mend one of them.`,
    },
    { ...at, orgUnit: unit.code },
  );

export const foreignCommune = (text: string, at: At): ImportFault =>
  importFault(
    'foreign_commune',
    {
      vi: `Đây là số liệu của ${short(text)}; tài khoản này chỉ nhập cho xã, phường của mình.`,
      en: `These are figures of ${short(text)}; this account enters for its own commune only.`,
    },
    at,
  );

export const communeNotNamed = (at: At): ImportFault =>
  importFault(
    'commune_not_named',
    {
      vi: 'Tệp không cho biết số liệu là của xã, phường nào; hãy thêm mã xã hoặc dùng mẫu.',
      en: 'The file does not say of which commune the figures are; add the code or use the template.',
    },
    at,
  );

export const valueColumn = (columns: readonly number[], at: At): ImportFault =>
  importFault(
    'value_column',
    columns.length === 0
      ? {
          vi: 'Không tìm thấy cột số liệu của kỳ này; hãy đặt tên cột là “Số liệu kỳ này”.',
          en: 'No column with the figures of this period was found; head it "This period".',
        }
      : {
          vi: `Không rõ cột nào là số liệu kỳ này (${lettersOf(columns)}); hãy đặt tên cột là “Số liệu kỳ này”.`,
          en: `It is not clear which column has the figures of this period (${lettersOf(columns)}); head it "This period".`,
        },
    at,
  );

export const periodNotThere = (period: string, others: readonly OtherTable[], sheet: string): ImportFault => {
  const told = (language: 'vi' | 'en'): string =>
    [...new Set(others.flatMap((other) => other.period ?? []))]
      .map((one) => periodName(one, language))
      .join(', ');
  return importFault(
    'period_not_there',
    {
      vi: `Bảng có số liệu của ${told('vi')}, không có của ${periodName(period, 'vi')}; hãy chọn đúng kỳ hoặc sửa tên cột.`,
      en: `The table has figures of ${told('en')}, none of ${periodName(period, 'en')}; choose that period or mend the heading.`,
    },
    { sheet },
  );
};

const lettersOf = (columns: readonly number[]): string => columns.map(columnLetters).join(', ');
