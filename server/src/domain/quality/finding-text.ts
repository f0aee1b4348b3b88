import type { DataElement, QualityRule } from '../catalogue.js';
import { formatNumber, formatPercent, type Language } from '../format.js';
import { periodName } from '../period.js';

/** Places of a sentence that hold the code of an element, of a period, a percentage; every other place holds a number. */
const ELEMENT_PLACES = ['bound', 'element'];
const PERIOD_PLACES = ['previousPeriod'];
const PERCENT_PLACES = ['share'];

/** Places that a sentence of any kind may have. */
export const PLACES = [
  ...ELEMENT_PLACES,
  ...PERIOD_PLACES,
  ...PERCENT_PLACES,
  'value',
  'previous',
  'limit',
  'growth',
  'fall',
  'usual',
  'periods',
] as const;

/** The rule's sentence in one language, its places filled. A place that the kind does not know stays as it is written. */
export function findingText(
  rule: Pick<QualityRule, 'messageVi' | 'messageEn'>,
  params: Readonly<Record<string, string>>,
  elements: ReadonlyMap<string, DataElement>,
  language: Language,
): string {
  const template = language === 'vi' ? rule.messageVi : rule.messageEn;
  return template.replace(/\{(\w+)\}/gu, (place, name: string) => {
    const value = params[name];
    return value === undefined ? place : shown(name, value, elements, language);
  });
}

function shown(
  name: string,
  value: string,
  elements: ReadonlyMap<string, DataElement>,
  language: Language,
): string {
  if (ELEMENT_PLACES.includes(name)) {
    const element = elements.get(value);
    return (language === 'vi' ? element?.nameVi : element?.nameEn) ?? value;
  }
  if (PERIOD_PLACES.includes(name)) return inSentence(periodName(value, language), language);
  if (PERCENT_PLACES.includes(name)) return formatPercent(value, 1, language);
  return formatNumber(value, value.split('.')[1]?.length ?? 0, language);
}

/** "tuần 40" inside a Vietnamese sentence. */
function inSentence(name: string, language: Language): string {
  return language === 'vi' ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}
