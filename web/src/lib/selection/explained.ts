/** The figure whose explanation is open: an indicator, or an element as it was entered, of a unit in a period. */
export interface Explained {
  /** `element`: nothing divided and nothing carried. */
  readonly kind: 'indicator' | 'element';
  readonly code: string;
  readonly orgUnit: string;
  readonly period: string;
  /** On the units of today: what was reported before a merger is summed; absent: as it was reported. */
  readonly units?: 'today' | undefined;
}

/** Code of the province, whose figures are made of all communes'. */
export const PROVINCE = '66';

/** Before the code of an element, which may share its letters with an indicator. */
const ELEMENT = 'muc.';
const shape = /^(muc\.)?([a-z0-9][a-z0-9_-]{0,63})~(\d{2,5})~(\d{4}-(?:W\d{2}|\d{2}|Q[1-4])|once)(~today)?$/u;

/** How it stands in an address: `adults_reached_rate~24301~2025-W40`, and `~today` where it is on the units of today. */
export function explainedText({ kind, code, orgUnit, period, units }: Explained): string {
  return `${kind === 'element' ? ELEMENT : ''}${code}~${orgUnit}~${period}${units === undefined ? '' : `~${units}`}`;
}

/** null: what stands in the address cannot be read. */
export function readExplained(text: unknown): Explained | null {
  const [, element, code, orgUnit, period, units] =
    (typeof text === 'string' ? shape.exec(text) : null) ?? [];
  if (code === undefined || orgUnit === undefined || period === undefined) return null;
  const figure = { kind: element === undefined ? 'indicator' : 'element', code, orgUnit, period } as const;
  return units === undefined ? figure : { ...figure, units: 'today' };
}

/** The part of every address of the site that opens an explanation over the page. */
export function readExplain(raw: Record<string, unknown>): { readonly giaiThich?: string } {
  const explained = readExplained(raw['giaiThich']);
  return explained === null ? {} : { giaiThich: explainedText(explained) };
}
