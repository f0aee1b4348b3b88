import type { OrgUnit } from '../catalogue.js';

/** A unit as somebody saw it. */
export interface SeenUnit {
  readonly orgUnit: string;
  readonly version: number;
}

export interface NewUnit {
  readonly code: string;
  readonly name: string;
  readonly kind: 'xã' | 'phường' | 'đặc khu';
  readonly labelLon: number | null;
  readonly labelLat: number | null;
  /** Denominators stated by the act. */
  readonly referenceFigures: readonly { readonly dataElement: string; readonly value: number }[];
}

export interface GivenTarget {
  readonly campaign: string;
  readonly indicator: string;
  readonly value: number;
}

interface Decided {
  /** First local date of the new units in the figures. */
  readonly effectiveOn: string;
}

/** A change of units as it is asked for; documents and reasons are no matter of what follows from it. */
export type UnitChange = Decided &
  (
    | { readonly kind: 'open'; readonly unit: NewUnit }
    | { readonly kind: 'close'; readonly unit: SeenUnit }
    | {
        readonly kind: 'rename';
        readonly unit: SeenUnit;
        readonly code?: string | undefined;
        readonly name?: string | undefined;
        readonly unitKind?: NewUnit['kind'] | undefined;
      }
    | {
        readonly kind: 'merge';
        readonly predecessors: readonly SeenUnit[];
        readonly successor: NewUnit;
        readonly targets: readonly GivenTarget[];
      }
    | { readonly kind: 'split'; readonly predecessor: SeenUnit; readonly successors: readonly NewUnit[] }
  );

export interface UnitRename {
  readonly unit: OrgUnit;
  readonly to: Pick<OrgUnit, 'code' | 'name' | 'fullName' | 'kind'>;
}

/** The change, with the units it is about found in the catalogue. */
export interface UnitChangePlan {
  readonly kind: UnitChange['kind'];
  readonly effectiveOn: string;
  /** Units that end. */
  readonly closes: readonly OrgUnit[];
  /** Units that begin. */
  readonly opens: readonly NewUnit[];
  readonly renames: readonly UnitRename[];
  /** A merger alone links what ends to what begins. */
  readonly linked: boolean;
  readonly targets: readonly GivenTarget[];
}

/** "Xã Cuôr Đăng" */
export function fullNameOf(kind: string, name: string): string {
  return `${kind.charAt(0).toLocaleUpperCase('vi')}${kind.slice(1)} ${name}`;
}
