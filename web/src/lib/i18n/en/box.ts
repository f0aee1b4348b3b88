import type { boxVi } from '../vi/box.js';

export const boxEn: Readonly<Record<keyof typeof boxVi, string>> = {
  'field.useReading': 'It is {value}',
  'error.not_a_date':
    'This is no date that exists. Enter day/month/year with all four digits of the year, such as 05/08/2025; the other items are kept.',
  'error.not_a_number': 'This is not a number. Use digits only, for example 1250; the other items are kept.',
  'error.ambiguous': '“{text}” can be read in two ways. Choose the right number:',
  'error.ambiguousOne': '“{text}” can be read in two ways. Press it if it is right, otherwise type it again:',
  'error.ambiguousPlain': '“{text}” can be read in two ways. Type the whole number without a comma.',
  'error.negative': 'A number cannot be negative. If it went down, enter the new number.',
  'error.not_whole': 'This item is a whole number.',
  'error.too_large': 'This number is too large. Check for extra digits.',
  'error.too_precise': 'At most 4 digits after the decimal mark.',
  'conflict.title': 'Two different figures',
  'conflict.keepMine': 'Keep mine: {value}',
  'conflict.takeTheirs': 'Take the saved one: {value}',
  'conflict.blank': 'blank',
  'quality.why': 'Why?',
  'quality.reasonWanted':
    'The figure may well be right. Give the reason (at least 5 characters) so that the report can be sent.',
  'quality.reasonGiven': 'The reason stays with this figure; a changed figure needs it again.',
};
