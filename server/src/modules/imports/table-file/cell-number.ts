import { Big } from '../../../domain/decimal.js';
import type { TableCellContent } from '../../../domain/import/table-file.js';
import type { NumberLook } from './number-formats.js';

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?$/u;
const DAY_MS = 86_400_000;
/** Day 0 of a workbook, for days after the 29/02/1900, which sheets count and which never was. */
const NO_DAY = 60;
const DAY_ZERO = Date.UTC(1899, 11, 30);
/** 31/12/9999. */
const LAST_DAY = 2_958_465;
/** Days from the zero of 1900 to the zero of 1904. */
const FROM_1904 = 1_462;

/**
 * A number as a sheet keeps it: binary, so "0.57999999999999996" is 0.58. Sheets count with 15 digits; the shortest
 * decimal that is the same number is exact for everything that a person typed.
 * @returns null: not a number
 */
export function plainDecimal(raw: string): string | null {
  const text = raw.trim();
  if (!NUMBER.test(text)) return null;
  const value = Number(text);
  if (!Number.isFinite(value)) return null;
  return Object.is(value, -0) ? '0' : new Big(value).toFixed();
}

/** @param serial plain decimal of days, counted as the workbook counts them */
export function numberContent(serial: string, look: NumberLook, from1904: boolean): TableCellContent {
  if (look === 'percent') {
    const shown = `${new Big(serial).times(100).toFixed()}%`;
    return { kind: 'number', number: serial, shown };
  }
  if (look === 'plain') return { kind: 'number', number: serial };
  const days = from1904 ? new Big(serial).plus(FROM_1904).toFixed() : serial;
  const iso = isoOf(Number(days));
  return iso === null ? { kind: 'number', number: serial } : { kind: 'date', iso, number: days };
}

/** null: no day of the calendar, such as a time of day alone. Seconds are rounded, as they are shown. */
function isoOf(days: number): string | null {
  if (!(days >= 1 && days < LAST_DAY + 1) || Math.floor(days) === NO_DAY) return null;
  const seconds = Math.round(((days < NO_DAY ? days + 1 : days) * DAY_MS) / 1000);
  const iso = new Date(DAY_ZERO + seconds * 1000).toISOString().slice(0, 19);
  return iso.endsWith('T00:00:00') ? iso.slice(0, 10) : iso;
}

const ISO = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}:\d{2})(?:\.\d+)?Z?)?$/u;

/** A date that is written out, as some programs do. null: not one. */
export function isoContent(raw: string): TableCellContent | null {
  const [, date, time = '00:00:00'] = ISO.exec(raw.trim()) ?? [];
  if (date === undefined) return null;
  const moment = new Date(`${date}T${time}Z`);
  if (Number.isNaN(moment.getTime()) || moment.toISOString().slice(0, 10) !== date) return null;
  const days = (moment.getTime() - DAY_ZERO) / DAY_MS;
  return {
    kind: 'date',
    iso: time === '00:00:00' ? date : `${date}T${time}`,
    number: new Big(days).toFixed(),
  };
}
