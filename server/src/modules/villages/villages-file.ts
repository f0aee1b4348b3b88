import type { VillageDto, VillageRegisterDto } from '../../contract/villages.js';
import { formatDate, type Language } from '../../domain/format.js';
import { csvFile, type CsvFile, SIMULATED_NOTE } from '../../domain/csv-file.js';
import { villageCells } from './village-cells.js';

const heads = {
  vi: [
    ...['ten', 'loai', 'so_ho', 'co_to', 'ngay_thanh_lap', 'thanh_vien', 'bang_rong', 'song', 'ghi_chu'],
    ...['ngay_lap_thon', 'ngay_thoi_hoat_dong', 'hinh_thanh_tu', 'luu_y'],
  ],
  en: [
    ...['name', 'kind', 'households', 'has_team', 'founded', 'members', 'broadband', 'signal', 'notes'],
    ...['opened_on', 'closed_on', 'formed_from', 'remark'],
  ],
};
/** The villages of the date as CSV, in the columns that a pasted block is read by; unknown is an empty cell. */
export function villagesFile(register: VillageRegisterDto, language: Language): CsvFile {
  const { answer, signal } = villageCells(language);
  const date = (value: string | null): string | null => (value === null ? null : formatDate(value));
  const row = (village: VillageDto) => [
    village.name,
    village.kind,
    village.households,
    answer(village.hasTeam),
    date(village.teamFoundedOn),
    village.teamMembers,
    answer(village.hasBroadband),
    signal(village.bestSignal),
    village.notes,
    date(village.openedOn),
    date(village.closedOn),
    village.predecessorNote,
    register.simulated ? SIMULATED_NOTE[language] : null,
  ];
  return csvFile(
    `thon-buon-${register.orgUnit}-${register.on}`,
    register.simulated,
    heads[language],
    register.items.filter(({ open }) => open).map(row),
  );
}
