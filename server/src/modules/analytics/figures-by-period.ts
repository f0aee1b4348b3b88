import type { UnitFigure } from '../../domain/figure.js';

/** Figures by indicator; one for each commune open at the cut-off, in catalogue order. */
export type UnitFigures = ReadonlyMap<string, readonly UnitFigure[]>;

/** Figures by wanted period, then by indicator. */
export type FiguresByPeriod = ReadonlyMap<string, UnitFigures>;
