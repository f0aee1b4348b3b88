import type { PlanStatus } from '@domain/figure.js';
import type { ReactNode } from 'react';
import { Glyph, type GlyphProps } from './glyphs.js';

/** Shape of a status. Shapes differ, so that a status is told apart without colour; never typed as text, no font has them all. */
export function StatusGlyph({ status, className }: GlyphProps & { readonly status: PlanStatus }): ReactNode {
  const size = className === undefined ? {} : { className };
  switch (status) {
    case 'reached':
      return (
        <Glyph {...size}>
          <circle cx="8" cy="8" r="7" fill="var(--c-reached)" />
          <path
            d="m4.6 8.2 2.3 2.3 4.5-4.7"
            stroke="var(--c-surface)"
            strokeWidth="2"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </Glyph>
      );
    case 'on_track':
      return (
        <Glyph {...size}>
          <circle cx="8" cy="8" r="6" fill="var(--c-on-track)" />
        </Glyph>
      );
    case 'behind':
      return (
        <Glyph {...size}>
          <path d="M8 1.5 15.2 14H.8z" fill="var(--c-behind)" />
        </Glyph>
      );
    case 'far_behind':
      return (
        <Glyph {...size}>
          <rect x="1.5" y="1.5" width="13" height="13" rx="1" fill="var(--c-far-behind)" />
          <path d="M8 4.2v4.6M8 11.2v.6" stroke="var(--c-surface)" strokeWidth="2" strokeLinecap="round" />
        </Glyph>
      );
    case 'no_data':
      return (
        <Glyph {...size}>
          <circle cx="8" cy="8" r="6" stroke="var(--c-no-data)" strokeWidth="1.6" strokeDasharray="2.4 2.3" />
        </Glyph>
      );
  }
}
