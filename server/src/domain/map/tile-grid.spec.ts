import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { type LabelPoint, tileGrid } from './tile-grid.js';

const seed = new URL('../../../../seeds/reference/org-units.csv', import.meta.url);
const rows = parse<Record<string, string>>(readFileSync(seed, 'utf8'), { columns: true, bom: true });
const communes = rows
  .filter(({ label_lon }) => label_lon !== undefined && label_lon !== '')
  .map(({ code, label_lon, label_lat }): LabelPoint => ({
    code: code!,
    lon: Number(label_lon),
    lat: Number(label_lat),
  }));

/** Kilometres, near enough within a province. */
const far = (a: LabelPoint, b: LabelPoint): number =>
  Math.hypot((a.lon - b.lon) * 108, (a.lat - b.lat) * 111);

describe('the tile grid', () => {
  const grid = tileGrid(communes);
  const at = new Map(grid.tiles.map((tile) => [tile.code, tile]));

  it('gives each of the 102 communes one square, no two the same, inside the grid', () => {
    expect(communes.length).toBe(102);
    expect(new Set(grid.tiles.map(({ code }) => code)).size).toBe(102);
    expect(new Set(grid.tiles.map(({ col, row }) => `${String(col)}/${String(row)}`)).size).toBe(102);
    for (const { col, row } of grid.tiles) {
      expect(col).toBeGreaterThanOrEqual(0);
      expect(col).toBeLessThan(grid.cols);
      expect(row).toBeGreaterThanOrEqual(0);
      expect(row).toBeLessThan(grid.rows);
    }
  });

  it('keeps neighbours near: the nearest commune of each stands at most three squares away, in the mean at most one and a half', () => {
    const distances = communes.map((unit) => {
      const nearest = communes
        .filter(({ code }) => code !== unit.code)
        .toSorted((a, b) => far(a, unit) - far(b, unit))[0]!;
      const [a, b] = [at.get(unit.code)!, at.get(nearest.code)!];
      return Math.max(Math.abs(a.col - b.col), Math.abs(a.row - b.row));
    });
    expect(Math.max(...distances)).toBeLessThanOrEqual(3);
    expect(distances.reduce((sum, d) => sum + d, 0) / distances.length).toBeLessThanOrEqual(1.5);
  });

  it('keeps east and west, north and south: of two communes 80 km apart the order is that of the ground', () => {
    let wrong = 0;
    for (const a of communes)
      for (const b of communes) {
        const [one, other] = [at.get(a.code)!, at.get(b.code)!];
        if ((b.lon - a.lon) * 108 > 80 && one.col >= other.col) wrong += 1;
        if ((a.lat - b.lat) * 111 > 80 && one.row >= other.row) wrong += 1;
      }
    expect(wrong).toBe(0);
  });

  it('does not depend on the order in which the communes come', () => {
    expect(tileGrid(communes.toReversed())).toEqual(grid);
  });

  it('has a square for everybody, also where all lie on one spot or on one line', () => {
    const degree = fc.constantFrom(107.9, 108, 108.5, 109);
    fc.assert(
      fc.property(fc.array(fc.tuple(degree, degree), { maxLength: 30 }), (pairs) => {
        const points = pairs.map(([lon, lat], index) => ({
          code: String(10_000 + index),
          lon,
          lat: lat - 95,
        }));
        const { tiles, cols, rows } = tileGrid(points);
        expect(tiles).toHaveLength(points.length);
        expect(new Set(tiles.map(({ col, row }) => row * cols + col)).size).toBe(points.length);
        expect(points.length === 0 || cols * rows >= points.length).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});
