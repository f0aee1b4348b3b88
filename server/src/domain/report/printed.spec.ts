import { describe, expect, it } from '@jest/globals';
import { smallDocument } from '../../test/report-document.js';
import { printed } from './printed.js';
import { paragraph, subheading } from './report-frame.js';

const one = (...blocks: readonly ReturnType<typeof subheading>[]) =>
  printed(smallDocument({ sections: [{ id: 'results', heading: 'II.', blocks }] })).sections[0]!.blocks;

describe('a report as it is printed', () => {
  it('leaves out a subheading under which nobody wrote anything, and keeps its section', () => {
    const [kept, told] = [subheading('1. Tình hình'), paragraph('reporting', 'Đã nộp.')];
    expect(one(kept, told, subheading('3. Mô hình'), paragraph('models', ' '))).toEqual([kept, told]);
    expect(one(paragraph('proposals', ''))).toEqual([]);
  });

  it('keeps a subheading with a table or one of its paragraphs', () => {
    const told = paragraph('b', 'x');
    expect(one(subheading('1.'), paragraph('a', ''), told)).toEqual([subheading('1.'), told]);
  });
});
