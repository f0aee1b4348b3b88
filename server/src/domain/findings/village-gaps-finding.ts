import { formatNumber, type Language } from '../format.js';
import { communes } from './phrases.js';

/** What the registers of villages say together. */
export interface VillageGaps {
  /** Communes that keep a register. */
  readonly kept: number;
  /** All communes. */
  readonly communes: number;
  /** Villages known to have no team. */
  readonly noTeam: number;
  /** Villages known to have no broadband. */
  readonly noBroadband: number;
  /** Villages known to have no signal, or 2G only. */
  readonly noSignal: number;
  /** Villages of which at least one of the three is unknown. */
  readonly unknown: number;
}

/**
 * What villages lack by the registers, and of how many communes that is known: "2 thôn, buôn, TDP chưa có tổ, 2 không sóng
 * hoặc chỉ 2G, theo danh sách của 13/102 xã, phường". Nothing lacking is only said of what is known.
 */
export function villageGapsFinding(gaps: VillageGaps, language: Language): string {
  const vi = language === 'vi';
  if (gaps.kept === 0)
    return vi
      ? 'Chưa xã, phường nào lập danh sách thôn, buôn'
      : 'No commune keeps a register of its villages yet';
  const of = `${formatNumber(gaps.kept, 0, language)}${vi ? '/' : ' of '}${communes(gaps.communes, language)}`;
  const said = lacking(gaps, language);
  const known = gaps.unknown === 0 ? '' : vi ? ' trong số đã rõ' : ' among what is known';
  if (said === '')
    return vi
      ? `Mọi thôn, buôn, TDP${known} đều có tổ, băng rộng và sóng từ 3G, theo danh sách của ${of}`
      : `Every village${known} has a team, broadband and at least 3G, by the registers of ${of}`;
  return vi ? `${said}, theo danh sách của ${of}` : `${said}, by the registers of ${of}`;
}

function lacking({ noTeam, noBroadband, noSignal }: VillageGaps, language: Language): string {
  const vi = language === 'vi';
  const parts = [
    { n: noTeam, what: vi ? 'chưa có tổ' : 'without a team' },
    { n: noBroadband, what: vi ? 'chưa có băng rộng' : 'without broadband' },
    { n: noSignal, what: vi ? 'không sóng hoặc chỉ 2G' : 'without a signal above 2G' },
  ].filter(({ n }) => n > 0);
  return parts
    .map(({ n, what }, index) => {
      const number = formatNumber(n, 0, language);
      const unit = vi ? 'thôn, buôn, TDP' : n === 1 ? 'village' : 'villages';
      return index === 0 ? `${number} ${unit} ${what}` : `${number} ${what}`;
    })
    .join(', ');
}
