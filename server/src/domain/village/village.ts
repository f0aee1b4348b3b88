/** What a village is called in Vietnamese; "khu phố" is what wards of the former Phú Yên say. */
export const VILLAGE_KINDS = ['thôn', 'buôn', 'tổ dân phố', 'khu phố'] as const;
export type VillageKind = (typeof VILLAGE_KINDS)[number];

/** Best mobile signal that reaches the settlements of a village, worst first. */
export const SIGNALS = ['none', '2G', '3G', '4G', '5G'] as const;
export type Signal = (typeof SIGNALS)[number];

/** What a commune knows of a village. null is unknown: never no, never 0. */
export interface VillageFacts {
  /** Without its kind, NFC. */
  readonly name: string;
  readonly kind: VillageKind;
  readonly households: number | null;
  readonly hasTeam: boolean | null;
  /** Local date from which the team exists; null: no team, or unknown. */
  readonly teamFoundedOn: string | null;
  /** Persons; null: no team, or unknown. */
  readonly teamMembers: number | null;
  /** Fixed broadband. */
  readonly hasBroadband: boolean | null;
  readonly bestSignal: Signal | null;
  readonly notes: string | null;
}

/** One recorded state of a village. */
export interface VillageVersion extends VillageFacts {
  /** Counts up from 1. */
  readonly version: number;
  /**
   * First local date on which the facts of this version hold, those before it hold until then; null: as long as those
   * of the version before did (a correction), the first one from the beginning.
   */
  readonly effectiveOn: string | null;
  /** First local date on which the village exists; null: unknown, before any figure. */
  readonly openedOn: string | null;
  /** First local date on which it no longer exists; null: open. */
  readonly closedOn: string | null;
  /** What it was merged or split from; null: nothing. */
  readonly predecessorNote: string | null;
}

/** All that is known of one village; versions ascending, at least one. */
export interface Village<Version extends VillageVersion = VillageVersion> {
  readonly id: number;
  readonly versions: readonly Version[];
}

/** Columns of a register that a form, a file and a pasted block can fill, in the order of the template. */
export const VILLAGE_FIELDS = [
  'name',
  'kind',
  'households',
  'hasTeam',
  'teamFoundedOn',
  'teamMembers',
  'hasBroadband',
  'bestSignal',
  'notes',
] as const satisfies readonly (keyof VillageFacts)[];
export type VillageField = (typeof VILLAGE_FIELDS)[number];

/** Fields in which two states of a village differ. */
export function changedFields(before: VillageFacts, after: VillageFacts): VillageField[] {
  return VILLAGE_FIELDS.filter((field) => before[field] !== after[field]);
}

/** The newest state, whatever date it holds from. */
export function latestOf<Version extends VillageVersion>({ versions }: Village<Version>): Version {
  const latest = versions.at(-1);
  if (latest === undefined) throw new RangeError('A village has at least one version');
  return latest;
}

/** Whether a village exists on a local date, by what is known last. */
export function existsOn(village: Village, localDate: string): boolean {
  const { openedOn, closedOn } = latestOf(village);
  return (openedOn === null || openedOn <= localDate) && (closedOn === null || closedOn > localDate);
}

/** The facts that hold on a local date; null: the village does not exist then. A team that is founded later is none yet. */
export function factsOn(village: Village, localDate: string): VillageFacts | null {
  if (!existsOn(village, localDate)) return null;
  let held: VillageVersion | undefined;
  let from: string | null = null;
  for (const version of village.versions) {
    from = version.effectiveOn ?? from;
    if (held === undefined || from === null || from <= localDate) held = version;
  }
  if (held === undefined) return null;
  const early = held.teamFoundedOn !== null && held.teamFoundedOn > localDate;
  return early ? { ...held, hasTeam: false, teamFoundedOn: null, teamMembers: null } : held;
}
