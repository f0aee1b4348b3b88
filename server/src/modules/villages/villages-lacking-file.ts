import type { VillagesLackingDto, VillagesLackingQuery } from '../../contract/villages-lacking.js';
import { csvText } from '../../domain/csv.js';
import type { Language } from '../../domain/format.js';

const heads = {
  vi: ['ma_don_vi', 'xa_phuong', 'thon_buon', 'so_ho', 'co_to', 'bang_rong', 'song', 'ghi_chu'],
  en: ['org_unit', 'commune', 'village', 'households', 'has_team', 'broadband', 'signal', 'note'],
};
const words = {
  vi: { yes: 'có', no: 'không', none: 'không', simulated: 'số liệu mô phỏng' },
  en: { yes: 'yes', no: 'no', none: 'none', simulated: 'simulated figures' },
};
const names = { team: 'to', broadband: 'bang-rong', signal: 'song' };

/** Villages that lack something as CSV, a line a village; unknown is an empty cell. */
export function villagesLackingFile(
  lacking: VillagesLackingDto,
  lack: VillagesLackingQuery['lack'],
  language: Language,
): { name: string; text: string } {
  const { yes, no, none, simulated } = words[language];
  const answer = (value: boolean | null): string | null => (value === null ? null : value ? yes : no);
  const row = (village: VillagesLackingDto['items'][number]) => [
    village.orgUnit,
    village.orgUnitName,
    village.fullName,
    village.households,
    answer(village.hasTeam),
    answer(village.hasBroadband),
    village.bestSignal === 'none' ? none : village.bestSignal,
    lacking.simulated ? simulated : null,
  ];
  const what = lack === undefined ? '' : `-${names[lack]}`;
  const mark = lacking.simulated ? '-so-lieu-mo-phong' : '';
  return {
    name: `thon-buon-con-thieu${what}-${lacking.on}${mark}.csv`,
    text: `\uFEFF${csvText(heads[language], lacking.items.map(row))}`,
  };
}
