import type { ExplainDto } from '../../contract/explain.js';
import type { Tx } from '../../db/tx.js';
import type { Campaign, Catalogue, Indicator, OrgUnit, Window } from '../../domain/catalogue.js';
import { windowState } from '../../domain/window.js';

/** The figure of one commune that is taken apart. */
export interface CommuneFigure {
  readonly catalogue: Catalogue;
  readonly indicator: Indicator;
  readonly window: Window;
  readonly commune: OrgUnit;
  /** Local date of the units that the figure stands on: that of the cut-off, or a later one. */
  readonly unitsOn: string;
  /** Whose flows add up; null: none do. */
  readonly campaign: Campaign | null;
}

type PlaceField =
  | 'orgUnit'
  | 'orgUnitName'
  | 'level'
  | 'period'
  | 'state'
  | 'periodCutOffAt'
  | 'readAt'
  | 'asOf'
  | 'simulated';

/** Where and when an explained figure stands. */
export function placeAnswer(
  tx: Tx,
  catalogue: Catalogue,
  unit: OrgUnit,
  window: Window,
): Pick<ExplainDto, PlaceField> {
  return {
    orgUnit: unit.code,
    orgUnitName: unit.fullName,
    level: unit.level,
    period: window.period,
    state: windowState(window, tx.now),
    periodCutOffAt: window.cutOffAt,
    readAt: tx.now.toISOString(),
    asOf: tx.asOf?.toISOString() ?? null,
    simulated: catalogue.simulated,
  };
}
