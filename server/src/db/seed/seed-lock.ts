/** Number of the advisory lock under which one process seeds or tends the store at a time. */
export const SEED_LOCK = [20250715, 3] as const;
