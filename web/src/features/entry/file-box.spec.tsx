import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { allKept } from '../../lib/outbox/kept-store.js';
import { FakeApi, problem } from '../../test/fake-api.js';
import { openSite } from '../../test/open-site.js';
import { dataSets, elements, WeeklyReport } from '../../test/weekly-report.js';

jest.setTimeout(30_000);

const address = '/nhap/2025-W41?dataSet=weekly';
const SHA256 = 'ab'.repeat(32);
const uploads = 'POST /submissions/24301/2025-W41/attachments';
const kinds = { text: 'Số quyết định', date: 'Ngày quyết định', file: 'Bản chụp' } as const;
let api: FakeApi;

// What jsdom lacks.
File.prototype.arrayBuffer = function bytes(this: File): Promise<ArrayBuffer> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as ArrayBuffer);
    reader.readAsArrayBuffer(this);
  });
};

/** The form with a number, a date and a scan of a decision, and a text that tells. */
beforeEach(() => {
  api = new FakeApi();
  new WeeklyReport().serve(api);
  const [sample] = elements;
  if (sample === undefined) throw new Error('no element');
  const added = [...Object.entries(kinds), ['difficulties', 'Khó khăn'] as const].map(([code, nameVi]) => ({
    ...sample,
    code,
    nameVi,
    kind: (code === 'difficulties' ? 'text' : code) as typeof sample.kind,
    accumulation: null,
    unit: '',
    atMost: null,
  }));
  const members = added.map(({ code }, index) => ({
    dataElement: code,
    section: code === 'difficulties' ? 'narrative' : 'plan',
    position: 10 + index,
    required: false,
  }));
  api.on('GET /data-elements', () => ({ body: { asOf: null, items: [...elements, ...added] } }));
  api.on('GET /data-sets', () => ({
    body: { asOf: null, items: dataSets.map((set) => ({ ...set, members: [...set.members, ...members] })) },
  }));
  api.on('GET /submissions/24301/2025-W41/attachments', () => ({
    body: {
      items: [
        {
          sha256: SHA256,
          dataElement: 'file',
          fileName: 'Quyết định 15.pdf',
          mediaType: 'application/pdf',
          sizeBytes: 245_760,
          uploadedAt: '2025-10-08T07:00:00Z',
          uploadedBy: 'Nguyễn Văn An',
          available: true,
        },
      ],
    },
  }));
});

const pdf = (name = 'Quyết định 15.pdf'): File =>
  new File(['%PDF-1.7\n1 0 obj\n<< >>\nendobj\nstartxref\n9\n%%EOF\n'], name, { type: 'application/pdf' });
const lastSent = (): unknown => (api.sent('PUT').at(-1)?.body as { values?: unknown } | undefined)?.values;
/** A browser would offer only what fits; a person can choose anything all the same. */
const choose = async (file: File): Promise<void> =>
  userEvent.setup({ applyAccept: false }).upload(await screen.findByLabelText('Bản chụp'), file);

describe('a decision on the form', () => {
  test('its date is typed day first, shown back in full, and sent as a date', async () => {
    openSite(address);
    const date = await screen.findByRole('textbox', { name: 'Ngày quyết định' });
    await userEvent.type(date, '5/8/2025');
    await userEvent.tab();
    expect(date).toHaveValue('05/08/2025');
    await waitFor(() => expect(lastSent()).toEqual([{ dataElement: 'date', value: '2025-08-05' }]), {
      timeout: 5_000,
    });
  });

  test('a date that does not exist, has no full year or has not come is told at its field, and the other boxes stay', async () => {
    openSite(address);
    const date = await screen.findByRole('textbox', { name: 'Ngày quyết định' });
    const other = screen.getByRole('textbox', { name: 'Số quyết định' });
    await userEvent.type(other, '15/QĐ-UBND');
    for (const [text, sentence] of [
      ['31/02/2025', /không phải là một ngày có thật/u],
      ['15/08/25', /không phải là một ngày có thật.*năm đủ bốn chữ số/u],
      ['09/10/2025', /Ngày này chưa tới: muộn nhất là hôm nay, 08\/10\/2025/u],
    ] as const) {
      await userEvent.clear(date);
      await userEvent.type(date, text);
      await userEvent.tab();
      expect(date).toHaveAccessibleDescription(sentence);
      expect(date).toBeInvalid();
      expect([date, other].map((box) => box.getAttribute('value'))).toEqual([text, '15/QĐ-UBND']);
    }
    await waitFor(() => expect(lastSent()).toEqual([{ dataElement: 'text', value: '15/QĐ-UBND' }]), {
      timeout: 5_000,
    });
  });

  test('its number is a line, and what nobody sees in it is left out', async () => {
    openSite(address);
    await userEvent.click(await screen.findByRole('textbox', { name: 'Số quyết định' }));
    await userEvent.paste('15/QĐ\u200B-UBND\u202E');
    await waitFor(() => expect(lastSent()).toEqual([{ dataElement: 'text', value: '15/QĐ-UBND' }]), {
      timeout: 5_000,
    });
  });

  test('a text that tells grows, counts, and asks for no names', async () => {
    const { container } = openSite(address);
    await userEvent.type(await screen.findByRole('textbox', { name: 'Khó khăn' }), 'Sóng yếu');
    expect(screen.getByText('8/4000 ký tự')).toBeVisible();
    expect(screen.getByText('Không ghi tên, số định danh của người dân.')).toBeVisible();
    expect((await axe(container)).violations).toEqual([]);
  });
});

describe('its scan', () => {
  test('is sent while the form goes on, and the report refers to it by its hash', async () => {
    api.on(uploads, () => ({ body: { sha256: SHA256 } }));
    openSite(address);
    await choose(pdf());
    const link = await screen.findByRole('link', { name: 'Quyết định 15.pdf (240 KB)' });
    expect(link).toHaveAttribute(
      'href',
      `/api/submissions/24301/2025-W41/attachments/${SHA256}?dataSet=weekly`,
    );
    const [sent] = api.sent('POST');
    expect([sent?.file?.name, sent?.query.get('dataElement')]).toEqual(['Quyết định 15.pdf', 'file']);
    await waitFor(() => expect(lastSent()).toEqual([{ dataElement: 'file', value: SHA256 }]), {
      timeout: 5_000,
    });
    await userEvent.click(screen.getByRole('button', { name: 'Gỡ tệp' }));
    expect(screen.queryByRole('link', { name: /Quyết định 15/u })).toBeNull();
  });

  test.each([
    ['no document', new File(['<svg/>'], 'anh.png', { type: 'image/png' }), /không phải PDF, JPEG hoặc PNG/u],
    ['damaged', new File(['%PDF-1.7'], 'a.pdf'), /bị hỏng/u],
    ['too large', new File([new Uint8Array(5 * 1024 * 1024 + 1)], 'a.pdf'), /lớn hơn 5 MB/u],
  ])('that is %s is told before anything is sent', async (_what, file, words) => {
    openSite(address);
    await choose(file);
    expect(await screen.findByText(words)).toBeVisible();
    expect(api.sent('POST')).toEqual([]);
  });

  test('without an answer stays on the device, also when the page is closed, and is sent again as the same one', async () => {
    api.on(uploads, () => 'no answer');
    const before = openSite(address);
    await choose(pdf());
    expect(await screen.findByText(/đã giữ trên máy này, chưa lên máy chủ/u)).toBeVisible();
    before.unmount();
    openSite(address);
    expect(await screen.findByText(/“Quyết định 15.pdf” đã giữ trên máy này/u)).toBeVisible();
    api.on(uploads, () => ({ body: { sha256: SHA256 } }));
    await userEvent.click(screen.getByRole('button', { name: 'Gửi lại tệp' }));
    expect(await screen.findByRole('link', { name: /Quyết định 15/u })).toBeVisible();
    const sent = api.sent('POST');
    expect(new Set(sent.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1);
    expect(sent.map(({ file }) => file?.size)).toEqual(Array(sent.length).fill(pdf().size));
    await waitFor(async () => expect(await allKept('scans')).toEqual([]));
    await waitFor(() => expect(lastSent()).toEqual([{ dataElement: 'file', value: SHA256 }]), {
      timeout: 5_000,
    });
  });

  test('holds a report back while it is on its way: nobody signs without it', async () => {
    api.on(uploads, () => 'no answer');
    openSite(address);
    await choose(pdf());
    await screen.findByText(/đã giữ trên máy này, chưa lên máy chủ/u);
    for (const [name, value] of [
      ['Thôn, buôn có tổ', '24'],
      ['Người trưởng thành được tiếp cận', '7000'],
      ['Buổi hướng dẫn', '3'],
    ])
      await userEvent.type(screen.getByRole('textbox', { name: new RegExp(name!, 'u') }), value!);
    await userEvent.click(screen.getByRole('button', { name: 'Xem lại và gửi' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Chuyển lãnh đạo ký' }));
    expect(await screen.findByText(/Bản chụp chưa lên máy chủ/u)).toBeVisible();
    expect(api.sent('POST').map(({ path }) => path)).not.toContain('/submissions/24301/2025-W41/submit');
  });

  test('that the server refuses is told in its words', async () => {
    api.on(uploads, () => problem(422, 'attachment_acts', 'PDF có đoạn mã, nên không được nhận.'));
    openSite(address);
    await choose(pdf());
    expect(await screen.findByText('PDF có đoạn mã, nên không được nhận.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Gửi lại tệp' })).toBeNull();
  });
});
