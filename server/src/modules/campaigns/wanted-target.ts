import type { SetTargetBody } from '../../contract/targets.js';
import type { Catalogue, Target } from '../../domain/catalogue.js';
import { communesAt } from '../../domain/communes-at.js';
import { Big, plain } from '../../domain/decimal.js';
import type { WantedTarget } from '../../domain/target-faults.js';

type Properties = Omit<SetTargetBody, 'reason' | 'indicator' | 'scope' | 'scopeCode'>;
type Place = Pick<Target, 'campaign' | 'indicator' | 'scope' | 'scopeCode' | 'orgUnitId'>;

/** A number that was sent as the exact decimal that was meant. */
const decimal = (value: number): string => plain(new Big(value));

/** Where a new target belongs; a commune by the unit that has the code today. */
export function placeOf(
  catalogue: Catalogue,
  campaign: string,
  { indicator, scope, scopeCode }: Pick<SetTargetBody, 'indicator' | 'scope' | 'scopeCode'>,
  today: string,
): Place {
  const unit =
    scope === 'commune' ? communesAt(catalogue, today).find(({ code }) => code === scopeCode) : undefined;
  return { campaign, indicator, scope, scopeCode, orgUnitId: unit?.id ?? null };
}

/** The body in the shape of the domain. */
export function wantedTarget(place: Place, body: Properties): WantedTarget {
  const { campaign, indicator, scope, scopeCode, orgUnitId } = place;
  return {
    campaign,
    indicator,
    scope,
    scopeCode,
    orgUnitId,
    kind: body.kind,
    value: decimal(body.value),
    dueOn: body.dueOn,
    baselineValue: decimal(body.baselineValue),
    baselineOn: body.baselineOn,
    baselineSource: body.baselineSource,
    planShape: body.planShape,
    planPoints: body.planPoints.map(({ on, value }) => ({ on, value: decimal(value) })),
    provinceTotal: body.provinceTotal === null ? null : decimal(body.provinceTotal),
    source: body.source,
    label: body.label,
    decision: body.decision,
    decidedOn: body.decidedOn,
  };
}
