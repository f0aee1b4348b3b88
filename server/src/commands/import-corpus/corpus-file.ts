/** What must become of a file: read with the figures that were put into it, refused with one of these codes, or either. */
export type Fate =
  | { readonly is: 'read' }
  | { readonly is: 'refused'; readonly codes: readonly string[] }
  | { readonly is: 'either' };

export interface CorpusFile {
  /** What is wrong with it, or who would have written it so. */
  readonly kind: string;
  readonly fileName: string;
  readonly bytes: Buffer;
  readonly fate: Fate;
}

/** The table that every file of the corpus holds, before anything is done to it. */
export const HEADINGS = ['Mã xã', 'Xã, phường', 'adults_reached', 'sessions_held'] as const;
export const COMMUNE = { code: '24301', name: 'Cuôr Đăng' } as const;
export const FIGURES = [1_234, 7] as const;
export const TABLE: readonly (readonly (string | number)[])[] = [
  HEADINGS,
  [COMMUNE.code, COMMUNE.name, ...FIGURES],
];

export const READ: Fate = { is: 'read' };
export const EITHER: Fate = { is: 'either' };
export const refused = (...codes: string[]): Fate => ({ is: 'refused', codes });
