import type { Catalogue, DataSet } from '../catalogue.js';
import { elementByCode } from '../catalogue-lookup.js';
import { codeParameter } from './rule-parameters.js';

/** Reference figures that the rules hold a form against: upper bounds of its elements, and denominators that rules name. */
export function neededReferences(catalogue: Catalogue, { members }: Pick<DataSet, 'members'>): string[] {
  const onForm = members.map(({ element }) => element);
  const bounds = onForm.map((code) => elementByCode(catalogue, code)?.atMost ?? null);
  const named = catalogue.qualityRules.flatMap((rule) => [
    ...rule.elements,
    ...onForm.map((code) => codeParameter(rule, 'denominators', code)),
  ]);
  const wanted = new Set([...bounds, ...named]);
  return catalogue.elements.flatMap(({ code, reference }) => (reference && wanted.has(code) ? [code] : []));
}
