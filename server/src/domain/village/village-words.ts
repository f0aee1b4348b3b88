import { formatNumber, type Language } from '../format.js';
import type { VillageElement } from './village-elements.js';
import type { VillageProposal } from './village-proposals.js';

const counted: Readonly<Record<VillageElement, Readonly<Record<Language, string>>>> = {
  villages_with_team: { vi: 'thôn, buôn, TDP có tổ', en: 'villages with a team' },
  team_members: { vi: 'thành viên', en: 'members' },
  villages_broadband: { vi: 'thôn, buôn, TDP có băng rộng', en: 'villages with broadband' },
  signal_gap_villages: {
    vi: 'thôn, buôn, TDP không có sóng hoặc chỉ có 2G',
    en: 'villages without signal or with 2G only',
  },
};

/** "Theo danh sách: 43/43 thôn, buôn, TDP có tổ", with what is unknown or not yet in the list. */
export function proposalWords(proposal: VillageProposal, language: Language): string {
  const number = (value: number): string => formatNumber(value, 0, language);
  const { element, state, total, teams, unknown, reference } = proposal;
  const what = counted[element][language];
  const so =
    element === 'team_members'
      ? { vi: `${what} của ${number(teams)} tổ`, en: `${what} of ${number(teams)} teams` }[language]
      : what;
  const share = element === 'team_members' ? '' : `/${number(total)}`;
  const begin = language === 'vi' ? 'Theo danh sách' : 'By the list';
  const said = `${begin}: ${number(proposal.counted)}${share} ${so}`;
  if (state === 'incomplete' && reference !== null)
    return language === 'vi'
      ? `${said}; danh sách mới có ${number(total)}/${number(reference)} thôn, buôn, TDP`
      : `${said}; the list has ${number(total)} of ${number(reference)} villages so far`;
  if (state === 'unknown')
    return language === 'vi' ? `${said}, ${number(unknown)} chưa rõ` : `${said}, ${number(unknown)} unknown`;
  return said;
}
