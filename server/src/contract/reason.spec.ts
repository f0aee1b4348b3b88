import { describe, expect, it } from '@jest/globals';
import { ACT_REASON_LENGTH, REASON_LENGTH } from '../domain/reason-length.js';
import { DepartmentFiguresBody } from './department.js';
import { ImportBody } from './imports.js';
import { ActReason, FigureReason } from './reason.js';
import { CloseVillage } from './villages.js';

describe('a reason', () => {
  it.each([
    ['at a figure', FigureReason, REASON_LENGTH],
    ["for the Department's figures", DepartmentFiguresBody.shape.reason, REASON_LENGTH],
    ['for figures from a file', ImportBody.shape.reason, REASON_LENGTH],
    ['for closing a village', CloseVillage.shape.reason, REASON_LENGTH],
    ['for an act', ActReason, ACT_REASON_LENGTH],
  ])('%s is as long as the boxes of the pages let it be', (_what, schema, { least, most }) => {
    const takes = (length: number): boolean => schema.safeParse('x'.repeat(length)).success;
    expect([least - 1, least, most, most + 1].map(takes)).toEqual([false, true, true, false]);
  });
});
