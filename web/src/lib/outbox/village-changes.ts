/** Placeholder type until the queue of the register is written. */
export interface VillageChange {
  readonly name: string;
  readonly user: string;
}
