import { describe, expect, it } from '@jest/globals';
import { ApiProblem } from '../api.js';
import { newerText, readDraft } from './paragraph-draft.js';

describe('what is typed into a paragraph', () => {
  it('is read as it was kept, and not at all where the device kept something else', () => {
    const draft = { text: 'Tốt.', version: 2, drafted: 'Khá.' };
    expect(readDraft(JSON.stringify(draft))).toEqual(draft);
    for (const kept of [null, '', 'x', '{}', '{"text":1,"version":2,"drafted":""}'])
      expect(readDraft(kept)).toBeNull();
  });

  it('meets the newer text only where the save was refused for it', () => {
    const current = { version: 3, text: 'Của B', by: 'B' };
    expect(newerText(new ApiProblem(409, 'paragraph_changed', '', '', [], null, { current }))).toEqual(
      current,
    );
    expect(newerText(new ApiProblem(409, 'report_changed', '', ''))).toBeNull();
    expect(newerText(null)).toBeNull();
  });
});
