/**
 * Keeps what was computed purely from an object for as long as that object itself is kept, and no longer: the figures of
 * a snapshot carry their judgements with them and take them along when they go.
 */
export class KeptWith<Owner extends object, Answer> {
  private readonly answers = new WeakMap<Owner, Map<string, Answer>>();

  /** @param key names the question among those asked of the same object */
  get(owner: Owner, key: string, compute: () => Answer): Answer {
    const known = this.answers.get(owner) ?? new Map<string, Answer>();
    this.answers.set(owner, known);
    const answer = known.get(key) ?? compute();
    known.set(key, answer);
    return answer;
  }
}
