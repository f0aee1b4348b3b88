import { isCommuneRole, type Role } from './access.js';

/** Somebody whose screen is open. */
export interface Hearer {
  readonly role: Role;
  /** The unit of a commune account (org_units.id); null: an account of the province. */
  readonly orgUnitId: number | null;
}

/** Something that changed. `counted`: it counts for everybody; otherwise it is a matter between a commune and the Department. */
export interface ReportChange {
  readonly counted: boolean;
  readonly orgUnitId: number;
}

/** A commune hears of another commune only when something that counts changed: drafts, hand-overs and returns are not its matter. */
export function hears(hearer: Hearer, change: ReportChange): boolean {
  return change.counted || !isCommuneRole(hearer.role) || hearer.orgUnitId === change.orgUnitId;
}
