import { describe, expect, it } from '@jest/globals';
import { html } from './html.js';

describe('markup', () => {
  it('escapes what is put into it, in text and in attributes', () => {
    const name = `<script>alert("1")</script>&'`;
    const { text } = html`<p title="${name}">${name}</p>`;
    expect(text).not.toContain('<script>');
    expect(text.match(/"/gu)).toHaveLength(2);
    expect(text).toContain('&#60;script&#62;alert(&#34;1&#34;)&#60;/script&#62;&#38;&#39;');
  });
  it('takes markup as it is, alone and in lists, and numbers as they are written', () => {
    expect(
      html`<ul>
        ${[html`<li>${1}</li>`, html`<li>${'a'}</li>`]}
      </ul>`.text,
    ).toBe('<ul><li>1</li><li>a</li></ul>');
  });
});
