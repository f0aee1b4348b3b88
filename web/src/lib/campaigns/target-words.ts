import type { TargetDto } from '@contract/targets.js';
import { formatShort } from '@domain/format.js';
import type { Lang } from '../i18n/translate.js';

type Wanted = Pick<TargetDto, 'kind' | 'value' | 'unit' | 'unitEn'>;

/** A value with the unit of its target: "58%", "200 người". */
export function amountText(
  value: number,
  { unit, unitEn }: Pick<TargetDto, 'unit' | 'unitEn'>,
  lang: Lang,
): string {
  const number = formatShort(value, 4, lang);
  return unit === '%' ? `${number}%` : `${number} ${lang === 'vi' ? unit : unitEn}`;
}

/** What is wanted: "58%"; of a yes/no target "có"; of a count "200 người mỗi xã, phường" unless it is one commune's. */
export function wantedText(target: Wanted & Pick<TargetDto, 'scope'>, lang: Lang): string {
  if (target.kind === 'yes_no') return lang === 'vi' ? 'có' : 'yes';
  const amount = amountText(target.value, target, lang);
  if (target.kind === 'ratio' || target.scope === 'commune') return amount;
  return lang === 'vi' ? `${amount} mỗi xã, phường` : `${amount} in each commune`;
}
