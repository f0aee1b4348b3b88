/** Characters of a reason after trimming, both inclusive. The contract says the same; `contract/reason.spec.ts` holds them together. */
export interface ReasonLength {
  readonly least: number;
  readonly most: number;
}

/** Of a reason that stays with a figure or an entry of a register. */
export const REASON_LENGTH: ReasonLength = { least: 5, most: 500 };

/** Of a reason for an act that others have to live with: a return, an extension, a request. */
export const ACT_REASON_LENGTH: ReasonLength = { least: 5, most: 1000 };
