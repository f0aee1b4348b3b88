import type { VillageDto, VillageRegisterDto } from '../../contract/villages.js';
import { formatDate, type Language } from '../../domain/format.js';
import { csvText } from '../../domain/csv.js';

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
const words = {
  vi: { yes: 'có', no: 'không', none: 'không', simulated: 'số liệu mô phỏng' },
  en: { yes: 'yes', no: 'no', none: 'none', simulated: 'simulated figures' },
};

/** The villages of the date as CSV, in the columns that a pasted block is read by; unknown is an empty cell. */
export function villagesFile(
  register: VillageRegisterDto,
  language: Language,
): { name: string; text: string } {
  const { yes, no, none, simulated } = words[language];
  const answer = (value: boolean | null): string | null => (value === null ? null : value ? yes : no);
  const date = (value: string | null): string | null => (value === null ? null : formatDate(value));
  const row = (village: VillageDto) => [
    village.name,
    village.kind,
    village.households,
    answer(village.hasTeam),
    date(village.teamFoundedOn),
    village.teamMembers,
    answer(village.hasBroadband),
    village.bestSignal === 'none' ? none : village.bestSignal,
    village.notes,
    date(village.openedOn),
    date(village.closedOn),
    village.predecessorNote,
    register.simulated ? simulated : null,
  ];
  const mark = register.simulated ? '-so-lieu-mo-phong' : '';
  return {
    name: `thon-buon-${register.orgUnit}-${register.on}${mark}.csv`,
    text: `\uFEFF${csvText(heads[language], register.items.filter(({ open }) => open).map(row))}`,
  };
}
