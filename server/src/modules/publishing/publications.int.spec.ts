import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  PublishedSnapshot,
  type PublicationPreviewDto,
  type PublishedSnapshotDto,
} from '../../contract/published.js';
import { compareVietnamese } from '../../domain/search.js';
import { startDemo } from '../../test/demo-app.js';
import type { Answer, TestApp, Visitor } from '../../test/test-app.js';

const W40 = '2025-W40';
let app: TestApp;
let director: Visitor;
let reviewer: Visitor;
let viewer: Visitor;

beforeAll(async () => {
  ({ app, viewer } = await startDemo());
  director = await app.addAndSignIn('boss', 'director');
  reviewer = await app.addAndSignIn('checker', 'reviewer');
});
afterAll(() => app.close());

const preview = async (by = reviewer, period = W40): Promise<PublicationPreviewDto> =>
  (await by.get(`/api/publications/preview?period=${period}`)).body as PublicationPreviewDto;

let keys = 0;
const key = (): string => `publish-${String((keys += 1))}`;

async function publish(by = director, more: object = {}, name = key()): Promise<Answer> {
  const { baseVersion, licence, snapshot } = await preview();
  return by.post(
    '/api/publications',
    { period: W40, baseVersion, licence, asOf: snapshot.asOf, ...more },
    name,
  );
}

/** What the public reads; null: nothing. */
async function shown(): Promise<(PublishedSnapshotDto & { readonly etag: string }) | null> {
  const { status, body, headers } = await app.visitor.get('/api/public/snapshot');
  return status === 404 ? null : { ...body.snapshot, etag: String(headers['etag']) };
}

describe('what would be published', () => {
  it('is prepared by the reviewer and the director, and shown to nobody else', async () => {
    expect((await preview(director)).snapshot.period).toBe(W40);
    for (const other of [viewer, app.visitor])
      expect((await other.get(`/api/publications/preview?period=${W40}`)).status).toBe(
        other === viewer ? 403 : 401,
      );
  });

  it('holds the counted figures of the week, the province’s as the sum of its communes’', async () => {
    const { snapshot } = await preview();
    expect(PublishedSnapshot.parse(snapshot)).toEqual(snapshot);
    const [headline] = snapshot.indicators;
    expect(headline).toMatchObject({ goal: '0', value: 58, numerator: 1_372_909, denominator: 2_366_720 });
    const own = snapshot.communes.flatMap(({ figures }) => figures[0] ?? []);
    const sum = (of: 'numerator' | 'denominator'): number =>
      own.reduce((all, figure) => all + (figure.numerator === null ? 0 : (figure[of] ?? 0)), 0);
    expect([sum('numerator'), sum('denominator')]).toEqual([1_372_909, 2_366_720]);
    expect(snapshot.communes).toHaveLength(102);
    expect(snapshot.simulated).toBe(true);
  });

  it('keeps missing missing: never a zero', async () => {
    const { communes } = (await preview()).snapshot;
    const missing = communes.flatMap(({ figures }) =>
      figures.filter(({ dataStatus }) => dataStatus === 'no_data'),
    );
    expect(missing.length).toBeGreaterThan(0);
    for (const figure of missing)
      expect(figure).toMatchObject({ value: null, numerator: null, status: 'no_data' });
  });

  it('lists communes by name whatever their figures are, and names neither persons nor who has not reported', async () => {
    const { communes, reporting } = (await preview()).snapshot;
    const names = communes.map(({ name }) => name);
    expect(names).toEqual(names.toSorted(compareVietnamese));
    expect(reporting).toEqual({ submitted: expect.any(Number), expected: 102 });
    const accounts = await app.rows<{ name: string }>('select display_name as name from users');
    const text = JSON.stringify(await preview());
    expect(accounts.filter(({ name }) => text.includes(name) && name.length > 6)).toEqual([]);
    expect(text).not.toMatch(/rank|receipt|firstSubmitted|submissionState/u);
  });

  it('withholds the share of few persons, and one more where it could be told from the rest', async () => {
    await app.setReference('24301', 'officials', 7, '2025-10-01');
    const { snapshot } = await preview();
    const at = snapshot.indicators.findIndex(({ indicator }) => indicator === 'officials_proficient_rate');
    const withheld = snapshot.communes.filter(({ figures }) => figures[at]?.dataStatus === 'withheld');
    expect(withheld).toHaveLength(2);
    expect(withheld.map(({ code }) => code)).toContain('24301');
    for (const { figures } of withheld)
      expect(figures[at]).toMatchObject({
        value: null,
        numerator: null,
        denominator: null,
        status: 'no_data',
      });
  });

  it('is refused while reports are still being received', async () => {
    const answer = await reviewer.get('/api/publications/preview?period=2025-W41');
    expect([answer.status, answer.body.code]).toEqual([422, 'publication_too_early']);
    const { baseVersion, licence, snapshot } = await preview();
    const body = { period: '2025-W41', baseVersion, licence, asOf: snapshot.asOf };
    expect((await director.post('/api/publications', body, key())).body.code).toBe('publication_too_early');
  });
});

describe('publishing', () => {
  it('is the director’s: a reviewer is refused, and nothing is shown', async () => {
    expect((await publish(reviewer)).status).toBe(403);
    expect(await shown()).toBeNull();
  });

  it('shows what the preview showed, byte for byte under its hash, with one line of the audit', async () => {
    const { snapshot } = await preview();
    const answer = await publish(director, { asOf: snapshot.asOf, licence: 'Ghi nguồn: Sở' });
    expect(answer.body).toMatchObject({ version: 1, state: 'shown', asOf: snapshot.asOf, withdrawal: null });
    const { etag: _etag, ...given } = (await shown())!;
    expect(given).toEqual(snapshot);
    const text = (await app.visitor.get('/api/public/snapshot')).text;
    const bytes = text.slice(text.indexOf('"snapshot":') + 11, -1);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(answer.body.sha256);
    const lines = await app.rows<{ object: string; detail: object }>(
      `select l.object, l.detail from audit_lines l where l.action = 'publication.publish'`,
    );
    expect(lines).toEqual([
      {
        object: `publication:${W40}/1`,
        detail: { asOf: snapshot.asOf, sha256: answer.body.sha256, licence: 'Ghi nguồn: Sở' },
      },
    ]);
  });

  it('is done once however often it is sent', async () => {
    const name = key();
    const { baseVersion, licence, snapshot } = await preview();
    const body = { period: W40, baseVersion, licence, asOf: snapshot.asOf };
    const [first, again] = [
      await director.post('/api/publications', body, name),
      await director.post('/api/publications', body, name),
    ];
    expect(again.body).toEqual(first.body);
    expect(first.body.version).toBe(2);
  });

  it('is frozen: a later figure changes the preview and not what is shown', async () => {
    const before = await shown();
    await app.setReference('24301', 'adults_18_plus', 30_000, '2025-10-01');
    expect((await preview()).same).toBe(false);
    expect(await shown()).toEqual(before);
    expect((await publish()).status).toBe(200);
    const after = await shown();
    expect(after?.indicators[0]?.denominator).not.toBe(before?.indicators[0]?.denominator);
    expect((await preview()).same).toBe(true);
    expect(after?.etag).not.toBe(before?.etag);
  });

  it('of a version that is not the newest any more is refused, and so is a moment that has not come', async () => {
    const stale = await publish(director, { baseVersion: 1 });
    expect([stale.status, stale.body.code]).toEqual([409, 'publication_changed']);
    expect((await publish(director, { asOf: '2031-01-01T00:00:00Z' })).status).toBeGreaterThanOrEqual(400);
    expect((await publish(director, { licence: '  ' })).status).toBe(400);
  });
});

describe('withdrawing', () => {
  it('says why, hides the week, and leaves every snapshot in the history', async () => {
    const { items } = (await director.get('/api/publications')).body;
    expect(items.map(({ version, state }: { version: number; state: string }) => [version, state])).toEqual([
      [3, 'shown'],
      [2, 'replaced'],
      [1, 'replaced'],
    ]);
    const withdraw = (by: Visitor, id: number, reason = 'Nhầm mẫu số của một xã') =>
      by.post(`/api/publications/${String(id)}/withdraw`, { reason }, key());
    expect((await withdraw(reviewer, items[0].id)).status).toBe(403);
    expect((await withdraw(director, items[0].id, 'vì')).status).toBe(400);
    expect((await withdraw(director, items[1].id)).body.code).toBe('publication_not_shown');
    const done = await withdraw(director, items[0].id);
    expect(done.body).toMatchObject({
      state: 'withdrawn',
      withdrawal: { by: 'boss', reason: 'Nhầm mẫu số của một xã' },
    });
    expect(await shown()).toBeNull();
    expect((await withdraw(director, items[0].id)).body.code).toBe('publication_not_shown');
    expect((await app.visitor.get('/api/public/weeks')).body).toEqual({ items: [] });
  });

  it('is over with the next publication', async () => {
    expect((await preview()).shown).toBe(false);
    expect((await publish()).body).toMatchObject({ version: 4, state: 'shown' });
    expect((await shown())?.period).toBe(W40);
  });

  it('changes nothing that was published: the rows are only added to', async () => {
    for (const statement of [
      'update publications set licence = $$x$$',
      'delete from publication_withdrawals',
    ])
      await expect(app.rows(statement)).rejects.toMatchObject({ code: expect.any(String) });
  });
});
