import { Injectable } from '@nestjs/common';
import type { MapDto } from '../../contract/analytics.js';
import { type RequestContext, UnitOfWork } from '../../db/unit-of-work.js';
import type { Catalogue, OrgUnit } from '../../domain/catalogue.js';
import { tileGrid } from '../../domain/map/tile-grid.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { KeptWith } from './kept-with.js';
import { weekContext } from './week-context.js';

export type Drawn = Pick<MapDto, 'cols' | 'rows' | 'tiles' | 'unplaced'>;

/** Where each commune stands on a map that needs no boundaries. */
@Injectable()
export class MapService {
  private readonly drawn = new KeptWith<Catalogue, Drawn>();

  constructor(
    private readonly work: UnitOfWork,
    private readonly catalogue: CatalogueService,
  ) {}

  read(ctx: RequestContext, question: { readonly period: string; readonly asOf?: string }): Promise<MapDto> {
    return this.work.readAsOf(ctx, question.asOf, async (tx) => {
      const catalogue = await this.catalogue.current(tx);
      const { communes } = weekContext(catalogue, question);
      return {
        period: question.period,
        asOf: tx.asOf?.toISOString() ?? null,
        ...this.squares(catalogue, communes),
      };
    });
  }

  /** Found once for the same communes. */
  squares(catalogue: Catalogue, communes: readonly OrgUnit[]): Drawn {
    const names = communes.map(({ code, name }) => `${code} ${name}`).join();
    return this.drawn.get(catalogue, names, () => draw(communes));
  }
}

function draw(communes: readonly OrgUnit[]): Drawn {
  const known = new Map(communes.map((commune) => [commune.code, commune]));
  const points = communes.flatMap(({ code, labelLon, labelLat }) =>
    labelLon === null || labelLat === null ? [] : [{ code, lon: labelLon, lat: labelLat }],
  );
  const { cols, rows, tiles } = tileGrid(points);
  const placed = new Set(points.map(({ code }) => code));
  return {
    cols,
    rows,
    tiles: tiles
      .toSorted((a, b) => a.row - b.row || a.col - b.col)
      .map(({ code, col, row }) => ({
        orgUnit: code,
        name: known.get(code)?.name ?? code,
        fullName: known.get(code)?.fullName ?? code,
        col,
        row,
      })),
    unplaced: communes
      .filter(({ code }) => !placed.has(code))
      .map(({ code, name, fullName }) => ({ orgUnit: code, name, fullName })),
  };
}
