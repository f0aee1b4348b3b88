import { describe, expect, it } from '@jest/globals';
import { loadedBoundaries } from '../../test/boundary-figures.js';
import { mapDrawing, shapesBody, squaresBody } from './map-drawing.js';
import { neighbour } from '../../components/charts/tile-steps.js';
import { toMapRows } from './to-map-rows.js';
import { toMapShapes } from '../../components/charts/to-map-shapes.js';
import { communesOfMap, tileMap } from '../../test/map-figures.js';

describe('the map of a week', () => {
  it('a commune without a figure has no class: it is hatched, never among those at zero', () => {
    const { tiles, classes } = toMapRows(tileMap(), communesOfMap(), 1, 'vi');
    expect(tiles.find(({ code }) => code === '24303')).toMatchObject({ level: null, differenceText: null });
    expect(classes.at(-1)).toMatchObject({ level: null, count: 1 });
    expect(classes.reduce((sum, { count }) => sum + count, 0)).toBe(tiles.length);
  });

  it('the list begins with the furthest below plan and ends with those without data', () => {
    const { list, finding } = toMapRows(tileMap(), communesOfMap(), 1, 'vi');
    expect(list.map(({ code }) => code)).toEqual(['24301', '24302', '24303']);
    expect(finding).toBe('1/2 xã, phường có số liệu thấp hơn kế hoạch; 1 chưa có số liệu');
  });

  it('a colour means the same in every week', () => {
    const bounds = [0, 1].map((week) => toMapRows(tileMap(), communesOfMap(), week, 'vi').classes);
    expect(bounds[0]!.map((one) => one.bounds)).toEqual(bounds[1]!.map((one) => one.bounds));
  });
});

describe('the map as a file', () => {
  const drawnBy = (text: string): Document => new DOMParser().parseFromString(text, 'image/svg+xml');
  const colour = (name: string): string => (name === '--c-surface' ? '#ffffff' : '#000000');
  const plain = { title: '<b>', missing: 'x', lang: 'vi' as const };

  it('stands alone, and a name is text whatever it holds', () => {
    const map = tileMap();
    const rows = toMapRows(map, communesOfMap('"><script>alert(1)</script>'), 1, 'vi');
    const named = rows.tiles.map((one) => ({ ...one, fullName: '<script>&"\'' }));
    const body = squaresBody(map, { ...rows, tiles: named }, 'x', colour);
    const { finding, classes } = rows;
    const drawn = drawnBy(mapDrawing({ ...plain, body, finding, classes, credit: null }, colour));
    expect(drawn.querySelector('parsererror, script, b')).toBeNull();
    expect(drawn.querySelectorAll('g > rect')).toHaveLength(3);
    expect(drawn.querySelector('title')?.textContent).toContain('<script>&"\'');
  });

  it('with boundaries says whose they are', () => {
    const rows = toMapRows(tileMap(), communesOfMap(), 1, 'vi');
    const loaded = loadedBoundaries().boundaries!;
    const { shapes } = toMapShapes(loaded, rows.list);
    const { finding, classes } = rows;
    const body = shapesBody(loaded, shapes, 'x', colour);
    const drawn = drawnBy(mapDrawing({ ...plain, body, finding, classes, credit: '<CREDIT>' }, colour));
    expect(drawn.querySelector('parsererror')).toBeNull();
    expect(drawn.querySelectorAll('g > path')).toHaveLength(2);
    expect([...drawn.querySelectorAll('text')].at(-1)?.textContent).toBe('<CREDIT>');
  });
});

describe('communes with boundaries', () => {
  it('are all there: drawn where the file has them, named beside where it has not', () => {
    const { list } = toMapRows(tileMap(), communesOfMap(), 1, 'vi');
    const { shapes, without } = toMapShapes(loadedBoundaries().boundaries!, list);
    expect([...shapes, ...without].map(({ code }) => code).sort()).toEqual(['24301', '24302', '24303']);
    expect(without.map(({ code }) => code)).toEqual(['24303']);
    expect(neighbour(shapes, shapes[0]!, 'right')?.code).toBe('24302');
  });

  it('that have no place on the squares are in the list and in the counts all the same', () => {
    const [first, ...tiles] = tileMap().tiles;
    const unplaced = [{ orgUnit: first!.orgUnit, name: first!.name, fullName: first!.fullName }];
    const rows = toMapRows({ ...tileMap(), tiles, unplaced }, communesOfMap(), 1, 'vi');
    expect([rows.tiles.length, rows.list.length]).toEqual([2, 3]);
    expect(rows.classes.reduce((sum, { count }) => sum + count, 0)).toBe(3);
  });
});
