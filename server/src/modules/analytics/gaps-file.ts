import type { GapItemDto, GapsDto } from '../../contract/analytics.js';
import { planStatusWord } from '../../domain/findings/status-words.js';
import type { Language } from '../../domain/format.js';
import { csvFile, type CsvFile, SIMULATED_NOTE } from '../../domain/csv-file.js';

const heads = {
  vi: [
    'ma_don_vi',
    'xa_phuong',
    'gia_tri',
    'danh_gia',
    'tu_so',
    'mau_so',
    'muc_tieu',
    'ke_hoach',
    'con_thieu_diem',
    'con_thieu',
    'vuot',
    'can_moi_tuan',
    'so_lieu_cua_ky',
    'ghi_chu',
  ],
  en: [
    'org_unit',
    'commune',
    'value',
    'status',
    'numerator',
    'denominator',
    'target',
    'plan',
    'gap_points',
    'gap_count',
    'surplus',
    'needed_per_week',
    'figure_of_period',
    'note',
  ],
};

/**
 * The gap list as CSV: numbers plain with a decimal point, missing is an empty cell.
 * @param campaign as it was asked for: its name is in the file's, beside that of another one
 */
export function gapsFile(gaps: GapsDto, language: Language, campaign: string | undefined): CsvFile {
  const note = gaps.simulated ? SIMULATED_NOTE[language] : '';
  const row = (item: GapItemDto) => [
    item.orgUnit,
    item.fullName,
    item.value,
    planStatusWord(item.status, language),
    item.numerator,
    item.denominator,
    item.target,
    item.plan,
    item.gapPoints,
    item.gapCount,
    item.surplus,
    item.perWeekNeeded,
    item.value === null ? null : (item.carriedFrom ?? gaps.period),
    note,
  ];
  const chosen = campaign === undefined ? '' : `-${campaign}`;
  return csvFile(
    `khoang-cach-${gaps.goal.indicator}-${gaps.period}${chosen}`,
    gaps.simulated,
    heads[language],
    gaps.items.map(row),
  );
}
