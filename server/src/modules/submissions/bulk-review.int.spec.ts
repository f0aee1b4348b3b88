import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ReportingCommune } from '../../test/reporting-commune.js';
import { TestApp, type Visitor } from '../../test/test-app.js';

const REASON = 'Đề nghị rà soát lại';

let test: TestApp;
let editor: Visitor;
let reviewer: Visitor;
let viewer: Visitor;

beforeAll(async () => {
  test = await TestApp.start();
  reviewer = await test.addAndSignIn('reviewer', 'reviewer');
  viewer = await test.addAndSignIn('viewer', 'viewer');
  const approved = await ReportingCommune.open(test, '24301');
  await approved.report('2025-W41', { adults_reached: 5 });
  editor = approved.editor;
  await reviewer.post('/api/submissions/24301/2025-W41/review', { act: 'approve', version: 2 }, 'first');
  await (await ReportingCommune.open(test, '24364')).report('2025-W41', { adults_reached: 5 });
  await (await ReportingCommune.open(test, '24259')).save('2025-W41', { adults_reached: 5 });
});
afterAll(() => test.close());

describe('many reports at once', () => {
  it('are decided each on its own, and sending it again changes nothing more', async () => {
    const item = (orgUnit: string, at: number, period = '2025-W41') => ({ orgUnit, period, version: at });
    const items = [
      item('24301', 3),
      item('24259', 1),
      item('24364', 2),
      item('24364', 2, '2025-W60'),
      item('22090', 1),
    ];
    const first = await reviewer.post('/api/submissions/review', { act: 'approve', items }, 'many');
    expect(first.status).toBe(200);
    expect(first.body.done).toBe(1);
    expect(
      first.body.items.map((one: { ok: boolean; state: string; code: string }) => [
        one.ok,
        one.state,
        one.code,
      ]),
    ).toEqual([
      [false, 'approved', 'already_approved'],
      [false, 'draft', 'wrong_state'],
      [true, 'approved', null],
      [false, 'not_started', 'not_found'],
      [false, 'not_started', 'stale_version'],
    ]);
    expect(first.body.items[0].message).toBe('Báo cáo đã được duyệt từ trước.');
    const again = await reviewer.post('/api/submissions/review', { act: 'approve', items }, 'many');
    expect(again.body).toEqual(first.body);
    expect((await viewer.get('/api/submissions/24364/2025-W41')).body.version).toBe(3);
    const other = { act: 'return', reason: REASON, items };
    expect((await reviewer.post('/api/submissions/review', other, 'many')).body.code).toBe(
      'idempotency_key_reused',
    );
    expect((await editor.post('/api/submissions/review', { act: 'approve', items }, 'm2')).status).toBe(403);
  });
});
