/** Refusal by the rule of the route. `code` is one of the catalogue of problems; nothing was done. */
export class AccessRefused extends Error {
  constructor(readonly code: 'unauthenticated' | 'forbidden') {
    super(code === 'unauthenticated' ? 'Nobody is signed in' : 'The role of this account may not do this');
    this.name = 'AccessRefused';
  }
}
