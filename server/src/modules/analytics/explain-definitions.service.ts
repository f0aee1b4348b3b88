import { Injectable } from '@nestjs/common';
import type { ExplainDefinitionDto, ExplainReferenceDto, ExplainTargetDto } from '../../contract/explain.js';
import type { Tx } from '../../db/tx.js';
import type { Catalogue, DataElement, Indicator, OrgUnit, Target } from '../../domain/catalogue.js';
import { communesAt } from '../../domain/communes-at.js';
import { ExplainQuery, type VersionRow } from './explain.query.js';

/** Definitions, targets and reference figures with who recorded them, when and why: for everybody signed in. */
@Injectable()
export class ExplainDefinitionsService {
  constructor(private readonly query: ExplainQuery) {}

  async indicator(tx: Tx, indicator: Indicator): Promise<ExplainDefinitionDto> {
    return definition(indicator, await this.query.indicatorVersions(tx, indicator.id, tx.now));
  }

  async element(tx: Tx, element: DataElement): Promise<ExplainDefinitionDto> {
    return definition(element, await this.query.elementVersions(tx, element.id, tx.now));
  }

  /** @param onDate local date whose units give the name of a commune the target was set for */
  async target(tx: Tx, catalogue: Catalogue, target: Target, onDate: string): Promise<ExplainTargetDto> {
    const version = await this.query.targetVersion(tx, target.id, tx.now);
    return {
      scope: target.scope,
      scopeName: scopeName(catalogue, target, onDate),
      kind: target.kind,
      value: Number(target.value),
      dueOn: target.dueOn,
      baselineValue: Number(target.baselineValue),
      baselineOn: target.baselineOn,
      baselineSource: target.baselineSource,
      planShape: target.planShape,
      source: target.source,
      label: target.label,
      ...(version === null
        ? { version: 1, at: catalogue.asOf, by: null, reason: null }
        : recordedAnswer(version)),
    };
  }

  /** The figure in force on a local date, and every version ever recorded. */
  async reference(
    tx: Tx,
    element: DataElement,
    commune: OrgUnit,
    onDate: string,
  ): Promise<ExplainReferenceDto> {
    const rows = await this.query.referenceVersions(tx, commune.id, element.id, tx.now);
    // Newest date first, of one date the newest version first: the first not after the date is the one in force.
    const inForce = rows.find((row) => row.effective_on <= onDate);
    return {
      effectiveOn: inForce?.effective_on ?? null,
      source: inForce?.source ?? null,
      versions: rows.map((row) => ({
        effectiveOn: row.effective_on,
        value: Number(row.value),
        source: row.source,
        inForce: row === inForce,
        ...recordedAnswer(row),
      })),
    };
  }
}

interface Defined {
  readonly definitionVi: string;
  readonly definitionEn: string;
  readonly source: string;
  readonly version: number;
}

function definition(
  { definitionVi, definitionEn, source, version }: Defined,
  versions: readonly VersionRow[],
): ExplainDefinitionDto {
  return { definitionVi, definitionEn, source, version, versions: versions.map(recordedAnswer) };
}

const recordedAnswer = (row: VersionRow) => ({
  version: row.version,
  at: row.recorded_at.toISOString(),
  by: row.recorded_by,
  reason: row.reason,
});

function scopeName(catalogue: Catalogue, { scope, scopeCode }: Target, onDate: string): string {
  if (scope === 'province') return catalogue.province.fullName;
  if (scope === 'group') return catalogue.groups.find(({ code }) => code === scopeCode)?.nameVi ?? scopeCode;
  return communesAt(catalogue, onDate).find(({ code }) => code === scopeCode)?.fullName ?? scopeCode;
}
