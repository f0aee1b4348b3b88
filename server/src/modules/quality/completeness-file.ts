import type { CompletenessDto } from '../../contract/quality.js';
import { csvFile, type CsvFile, SIMULATED_NOTE } from '../../domain/csv-file.js';
import { statusCellWord, submissionStateWord } from '../../domain/findings/status-words.js';
import type { Language } from '../../domain/format.js';

const heads = {
  vi: [
    'ma_don_vi',
    'xa_phuong',
    'tinh_trang_nop',
    'trang_thai',
    'nop_lan_dau',
    'han_nop',
    'so_muc_da_co',
    'so_muc_bat_buoc',
    'muc_con_thieu',
    'khong_thay_doi',
    'ghi_chu',
  ],
  en: [
    'org_unit',
    'commune',
    'reporting',
    'state',
    'first_submitted_at',
    'due_at',
    'elements_done',
    'elements_required',
    'elements_missing',
    'no_change',
    'note',
  ],
};
const yesNo = { vi: ['không', 'có'], en: ['no', 'yes'] } as const;

/** Who has reported, as CSV: a line a commune; instants in ISO 8601, empty where nothing was submitted. */
export function completenessFile(completeness: CompletenessDto, language: Language): CsvFile {
  const row = (item: CompletenessDto['items'][number]) => [
    item.orgUnit,
    item.orgUnitName,
    statusCellWord(item.cell, language),
    submissionStateWord(item.state, language),
    item.firstSubmittedAt,
    item.dueAt,
    item.done,
    completeness.required,
    item.missing.join(' '),
    yesNo[language][item.noChange ? 1 : 0],
    completeness.simulated ? SIMULATED_NOTE[language] : null,
  ];
  const form = completeness.dataSet === 'weekly' ? '' : `-${completeness.dataSet}`;
  return csvFile(
    `tinh-trang-nop-${completeness.period}${form}`,
    completeness.simulated,
    heads[language],
    completeness.items.map(row),
  );
}
