import type { VillagesLackingDto, VillagesLackingQuery } from '../../contract/villages-lacking.js';
import { csvFile, type CsvFile, SIMULATED_NOTE } from '../../domain/csv-file.js';
import type { Language } from '../../domain/format.js';
import { villageCells } from './village-cells.js';

const heads = {
  vi: ['ma_don_vi', 'xa_phuong', 'thon_buon', 'so_ho', 'co_to', 'bang_rong', 'song', 'ghi_chu'],
  en: ['org_unit', 'commune', 'village', 'households', 'has_team', 'broadband', 'signal', 'note'],
};
const names = { team: 'to', broadband: 'bang-rong', signal: 'song' };

/** Villages that lack something as CSV, a line a village; unknown is an empty cell. */
export function villagesLackingFile(
  lacking: VillagesLackingDto,
  lack: VillagesLackingQuery['lack'],
  language: Language,
): CsvFile {
  const { answer, signal } = villageCells(language);
  const row = (village: VillagesLackingDto['items'][number]) => [
    village.orgUnit,
    village.orgUnitName,
    village.fullName,
    village.households,
    answer(village.hasTeam),
    answer(village.hasBroadband),
    signal(village.bestSignal),
    lacking.simulated ? SIMULATED_NOTE[language] : null,
  ];
  const what = lack === undefined ? '' : `-${names[lack]}`;
  return csvFile(
    `thon-buon-con-thieu${what}-${lacking.on}`,
    lacking.simulated,
    heads[language],
    lacking.items.map(row),
  );
}
