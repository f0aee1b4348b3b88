import type { VillageDto } from '@contract/villages.js';
import { formatDate, formatNumber } from '@domain/format.js';
import type { VillageField } from '@domain/village/village.js';
import type { Lang, Translate } from '../i18n/translate.js';

type Facts = Pick<VillageDto, VillageField>;

/** A state of one column in words; unknown is said, never left out. */
export function factText(facts: Facts, field: VillageField, t: Translate, lang: Lang): string {
  const unknown = t('village.unknown');
  const answer = (value: boolean | null): string =>
    value === null ? unknown : t(value ? 'village.yes' : 'village.no');
  const number = (value: number | null): string => (value === null ? unknown : formatNumber(value, 0, lang));
  switch (field) {
    case 'name':
      return facts.name;
    case 'kind':
      return facts.kind;
    case 'households':
      return number(facts.households);
    case 'hasTeam':
      return answer(facts.hasTeam);
    case 'teamFoundedOn':
      return facts.teamFoundedOn === null ? unknown : formatDate(facts.teamFoundedOn);
    case 'teamMembers':
      return number(facts.teamMembers);
    case 'hasBroadband':
      return answer(facts.hasBroadband);
    case 'bestSignal':
      return facts.bestSignal === null ? unknown : signalText(facts.bestSignal, t);
    case 'notes':
      return facts.notes ?? '–';
  }
}

export const signalText = (signal: NonNullable<VillageDto['bestSignal']>, t: Translate): string =>
  signal === 'none' ? t('village.signalNone') : signal;

/** A village in one line: households, team, broadband, signal. */
export function villageLine(village: Facts, t: Translate, lang: Lang): string {
  const households =
    village.households === null
      ? t('village.householdsUnknown')
      : t('village.householdsLine', { n: formatNumber(village.households, 0, lang) });
  const broadband =
    village.hasBroadband === null
      ? t('village.broadbandUnknown')
      : t(village.hasBroadband ? 'village.broadbandYes' : 'village.broadbandNo');
  const signal =
    village.bestSignal === null
      ? t('village.signalUnknown')
      : village.bestSignal === 'none'
        ? t('village.signalNoneLine')
        : t('village.signalLine', { signal: village.bestSignal });
  return [households, teamLine(village, t, lang), broadband, signal].join(' · ');
}

function teamLine(village: Facts, t: Translate, lang: Lang): string {
  if (village.hasTeam === null) return t('village.teamUnknown');
  if (!village.hasTeam) return t('village.teamNo');
  return village.teamMembers === null
    ? t('village.teamYes')
    : t('village.teamOf', { n: formatNumber(village.teamMembers, 0, lang) });
}
