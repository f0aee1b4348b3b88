/** A read as of a moment that has not come. `code` is one of the catalogue of problems. */
export class MomentRefused extends Error {
  readonly code = 'as_of_in_future';

  constructor() {
    super('Nothing is known as of a moment that has not come');
    this.name = 'MomentRefused';
  }
}
