import { describe, expect, it } from '@jest/globals';
import { keyAct, type Pressed } from './grid-keys.js';

const from = { row: 1, column: 1 };
const size = { rows: 3, columns: 4 };
const press = (key: string, more: Partial<Pressed> = {}) =>
  keyAct({ key, shift: false, ctrl: false, editing: false, lines: false, block: false, ...more }, from, size);

describe('a key in the table', () => {
  it('moves between cells, and stops at the edges', () => {
    expect(press('ArrowDown')).toEqual({ kind: 'move', to: { row: 2, column: 1 } });
    expect(press('ArrowLeft')).toEqual({ kind: 'move', to: { row: 1, column: 0 } });
    expect(keyAct({ ...quiet, key: 'ArrowUp' }, { row: 0, column: 0 }, size)).toEqual({
      kind: 'move',
      to: { row: 0, column: 0 },
    });
    expect(press('Home')).toEqual({ kind: 'move', to: { row: 1, column: 0 } });
    expect(press('End')).toEqual({ kind: 'move', to: { row: 1, column: 3 } });
    expect(press('End', { ctrl: true })).toEqual({ kind: 'move', to: { row: 2, column: 3 } });
  });
  it('goes down with Enter and up with Shift and Enter', () => {
    expect(press('Enter')).toEqual({ kind: 'move', to: { row: 2, column: 1 } });
    expect(press('Enter', { shift: true })).toEqual({ kind: 'move', to: { row: 0, column: 1 } });
  });
  it('marks a block with Shift', () => {
    expect(press('ArrowRight', { shift: true })).toEqual({ kind: 'extend', to: { row: 1, column: 2 } });
  });
  it('moves in the text after F2, and still up and down between cells', () => {
    expect(press('F2')).toEqual({ kind: 'edit' });
    expect([press('ArrowLeft', { editing: true }), press('Home', { editing: true })]).toEqual([null, null]);
    expect(press('ArrowDown', { editing: true })).toMatchObject({ kind: 'move' });
    expect(press('Enter', { editing: true, lines: true })).toBeNull();
  });
  it('takes back, does again, restores and clears', () => {
    expect(press('z', { ctrl: true })).toEqual({ kind: 'undo' });
    expect(press('Z', { ctrl: true, shift: true })).toEqual({ kind: 'redo' });
    expect(press('y', { ctrl: true })).toEqual({ kind: 'redo' });
    expect(press('Escape')).toEqual({ kind: 'restore' });
    expect([press('Delete'), press('Delete', { block: true })]).toEqual([null, { kind: 'clear' }]);
  });
  it('that leads out of the table, or types, is left to the browser', () => {
    expect([press('Tab'), press('7'), press('c', { ctrl: true })]).toEqual([null, null, null]);
  });
});

const quiet: Pressed = { key: '', shift: false, ctrl: false, editing: false, lines: false, block: false };
