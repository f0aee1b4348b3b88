import type { OrgUnitDto } from '@contract/org-units.js';
import type { UnitChangeBody } from '@contract/unit-changes.js';

export type UnitKind = 'xã' | 'phường' | 'đặc khu';
export type ChangeKind = UnitChangeBody['kind'];

export interface DraftUnit {
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
}

/** The form as typed; every part is there whatever the act, so that changing the act loses nothing. */
export interface ChangeDraft {
  readonly kind: ChangeKind;
  readonly number: string;
  readonly on: string;
  readonly source: string;
  readonly effectiveOn: string;
  /** Codes of the units that the act is about. */
  readonly units: readonly string[];
  readonly successors: readonly DraftUnit[];
}

export const blankUnit: DraftUnit = { code: '', name: '', kind: 'xã' };

const CODE = /^\d{5}$/u;
const DAY = /^\d{4}-\d{2}-\d{2}$/u;

const isWhole = (unit: DraftUnit): boolean => CODE.test(unit.code) && unit.name.trim() !== '';

/** The command that a draft says; null while something is not filled in. */
export function toChangeBody(
  draft: ChangeDraft,
  units: readonly OrgUnitDto[],
  reason: string,
): UnitChangeBody | null {
  const { number, on, source, effectiveOn } = draft;
  if ([number, source].some((text) => text.trim() === '') || !DAY.test(on) || !DAY.test(effectiveOn))
    return null;
  const common = {
    decision: { number: number.trim(), on, source: source.trim() },
    effectiveOn,
    reason,
  };
  const seen = draft.units.flatMap((code) => {
    const found = units.find((unit) => unit.code === code);
    return found === undefined ? [] : [{ orgUnit: code, version: found.version }];
  });
  return bodyOf(draft, common, seen);
}

type Common = Pick<Extract<UnitChangeBody, { kind: 'close' }>, 'decision' | 'effectiveOn' | 'reason'>;
type Seen = Extract<UnitChangeBody, { kind: 'close' }>['unit'];

function bodyOf(draft: ChangeDraft, common: Common, seen: readonly Seen[]): UnitChangeBody | null {
  const [first] = seen;
  const [successor] = draft.successors;
  const whole = draft.successors.every(isWhole);
  switch (draft.kind) {
    case 'open':
      return successor !== undefined && isWhole(successor)
        ? { kind: 'open', ...common, unit: newUnit(successor) }
        : null;
    case 'close':
      return first === undefined ? null : { kind: 'close', ...common, unit: first };
    case 'rename':
      if (first === undefined || successor === undefined || !isWhole(successor)) return null;
      return {
        kind: 'rename',
        ...common,
        unit: first,
        code: successor.code,
        name: successor.name.trim(),
        unitKind: successor.kind,
      };
    case 'merge':
      return seen.length >= 2 && successor !== undefined && isWhole(successor)
        ? {
            kind: 'merge',
            ...common,
            predecessors: [...seen],
            successor: newUnit(successor),
            targets: [],
          }
        : null;
    case 'split':
      return first !== undefined && draft.successors.length >= 2 && whole
        ? { kind: 'split', ...common, predecessor: first, successors: draft.successors.map(newUnit) }
        : null;
  }
}

const newUnit = ({ code, name, kind }: DraftUnit) => ({
  code,
  name: name.trim(),
  kind,
  labelLon: null,
  labelLat: null,
  referenceFigures: [],
});
