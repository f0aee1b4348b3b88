export interface BulletInput {
  readonly value: number | null;
  readonly plan: number | null;
  readonly target: number | null;
}

/** Positions on a track in percent of its length, 0–100; null: not drawn. */
export interface BulletScale {
  readonly value: number | null;
  readonly plan: number | null;
  readonly target: number | null;
}

/** Where the target stands as long as nothing runs past it, so that the ticks of a list form one line. */
const TARGET_AT = 88;

/**
 * A track that ends past the target: values are never capped, so a value above the
 * target widens its own track instead.
 */
export function bulletScale({ value, plan, target }: BulletInput): BulletScale {
  const largest = Math.max(value ?? 0, plan ?? 0) * 1.02;
  const end = Math.max(((target ?? largest) * 100) / TARGET_AT, largest);
  const at = (figure: number | null): number | null => {
    if (figure === null) return null;
    return end <= 0 ? 0 : (Math.max(0, figure) * 100) / end;
  };
  // Nothing planned by now (a yes/no goal before its due date) is not a level to be compared with.
  return { value: at(value), plan: plan === 0 ? null : at(plan), target: at(target) };
}
