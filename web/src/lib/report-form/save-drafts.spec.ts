import { beforeEach, describe, expect, test } from '@jest/globals';
import type { QueryClient } from '@tanstack/react-query';
import { keepDraft, readDraft } from '../outbox/device-draft.js';
import { holdForm } from '../outbox/form-open.js';
import { handIn } from '../outbox/hand-in.js';
import { keepScan } from '../outbox/kept-scans.js';
import { createQueryClient } from '../query-client.js';
import { AT, NAME, openPage, Phone, USER } from '../../test/phone.js';
import { sendKept } from './save-drafts.js';

let phone: Phone;
let client: QueryClient;
beforeEach(() => {
  phone = new Phone();
  openPage();
  client = createQueryClient(() => undefined);
});

const typed = (text: string, from: number | null = null): void => {
  keepDraft(NAME, { at: 1, edits: { adults_reached: { text, from } } });
};
const onServer = (): unknown => phone.report.values.get('adults_reached');

describe('what was only typed, with its form closed', () => {
  test('is saved as a draft on the server, once, and leaves the device', async () => {
    typed('7000');
    await sendKept(client, USER);
    await sendKept(client, USER);
    expect([onServer(), phone.saves, phone.submits, readDraft(NAME)]).toEqual([7000, 1, 0, null]);
    const [sent] = phone.api.sent('PUT');
    expect(sent?.body).toMatchObject({ version: 0, source: 'form' });
  });

  test('stays where somebody saved another figure meanwhile: nothing is overwritten', async () => {
    typed('7000');
    phone.report.someoneSaves('Trần Thị Bình', { adults_reached: 6950 });
    await sendKept(client, USER);
    expect([onServer(), phone.saves, readDraft(NAME)?.edits['adults_reached']?.text]).toEqual([
      6950,
      0,
      '7000',
    ]);
  });

  test('stays where it cannot be read, and what can goes', async () => {
    keepDraft(NAME, {
      at: 1,
      edits: { adults_reached: { text: 'bảy', from: null }, sessions_held: { text: '3', from: null } },
    });
    await sendKept(client, USER);
    expect(phone.report.values.get('sessions_held')).toBe(3);
    expect(Object.keys(readDraft(NAME)?.edits ?? {})).toEqual(['adults_reached']);
  });

  test('is left to its form where that is open, in whatever tab', async () => {
    typed('7000');
    const close = holdForm(NAME);
    await sendKept(client, USER);
    expect(phone.saves).toBe(0);
    close();
    await sendKept(client, USER);
    expect(phone.saves).toBe(1);
  });

  test('never pulls back a report that was handed on, and never doubles one that waits to be sent', async () => {
    phone.report.state = 'awaiting_signature';
    typed('7000');
    await sendKept(client, USER);
    phone.report.state = 'not_started';
    phone.net = 'down';
    await handIn({
      user: USER,
      report: phone.report.dto(),
      inDoubt: null,
      values: [{ dataElement: 'adults_reached', value: 7000 }],
      reasons: [],
      draftRev: 1,
      now: 1,
    });
    phone.net = 'up';
    await sendKept(client, USER);
    expect([phone.saves, readDraft(NAME)?.edits['adults_reached']?.text]).toEqual([0, '7000']);
  });

  test('goes with the scan that was chosen for it: sent with its own key, and named in the draft by its hash', async () => {
    const file = new File(['%PDF-1.7'], 'QĐ 15.pdf', { type: 'application/pdf' });
    file.arrayBuffer = () => Promise.resolve(new TextEncoder().encode('%PDF-1.7').buffer);
    const report = { orgUnit: '24301', period: '2025-W41', dataSet: 'weekly' };
    await keepScan({ user: USER, ...report, dataElement: 'adults_reached', at: 1, from: null }, file);
    let answers = false;
    phone.api.on(`POST ${AT}/attachments`, () => (answers ? { body: { sha256: '7000' } } : 'no answer'));
    await sendKept(client, USER);
    expect(phone.saves).toBe(0);
    answers = true;
    await sendKept(client, USER);
    const sent = phone.api.sent('POST');
    expect(sent.map(({ idempotencyKey }) => idempotencyKey)).toEqual([
      sent[0]?.idempotencyKey,
      sent[0]?.idempotencyKey,
    ]);
    expect([onServer(), readDraft(NAME)]).toEqual([7000, null]);
  });
});
