/** A reason why nothing can start, told in one sentence with what to do; shown without a stack trace. */
export class StartProblem extends Error {
  constructor(
    readonly vietnamese: string,
    readonly english: string,
    options?: ErrorOptions,
  ) {
    super(english, options);
    this.name = 'StartProblem';
  }
}
