import type { Language } from '../format.js';

/** A column of the published file, and what has to be known to use it. */
export interface PublishedField {
  /** Name in English heads and in the JSON. */
  readonly field: string;
  /** Head of the column in the Vietnamese file. */
  readonly columnVi: string;
  readonly meaning: Words;
  /** Empty: none. */
  readonly unit: Words;
  /** What an empty cell means; empty: it never is. */
  readonly empty: Words;
  readonly source: Words;
}

type Words = Readonly<Record<Language, string>>;

const NONE: Words = { vi: '', en: '' };
const MISSING: Words = {
  vi: 'chưa có số liệu hoặc không công bố (xem tinh_trang); không phải số 0',
  en: 'no data, or not published (see data_status); never zero',
};
const UNITS: Words = { vi: 'danh mục đơn vị hành chính của tỉnh', en: 'the province’s register of units' };
const CATALOGUE: Words = { vi: 'danh mục chỉ số của hệ thống', en: 'the catalogue of indicators' };
const REPORTS: Words = {
  vi: 'báo cáo đã ký của xã, phường; số liệu nền có ngày hiệu lực',
  en: 'signed reports of the communes; dated reference figures',
};
const COMPUTED: Words = { vi: 'tính từ tử số và mẫu số', en: 'computed from numerator and denominator' };
const TARGETS: Words = {
  vi: 'mục tiêu trong danh mục, theo ngày chốt số',
  en: 'targets of the catalogue, at the cut-off',
};
const OF_INDICATOR: Words = { vi: 'đơn vị của chỉ số', en: 'unit of the indicator' };
const COUNTED: Words = {
  vi: 'người, thôn, xã… theo chỉ số',
  en: 'persons, villages, communes… by indicator',
};

const field = (
  name: string,
  columnVi: string,
  meaning: Words,
  source: Words,
  unit: Words = NONE,
  empty: Words = NONE,
): PublishedField => ({ field: name, columnVi, meaning, unit, empty, source });

/** The columns of the published file in their order; the data dictionary and the file are made of the same list. */
export const PUBLISHED_FIELDS = [
  field('period', 'ky', { vi: 'tuần báo cáo ISO, ví dụ 2025-W40', en: 'ISO week, e.g. 2025-W40' }, CATALOGUE),
  field(
    'cut_off_at',
    'chot_so_luc',
    { vi: 'thời điểm số liệu mô tả', en: 'moment the figures describe' },
    CATALOGUE,
    { vi: 'giờ UTC, ISO 8601', en: 'UTC, ISO 8601' },
  ),
  field(
    'org_unit',
    'ma_don_vi',
    {
      vi: 'mã hành chính: 5 chữ số của xã, phường; 2 chữ số của tỉnh',
      en: 'official code: 5 digits of a commune, 2 of the province',
    },
    UNITS,
  ),
  field('name', 'ten_don_vi', { vi: 'tên đơn vị', en: 'name of the unit' }, UNITS),
  field(
    'kind',
    'loai',
    { vi: 'tỉnh, xã, phường hoặc đặc khu', en: 'province (tỉnh), or kind of commune' },
    UNITS,
  ),
  field(
    'goal',
    'chi_tieu',
    { vi: 'số thứ tự chỉ tiêu; 0 là chỉ tiêu chính', en: 'number of the goal; 0 is the headline' },
    CATALOGUE,
  ),
  field('indicator', 'ma_chi_so', { vi: 'mã chỉ số', en: 'code of the indicator' }, CATALOGUE),
  field('indicator_name', 'ten_chi_so', { vi: 'tên chỉ số', en: 'name of the indicator' }, CATALOGUE),
  field('numerator', 'tu_so', { vi: 'tử số', en: 'numerator' }, REPORTS, COUNTED, MISSING),
  field('denominator', 'mau_so', { vi: 'mẫu số', en: 'denominator' }, REPORTS, COUNTED, {
    vi: 'chưa có số liệu, không công bố, hoặc chỉ số chỉ đếm',
    en: 'no data, not published, or a plain count',
  }),
  field(
    'value',
    'gia_tri',
    {
      vi: 'giá trị đã làm tròn; của tỉnh là tổng tử số chia tổng mẫu số (chỉ tiêu đếm: tỷ lệ xã đủ chỉ tiêu)',
      en: 'rounded value; of the province the sum of numerators over that of denominators (count goals: share of communes that reached theirs)',
    },
    COMPUTED,
    OF_INDICATOR,
    MISSING,
  ),
  field('unit', 'don_vi_tinh', { vi: 'đơn vị của giá trị', en: 'unit of the value' }, CATALOGUE),
  field(
    'target',
    'muc_tieu',
    { vi: 'mục tiêu của đơn vị', en: 'target of the unit' },
    TARGETS,
    OF_INDICATOR,
    {
      vi: 'không có mục tiêu',
      en: 'no target',
    },
  ),
  field(
    'plan',
    'ke_hoach',
    { vi: 'mức kế hoạch tại ngày chốt số', en: 'planned level at the cut-off' },
    TARGETS,
    OF_INDICATOR,
    MISSING,
  ),
  field(
    'status',
    'danh_gia',
    { vi: 'đánh giá so với kế hoạch tại ngày chốt số', en: 'standing against the plan at the cut-off' },
    COMPUTED,
  ),
  field(
    'data_status',
    'tinh_trang',
    {
      vi: 'ok; stale (dùng lại số kỳ trước); partial (thiếu kỳ); no_data; zero_denominator; withheld (không công bố vì nhóm quá ít người)',
      en: 'ok; stale (carried); partial (periods missing); no_data; zero_denominator; withheld (not published, too few persons)',
    },
    COMPUTED,
  ),
  field(
    'note',
    'ghi_chu',
    { vi: 'số liệu mô phỏng, nếu có', en: 'simulated figures, where they are' },
    CATALOGUE,
    NONE,
    {
      vi: 'không có ghi chú',
      en: 'nothing to note',
    },
  ),
] as const satisfies readonly PublishedField[];
