/** What a unit was called from a date on. */
export interface UnitName {
  /** First local date on which it holds. */
  readonly from: string;
  readonly code: string;
  readonly name: string;
  readonly fullName: string;
  readonly kind: OrgUnit['kind'];
}

/** A merger: the predecessor ended on `effectiveOn` and went over whole. */
export interface UnitLink {
  readonly predecessorId: number;
  readonly successorId: number;
  readonly effectiveOn: string;
}

/** A node of the hierarchy. `code` is the official five-digit code of a commune, two digits for the province. */
export interface OrgUnit {
  readonly id: number;
  readonly code: string;
  /** Without its kind: "Cuôr Đăng". */
  readonly name: string;
  /** With its kind: "Xã Cuôr Đăng". */
  readonly fullName: string;
  readonly kind: 'tỉnh' | 'xã' | 'phường' | 'đặc khu';
  readonly level: 'province' | 'commune';
  readonly parentId: number | null;
  readonly openedOn: string;
  /** null: still open. */
  readonly closedOn: string | null;
  /** Persons; null: unknown. Always shown with `populationSource`. */
  readonly population: number | null;
  readonly populationSource: string | null;
  /** Degrees WGS 84; null: unknown. */
  readonly labelLon: number | null;
  readonly labelLat: number | null;
  /** What it was formed from, in words; null: unchanged. */
  readonly predecessorNote: string | null;
  readonly version: number;
  /** Every name it had, oldest first; empty: always the one above. See `unitOn`. */
  readonly names: readonly UnitName[];
}

export interface OrgUnitGroup {
  readonly code: string;
  readonly nameVi: string;
  readonly nameEn: string;
  /** Members on the day the catalogue describes. */
  readonly orgUnitIds: readonly number[];
  readonly version: number;
  /** Every list of members it had, oldest first; see `groupMembersOn`. */
  readonly members: readonly GroupMembers[];
}

/** Communes of a group from a date on. */
export interface GroupMembers {
  /** First local date on which they hold; null: from the beginning. */
  readonly from: string | null;
  readonly orgUnitIds: readonly number[];
}
