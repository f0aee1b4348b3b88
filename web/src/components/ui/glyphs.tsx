import type { ReactNode } from 'react';

export interface GlyphProps {
  readonly className?: string;
}

/** A drawing of 16 by 16, said in words beside it. */
export function Glyph({
  className = 'size-4',
  children,
}: GlyphProps & { readonly children: ReactNode }): ReactNode {
  return (
    <svg className={className} viewBox="0 0 16 16" fill="none" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

const stroke = {
  stroke: 'currentColor',
  strokeWidth: 1.7,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const;

/** Line icons, drawn in the colour of the text. */
const paths = {
  overview: 'M2 14V9m4 5V4m4 10V7m4 7V2',
  more: 'M3 8h.1M8 8h.1M13 8h.1',
  map: 'M2 3.5 6 2l4 1.5L14 2v10.5L10 14l-4-1.5L2 14zM6 2v10.5m4-9V14',
  goal: 'M3.5 14.5V1.8m0 .7h8.8l-2 2.9 2 2.9H3.5',
  gaps: 'M2 4h5m3 0h4M2 8h8m3 0h1M2 12h3m3 0h6',
  entry: 'M3 13h10M4 10.5 11 3.5l1.8 1.8-7 7H4z',
  commune: 'M2.5 14V7L8 2.5 13.5 7v7zM6.5 14v-4h3v4',
  list: 'M2 4h.1M5 4h9M2 8h.1M5 8h9M2 12h.1M5 12h9',
  signal: 'M8 8v6M5 10.5a4 4 0 0 1 0-5m6 0a4 4 0 0 1 0 5',
  report: 'M3.5 14.5v-13h6l3 3v10zM6 8h4m-4 3h4',
  globe: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM1.5 8h13M8 1.5c-4 4-4 9 0 13 4-4 4-9 0-13Z',
  village: 'M1 13V8l3-3 3 3v5zm8 0V8l3-3 3 3v5z',
  sun: 'M8 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6ZM8 1v1m0 12v1M1 8h1m12 0h1M3 3l.8.8m8.4 8.4.8.8M3 13l.8-.8m8.4-8.4L13 3',
  moon: 'M13.5 9.6A6 6 0 0 1 6.4 2.5a6 6 0 1 0 7.1 7.1Z',
  signOut: 'M6.5 2.5h-4v11h4M10 5l3 3-3 3m3-3H6',
  inbox: 'M2 9.5h3.5L7 11.5h2l1.5-2H14M2 9.5 4.2 3h7.6L14 9.5v4H2z',
  check: 'm3 8.5 3.2 3.2L13 4.8',
  error: 'M8 4.5v4.2m0 2.6v.1M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Z',
  warning: 'M8 6v3.2m0 2.3v.1M8 2 14.8 13.5H1.2z',
  admin: 'M2 4h12M2 12h12M10 2v4M6 10v4',
  next: 'm6 3 5 5-5 5',
  previous: 'm10 3-5 5 5 5',
  close: 'm3.5 3.5 9 9m0-9-9 9',
  clock: 'M8 4.5V8l2.4 1.6M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Z',
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name, className }: GlyphProps & { readonly name: IconName }): ReactNode {
  return (
    <Glyph className={className ?? 'size-5 shrink-0'}>
      <path d={paths[name]} {...stroke} />
    </Glyph>
  );
}
