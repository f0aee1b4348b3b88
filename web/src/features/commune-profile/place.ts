/** Of which commune and period the figures of the profile are. */
export interface Place {
  /** Code of the commune. */
  readonly orgUnit: string;
  readonly period: string;
}
