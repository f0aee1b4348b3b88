import { describe, expect, it } from '@jest/globals';
import { DataSetDefinition } from '../../contract/definitions.js';
import { SECTIONS } from '../../domain/catalogue.js';

describe('the headings of a form', () => {
  it('are the same to whoever writes a definition as to the forms, in the same order', () => {
    expect(DataSetDefinition.shape.members.element.shape.section.options).toEqual([...SECTIONS]);
  });
});
