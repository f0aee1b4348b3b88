import { createContext, type ReactNode } from 'react';

/** A figure of a report, for whoever has something to say beside it. */
export interface NotedFigure {
  /** Code of the data element. */
  readonly code: string;
  /** Decimal; null: missing. */
  readonly value: string | null;
  /** Types a text into its box; null: it is only read here. */
  readonly onUse: ((text: string) => void) | null;
}

/** What a page says beside a figure of a report; null: nothing. */
export const FieldNote = createContext<((figure: NotedFigure) => ReactNode) | null>(null);
