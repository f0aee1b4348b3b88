import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestApp } from '../test/test-app.js';

type Schema = {
  description?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  anyOf?: Schema[];
  allOf?: Schema[];
  $ref?: string;
};

/** Topics whose answers show figures, or what figures are made of. */
const FIGURES = new Set([
  'analytics',
  'catalogue',
  'department',
  'org-units',
  'quality',
  'reports',
  'review',
  'submissions',
]);
/** Reads of them that know no moment, and why. */
const ONLY_NOW = {
  '/api/changes': 'compares two moments, from and to',
  '/api/department-figures': 'what the Department has to enter now',
  '/api/department-figures/{period}':
    'the sheet it enters now; what came of it is in values.csv and in every explanation',
  '/api/submissions/due': 'what a commune owes now',
  '/api/submissions/{orgUnit}/grid': 'what a commune enters now, period beside period',
  '/api/submissions/{orgUnit}/past':
    'what has become of its reports by now; each of them is asked as of a moment',
};

let test: TestApp;
let document: {
  paths: Record<
    string,
    Record<
      string,
      { tags?: string[]; parameters?: { name: string; description?: string; schema?: Schema }[] }
    >
  >;
  components: { schemas: Record<string, Schema> };
};

beforeAll(async () => {
  test = await TestApp.start();
  document = (await test.visitor.get('/api/openapi.json')).body;
});
afterAll(() => test.close());

/** Paths of fields without a description, a reference counts as described by what it points to. */
function undescribed(schema: Schema, path: string): string[] {
  const own = Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const described =
      field.description !== undefined || field.$ref !== undefined || field.allOf !== undefined;
    return [...(described ? [] : [`${path}.${name}`]), ...undescribed(field, `${path}.${name}`)];
  });
  const parts = [...(schema.items === undefined ? [] : [schema.items]), ...(schema.anyOf ?? [])];
  return [...own, ...parts.flatMap((part) => undescribed(part, path))];
}

describe('the description of the API', () => {
  it('says of every field what it is', () => {
    expect(
      Object.entries(document.components.schemas).flatMap(([name, schema]) => undescribed(schema, name)),
    ).toEqual([]);
  });
  it('says of every parameter what it is', () => {
    const parameters = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.values(operations).flatMap((operation) =>
        (operation.parameters ?? []).map((parameter) => ({ path, ...parameter })),
      ),
    );
    expect(
      parameters
        .filter(({ description, schema }) => description === undefined && schema?.description === undefined)
        .map(({ path, name }) => `${path} ${name}`),
    ).toEqual([]);
  });
  it('lets every read that shows figures be asked as of a moment, but for those that say why not', () => {
    const without = Object.entries(document.paths).flatMap(([path, { get }]) =>
      get?.tags?.some((tag) => FIGURES.has(tag)) === true &&
      !get.parameters?.some(({ name }) => name === 'asOf')
        ? [path]
        : [],
    );
    expect(without.sort()).toEqual(Object.keys(ONLY_NOW).sort());
  });
  it('is the one that was promised; a difference is a decision, taken by updating the snapshot', () => {
    expect(document).toMatchSnapshot();
  });
});
