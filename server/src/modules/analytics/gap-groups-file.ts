import type { GapGroupDto, GapGroupsDto } from '../../contract/analytics.js';
import { csvFile, type CsvFile, SIMULATED_NOTE } from '../../domain/csv-file.js';
import { planStatusWord } from '../../domain/findings/status-words.js';
import type { Language } from '../../domain/format.js';

const heads = {
  vi: [
    ...[
      'ma_nhom',
      'nhom',
      'so_xa_phuong',
      'co_so_lieu',
      'chua_dat',
      'gia_tri',
      'danh_gia',
      'tu_so',
      'mau_so',
    ],
    ...['muc_tieu', 'con_thieu_diem', 'con_thieu', 'tong_cac_xa_con_thieu', 'phan_tram_cua_tinh', 'ghi_chu'],
  ],
  en: [
    ...['group', 'name', 'communes', 'with_figure', 'short', 'value', 'status', 'numerator', 'denominator'],
    ...['target', 'gap_points', 'gap_count', 'shortfall', 'share_of_province', 'note'],
  ],
};

/**
 * The groups of a goal as CSV, a line a group; missing is an empty cell.
 * @param campaign as it was asked for: its name is in the file's, beside that of another one
 */
export function gapGroupsFile(gaps: GapGroupsDto, language: Language, campaign: string | undefined): CsvFile {
  const row = (group: GapGroupDto) => [
    group.code,
    language === 'vi' ? group.nameVi : group.nameEn,
    group.communes,
    group.communesWithFigure,
    group.communesShort,
    group.value,
    planStatusWord(group.status, language),
    group.numerator,
    group.denominator,
    group.target,
    group.gapPoints,
    group.gapCount,
    group.shortfall,
    group.shortfallShare,
    gaps.simulated ? SIMULATED_NOTE[language] : null,
  ];
  const chosen = campaign === undefined ? '' : `-${campaign}`;
  return csvFile(
    `khoang-cach-theo-nhom-${gaps.goal.indicator}-${gaps.period}${chosen}`,
    gaps.simulated,
    heads[language],
    gaps.groups.map(row),
  );
}
