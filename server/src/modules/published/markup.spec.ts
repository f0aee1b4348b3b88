import { describe, expect, it } from '@jest/globals';
import { markup } from './markup.js';

describe('markup', () => {
  it('escapes what is put into it, in text and in attributes', () => {
    const name = `<script>alert("1")</script>&'`;
    const { text } = markup`<p title="${name}">${name}</p>`;
    expect(text).not.toContain('<script>');
    expect(text.match(/"/gu)).toHaveLength(2);
    expect(text).toContain('&#60;script&#62;alert(&#34;1&#34;)&#60;/script&#62;&#38;&#39;');
  });
  it('takes markup as it is, alone and in lists, and numbers as they are written', () => {
    const items = [markup`<li>${1}</li>`, markup`<li>${'a'}</li>`];
    expect(markup`<ul>${items}</ul>`.text).toBe('<ul><li>1</li><li>a</li></ul>');
  });
});
