import { describe, expect, it } from '@jest/globals';
import { drawingFile } from './drawing-file.js';

function drawing(): SVGSVGElement {
  document.body.innerHTML =
    '<svg viewBox="0 0 10 10" class="w-full"><text class="soft">Xã &lt;b&gt;</text><path d="M0 0L5 5" style="stroke: rgb(1, 2, 3)"/></svg>';
  const found = document.querySelector('svg');
  if (found === null) throw new Error('no drawing');
  return found;
}
const parsed = (text: string): Document => new DOMParser().parseFromString(text, 'image/svg+xml');

describe('a drawing as a file', () => {
  it('stands alone: what style sheets gave is written in, and no class is left', () => {
    const file = parsed(drawingFile(drawing(), { title: 'Tuần 40', subtitle: 'toàn tỉnh' }));
    expect(file.querySelector('parsererror, [class]')).toBeNull();
    expect(file.querySelector('path')?.getAttribute('stroke')).toBe('rgb(1, 2, 3)');
    expect(file.documentElement.textContent).toContain('Tuần 40');
  });

  it('a finding is text, whatever it holds, and the page keeps its drawing', () => {
    const original = drawing();
    const before = original.outerHTML;
    const file = parsed(drawingFile(original, { title: '<script>&"', subtitle: '</svg>' }));
    expect(file.querySelector('parsererror, script')).toBeNull();
    expect(file.documentElement.textContent).toContain('<script>&"');
    expect(original.outerHTML).toBe(before);
  });
});
