/**
 * Exact decimals, as far as this product reckons with them. In place of a library because every page carries it: whole
 * numbers of any length are in the language by now.
 */
export interface Big {
  /** All its digits, without the mark: 12.5 is 125. */
  readonly digits: bigint;
  /** How many of them stand after the mark, never more than needed: 12.50 has one. */
  readonly decimals: number;
  abs(): Big;
  plus(n: BigSource): Big;
  minus(n: BigSource): Big;
  times(n: BigSource): Big;
  /** To 20 digits after the mark, half away from zero. @throws RangeError on a zero divisor */
  div(n: BigSource): Big;
  /** The whole part of the quotient, cut. @throws RangeError on a zero divisor */
  quotient(n: BigSource): Big;
  /** What is left of a division cut to a whole; has the sign of the dividend. @throws RangeError on a zero divisor */
  mod(n: BigSource): Big;
  /** @param exponent a whole number, 0 or more */
  pow(exponent: number): Big;
  cmp(n: BigSource): -1 | 0 | 1;
  eq(n: BigSource): boolean;
  gt(n: BigSource): boolean;
  gte(n: BigSource): boolean;
  lt(n: BigSource): boolean;
  lte(n: BigSource): boolean;
  /** @param decimals 0 or more @param mode half away from zero unless given */
  round(decimals?: number, mode?: RoundingMode): Big;
  /** With exactly so many digits after the mark, half away from zero; without a number as many as it has. Never "-0". */
  toFixed(decimals?: number): string;
  toNumber(): number;
  toString(): string;
  toJSON(): string;
  valueOf(): string;
}

export type BigSource = Big | bigint | number | string;
export type RoundingMode = 0 | 1 | 3;

const DIVISION_DECIMALS = 20;
const PATTERN = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d+))?$/iu;

const tens = (n: number): bigint => 10n ** BigInt(n);
const absolute = (n: bigint): bigint => (n < 0n ? -n : n);

/** Divides whole numbers and rounds in the way that is asked for; the divisor is positive. */
function divided(over: bigint, under: bigint, mode: RoundingMode): bigint {
  const cut = over / under;
  const left = absolute(over % under);
  const away = mode === 3 ? left > 0n : mode === 1 && left * 2n >= under;
  if (!away) return cut;
  return over < 0n ? cut - 1n : cut + 1n;
}

class Decimal implements Big {
  readonly digits: bigint;
  readonly decimals: number;

  constructor(digits: bigint, decimals: number) {
    let [rest, places] = decimals < 0 ? [digits * tens(-decimals), 0] : [digits, decimals];
    while (places > 0 && rest % 10n === 0n) {
      rest /= 10n;
      places -= 1;
    }
    this.digits = rest;
    this.decimals = places;
  }

  abs(): Big {
    return new Decimal(absolute(this.digits), this.decimals);
  }

  plus(n: BigSource): Big {
    const [a, b, decimals] = this.beside(n);
    return new Decimal(a + b, decimals);
  }

  minus(n: BigSource): Big {
    const [a, b, decimals] = this.beside(n);
    return new Decimal(a - b, decimals);
  }

  times(n: BigSource): Big {
    const { digits, decimals } = Big(n);
    return new Decimal(this.digits * digits, this.decimals + decimals);
  }

  div(n: BigSource): Big {
    return this.over(n, DIVISION_DECIMALS, 1);
  }

  quotient(n: BigSource): Big {
    return this.over(n, 0, 0);
  }

  mod(n: BigSource): Big {
    return this.minus(this.quotient(n).times(n));
  }

  pow(exponent: number): Big {
    return new Decimal(this.digits ** BigInt(exponent), this.decimals * exponent);
  }

  cmp(n: BigSource): -1 | 0 | 1 {
    const [a, b] = this.beside(n);
    if (a === b) return 0;
    return a < b ? -1 : 1;
  }

  eq(n: BigSource): boolean {
    return this.cmp(n) === 0;
  }

  gt(n: BigSource): boolean {
    return this.cmp(n) > 0;
  }

  gte(n: BigSource): boolean {
    return this.cmp(n) >= 0;
  }

  lt(n: BigSource): boolean {
    return this.cmp(n) < 0;
  }

  lte(n: BigSource): boolean {
    return this.cmp(n) <= 0;
  }

  round(decimals = 0, mode: RoundingMode = 1): Big {
    if (decimals >= this.decimals) return this;
    return new Decimal(divided(this.digits, tens(this.decimals - decimals), mode), decimals);
  }

  toFixed(decimals = this.decimals): string {
    const shown = this.round(decimals);
    const text = String(absolute(shown.digits) * tens(decimals - shown.decimals)).padStart(decimals + 1, '0');
    const sign = shown.digits < 0n ? '-' : '';
    return sign + text.slice(0, text.length - decimals) + (decimals > 0 ? `.${text.slice(-decimals)}` : '');
  }

  toNumber(): number {
    return Number(this.toFixed());
  }

  toString(): string {
    return this.toFixed();
  }

  toJSON(): string {
    return this.toFixed();
  }

  valueOf(): string {
    return this.toFixed();
  }

  /** Digits of the two with the same number of places after the mark. */
  private beside(n: BigSource): readonly [bigint, bigint, number] {
    const { digits, decimals } = Big(n);
    const more = this.decimals - decimals;
    if (more < 0) return [this.digits * tens(-more), digits, decimals];
    return [this.digits, more === 0 ? digits : digits * tens(more), this.decimals];
  }

  private over(n: BigSource, decimals: number, mode: RoundingMode): Big {
    const [a, b] = this.beside(n);
    if (b === 0n) throw new RangeError('Division by zero');
    return new Decimal(divided((b < 0n ? -a : a) * tens(decimals), absolute(b), mode), decimals);
  }
}

function decimalOf(value: BigSource): Big {
  const [, sign = '', whole = '', part = '', exponent = '0'] = PATTERN.exec(String(value)) ?? [];
  if (whole + part === '') throw new Error(`Not a number: ${String(value)}`);
  return new Decimal(BigInt(sign + whole + part), part.length - Number(exponent));
}

interface BigMaker {
  /** @throws Error on what is not a finite number */
  (value: BigSource): Big;
  new (value: BigSource): Big;
  /** Cuts. */
  readonly roundDown: 0;
  /** Half away from zero. */
  readonly roundHalfUp: 1;
  /** Away from zero. */
  readonly roundUp: 3;
}

/** What was read lately: a figure is asked for again and again. */
const known = new Map<BigSource, Big>();

/** An exact decimal of a number, or of its text; what is one already stays the same. */
export const Big = Object.assign(
  function (value: BigSource): Big {
    if (value instanceof Decimal) return value;
    let read = known.get(value);
    if (read === undefined) {
      read = decimalOf(value);
      if (known.size > 9_999) known.clear();
      known.set(value, read);
    }
    return read;
  },
  { roundDown: 0, roundHalfUp: 1, roundUp: 3 } as const,
) as unknown as BigMaker;
