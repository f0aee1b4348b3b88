const WHY = {
  unauthenticated: 'Nobody is signed in',
  forbidden: 'The role of this account may not do this',
  own_password_needed: 'The one-time password has to be changed first',
} as const;

/** Refusal by the rule of the route. `code` is one of the catalogue of problems; nothing was done. */
export class AccessRefused extends Error {
  constructor(readonly code: keyof typeof WHY) {
    super(WHY[code]);
    this.name = 'AccessRefused';
  }
}
