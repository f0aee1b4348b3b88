/**
 * How much each corner of a line matters: twice the area of the triangle that goes when it is left out, those that matter
 * less gone before (Visvalingam and Whyatt 1993), never less than that of one which went earlier. Ends always stay
 * (Infinity); of a line that comes back to its beginning two more, so that it still encloses something.
 * @param xs across, @param ys down, of the corners in order
 */
export function pointWeights(xs: readonly number[], ys: readonly number[], closed: boolean): Float64Array {
  const count = xs.length;
  const weights = new Float64Array(count).fill(Infinity);
  const before = Int32Array.from({ length: count }, (_, index) => index - 1);
  const after = Int32Array.from({ length: count }, (_, index) => index + 1);
  const heap = new CornerHeap(count);
  const area = (corner: number): number => {
    const [a, b] = [before[corner] ?? 0, after[corner] ?? 0];
    const [x, y] = [xs[corner] ?? 0, ys[corner] ?? 0];
    return Math.abs(((xs[a] ?? 0) - x) * ((ys[b] ?? 0) - y) - ((xs[b] ?? 0) - x) * ((ys[a] ?? 0) - y));
  };
  for (let corner = 1; corner < count - 1; corner += 1) heap.set(corner, area(corner));
  let least = 0;
  for (let left = count - 2; left > (closed ? 2 : 0); left -= 1) {
    const [corner, weight] = heap.takeLeast();
    least = Math.max(least, weight);
    weights[corner] = least;
    const [a, b] = [before[corner] ?? 0, after[corner] ?? 0];
    after[a] = b;
    before[b] = a;
    if (a > 0) heap.set(a, area(a));
    if (b < count - 1) heap.set(b, area(b));
  }
  return weights;
}

/** Corners by weight, the least on top; a weight can change while its corner is in. */
class CornerHeap {
  private readonly corners: number[] = [];
  private readonly places: Int32Array;
  private readonly weights: Float64Array;

  constructor(count: number) {
    this.places = new Int32Array(count).fill(-1);
    this.weights = new Float64Array(count);
  }

  set(corner: number, weight: number): void {
    this.weights[corner] = weight;
    if (this.places[corner] === -1) this.put(this.corners.length, corner);
    this.up(this.places[corner] ?? 0);
    this.down(this.places[corner] ?? 0);
  }

  takeLeast(): readonly [corner: number, weight: number] {
    const least = this.at(0);
    const last = this.corners.pop() ?? 0;
    this.places[least] = -1;
    if (last !== least) {
      this.put(0, last);
      this.down(0);
    }
    return [least, this.weights[least] ?? 0];
  }

  private put(place: number, corner: number): void {
    this.corners[place] = corner;
    this.places[corner] = place;
  }

  private at(place: number): number {
    return this.corners[place] ?? 0;
  }

  /** Of two with the same weight the one that comes first on the line. */
  private isLess(a: number, b: number): boolean {
    const [one, other] = [this.weights[a] ?? 0, this.weights[b] ?? 0];
    return one < other || (one === other && a < b);
  }

  private up(from: number): void {
    const corner = this.at(from);
    let place = from;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (!this.isLess(corner, this.at(parent))) break;
      this.put(place, this.at(parent));
      place = parent;
    }
    this.put(place, corner);
  }

  private down(from: number): void {
    const corner = this.at(from);
    let place = from;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= this.corners.length) break;
      if (child + 1 < this.corners.length && this.isLess(this.at(child + 1), this.at(child))) child += 1;
      if (!this.isLess(this.at(child), corner)) break;
      this.put(place, this.at(child));
      place = child;
    }
    this.put(place, corner);
  }
}
