import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/unit-of-work.js';
import type {
  Campaign,
  DataElement,
  DataSet,
  Goal,
  Indicator,
  Legend,
  OrgUnit,
  PeriodRow,
  PublishedFigure,
  QualityRule,
  ReferenceFigure,
  Target,
  WindowExtension,
  UnitLink,
} from '../../domain/catalogue.js';
import type { NameVersion } from '../../domain/unit-names.js';
import {
  campaignsSql,
  dataElementsSql,
  dataSetsSql,
  extensionsSql,
  goalsSql,
  groupsSql,
  indicatorsSql,
  legendsSql,
  orgUnitsSql,
  periodsSql,
  publishedFiguresSql,
  qualityRulesSql,
  referenceFiguresSql,
  settingsSql,
  targetsSql,
  unitLinksSql,
  unitNamesSql,
  windowsSql,
} from './catalogue.sql.js';

export type OrgUnitRow = Omit<OrgUnit, 'population' | 'populationSource' | 'names'>;
export interface UnitNameRow extends NameVersion {
  readonly unitId: number;
}
export interface GroupRow {
  readonly code: string;
  readonly version: number;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly orgUnitIds: readonly number[];
  readonly effectiveOn: string | null;
}
export interface WindowRow {
  readonly dataSet: string;
  readonly period: string;
  readonly opensAt: Date;
  readonly cutOffAt: Date;
  readonly dueAt: Date;
  readonly closesAt: Date;
}

export type ExtensionRow = Omit<WindowExtension, 'dueAt' | 'closesAt' | 'accepted'> & {
  readonly dueAt: Date | null;
  readonly closesAt: Date;
  readonly acceptedVersion: number | null;
  readonly queuedAt: Date | null;
};

/** Every reference table as of one moment, row by row in the shape of the domain. */
export interface CatalogueRows {
  readonly orgUnits: readonly OrgUnitRow[];
  readonly unitNames: readonly UnitNameRow[];
  readonly unitLinks: readonly UnitLink[];
  /** Every version, in order. */
  readonly groups: readonly GroupRow[];
  readonly elements: readonly DataElement[];
  readonly dataSets: readonly DataSet[];
  readonly indicators: readonly Indicator[];
  readonly campaigns: readonly Campaign[];
  readonly goals: readonly Omit<Goal, 'code'>[];
  readonly targets: readonly Target[];
  readonly legends: readonly Legend[];
  readonly settings: readonly { readonly key: string; readonly value: unknown }[];
  readonly periods: readonly PeriodRow[];
  readonly windows: readonly WindowRow[];
  readonly extensions: readonly ExtensionRow[];
  readonly referenceFigures: readonly ReferenceFigure[];
  readonly publishedFigures: readonly PublishedFigure[];
  readonly qualityRules: readonly QualityRule[];
}

@Injectable()
export class CatalogueQuery {
  /** One statement after the other on the one connection; `moment` null: as of now. */
  async load(tx: Tx, moment: Date | null): Promise<CatalogueRows> {
    const asOf = [moment ?? 'infinity'];
    return {
      orgUnits: await tx.query('catalogue-org-units', orgUnitsSql, asOf),
      unitNames: await tx.query('catalogue-unit-names', unitNamesSql, asOf),
      unitLinks: await tx.query('catalogue-unit-links', unitLinksSql, asOf),
      groups: await tx.query('catalogue-groups', groupsSql, asOf),
      elements: await tx.query('catalogue-elements', dataElementsSql, asOf),
      dataSets: await tx.query('catalogue-data-sets', dataSetsSql, asOf),
      indicators: await tx.query('catalogue-indicators', indicatorsSql, asOf),
      campaigns: await tx.query('catalogue-campaigns', campaignsSql, asOf),
      goals: await tx.query('catalogue-goals', goalsSql, asOf),
      targets: await tx.query('catalogue-targets', targetsSql, asOf),
      legends: await tx.query('catalogue-legends', legendsSql, asOf),
      settings: await tx.query('catalogue-settings', settingsSql, asOf),
      periods: await tx.query('catalogue-periods', periodsSql),
      windows: await tx.query('catalogue-windows', windowsSql, asOf),
      extensions: await tx.query('catalogue-extensions', extensionsSql, asOf),
      referenceFigures: await tx.query('catalogue-reference-figures', referenceFiguresSql, asOf),
      publishedFigures: await tx.query('catalogue-published-figures', publishedFiguresSql, asOf),
      qualityRules: await tx.query('catalogue-quality-rules', qualityRulesSql, asOf),
    };
  }
}
