import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { VillageDto } from '@contract/villages.js';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { sendVillageChanges, villageChangesOf } from '../lib/outbox/village-changes.js';
import { FakeApi, problem } from '../test/fake-api.js';
import { openSite } from '../test/open-site.js';
import { registerOf, village } from '../test/villages.js';
import { sessionOf, WeeklyReport } from '../test/weekly-report.js';

jest.setTimeout(60_000);

let api: FakeApi;
let items: VillageDto[];

const open = (address = '/thon-buon') => {
  const report = new WeeklyReport('commune_editor').serve(api);
  return { ...openSite(address), report };
};

async function openAring() {
  open();
  await userEvent.click(await screen.findByRole('button', { name: /Buôn Aring/u }));
  return { sheet: within(await screen.findByRole('dialog')) };
}

beforeEach(() => {
  items = [
    village(1, 'Aring'),
    village(2, 'Kroă A', { hasTeam: null, teamFoundedOn: null, teamMembers: null, bestSignal: 'none' }),
    village(3, 'Cũ', { open: false, closedOn: '2025-09-01' }),
  ];
  api = new FakeApi().on('GET /villages', () => ({ body: registerOf(items) }));
});

describe('the register of villages', () => {
  test('says how many have a team and how many are unknown, and lists them', async () => {
    open();
    expect(
      await screen.findByRole('heading', { level: 1, name: /1\/2 thôn, buôn, .*, 1 chưa rõ/u }),
    ).toBeVisible();
    expect(screen.getByText('120 hộ · có tổ 5 người · có băng rộng · sóng 4G')).toBeVisible();
    expect(screen.getByText(/tổ: chưa rõ · có băng rộng · không có sóng/u)).toBeVisible();
    expect(screen.getByText('khác số liệu nền: 27')).toBeVisible();
    expect(screen.queryByText('Buôn Cũ')).toBeNull();
  });

  test('is found by name without marks, and by what is missing', async () => {
    open();
    await userEvent.type(await screen.findByLabelText('Tìm theo tên'), 'kroa');
    expect(screen.queryByText('Buôn Aring')).toBeNull();
    expect(screen.getByText('Buôn Kroă A')).toBeVisible();
    await userEvent.clear(screen.getByLabelText('Tìm theo tên'));
    await userEvent.selectOptions(screen.getByLabelText('Hiện'), 'Đã thôi hoạt động');
    expect(screen.getByText('thôi hoạt động từ 01/09/2025')).toBeVisible();
  });

  test('takes a new village of which only some is known', async () => {
    api.on('POST /villages', () => {
      items = [...items, village(4, 'Mới')];
      return { body: village(4, 'Mới') };
    });
    open();
    await userEvent.click(await screen.findByRole('button', { name: 'Thêm thôn, buôn' }));
    const sheet = within(await screen.findByRole('dialog'));
    await userEvent.type(sheet.getByLabelText('Tên'), 'Mới');
    await userEvent.click(sheet.getByRole('button', { name: 'Lưu' }));
    expect(await screen.findByText('Đã lưu Buôn Mới.')).toBeVisible();
    expect(api.sent('POST')[0]).toMatchObject({
      body: { name: 'Mới', kind: 'buôn', households: null, hasTeam: null, bestSignal: null, reason: null },
      idempotencyKey: expect.any(String),
    });
  });

  test('changes a village from a day on, or as a correction', async () => {
    api.on('PUT /villages/1', () => ({ body: village(1, 'Aring', { version: 2 }) }));
    const { sheet } = await openAring();
    await userEvent.clear(sheet.getByLabelText('Số hộ'));
    await userEvent.type(sheet.getByLabelText('Số hộ'), '1.025');
    await userEvent.type(sheet.getByDisplayValue('08/10/2025'), '0');
    await userEvent.click(sheet.getByRole('button', { name: 'Lưu' }));
    expect(sheet.getByLabelText('Từ ngày')).toHaveAccessibleDescription(/không phải là một ngày có thật/u);
    await userEvent.click(sheet.getByRole('radio', { name: /sửa chỗ ghi sai/u }));
    await userEvent.click(sheet.getByRole('button', { name: 'Lưu' }));
    expect(await screen.findByText('Đã lưu Buôn Aring.')).toBeVisible();
    expect(api.sent('PUT')[0]?.body).toMatchObject({ version: 1, households: 1025, effectiveOn: null });
  });

  test('tells at the field what is wrong before anything is sent, and keeps what was typed', async () => {
    const { sheet } = await openAring();
    await userEvent.type(sheet.getByLabelText('Ghi chú'), 'gọi 0905 123 456');
    await userEvent.clear(sheet.getByLabelText('Số hộ'));
    await userEvent.type(sheet.getByLabelText('Số hộ'), 'nhiều');
    await userEvent.click(sheet.getByRole('button', { name: 'Lưu' }));
    expect(sheet.getByLabelText('Ghi chú')).toHaveAccessibleDescription(/số điện thoại/u);
    expect(sheet.getByLabelText('Số hộ')).toHaveAccessibleDescription(/Cần một số nguyên/u);
    expect(api.sent('PUT')).toEqual([]);
    api.on('PUT /villages/1', () => problem(409, 'village_changed', 'Buôn Aring đã được người khác sửa.'));
    await userEvent.clear(sheet.getByLabelText('Số hộ'));
    await userEvent.clear(sheet.getByLabelText('Ghi chú'));
    await userEvent.click(sheet.getByRole('button', { name: 'Lưu' }));
    expect(await sheet.findByRole('alert')).toHaveTextContent('đã được người khác sửa');
  });

  test('takes no day that is none, has not come or is too old, says so at the box, and takes one from a spreadsheet', async () => {
    const { sheet } = await openAring();
    api.on('PUT /villages/1', () => ({ body: village(1, 'Aring', { version: 2 }) }));
    const box = sheet.getByLabelText('Ngày thành lập tổ');
    const give = async (text: string): Promise<void> => {
      await userEvent.clear(box);
      await userEvent.click(box);
      await userEvent.paste(text);
      await userEvent.click(sheet.getByRole('button', { name: 'Lưu' }));
    };
    for (const [text, sentence] of [
      ['31/02/2025', /không phải là một ngày có thật.*các mục khác vẫn được giữ/u],
      ['15/08/25', /năm đủ bốn chữ số/u],
      ['09/10/2025', /không sau hôm nay/u],
      ['15/08/1944', /quá sớm: sớm nhất là 01\/01\/2020/u],
    ] as const) {
      await give(text);
      expect(box).toHaveAccessibleDescription(sentence);
      expect([box.getAttribute('value'), api.sent('PUT')]).toEqual([text, []]);
    }
    await give('05/08/2025 0:00:00');
    expect(await screen.findByText('Đã lưu Buôn Aring.')).toBeVisible();
    expect(api.sent('PUT')[0]?.body).toMatchObject({ teamFoundedOn: '2025-08-05' });
  });

  test('keeps a change without a signal, says so, and sends it once, with its key, when there is one again', async () => {
    let there = false;
    const done: string[] = [];
    api.on('PUT /villages/1', ({ idempotencyKey }) => {
      done.push(String(idempotencyKey));
      return there ? { body: village(1, 'Aring', { version: 2, households: 130 }) } : 'no answer';
    });
    const { sheet } = await openAring();
    await userEvent.clear(sheet.getByLabelText('Số hộ'));
    await userEvent.type(sheet.getByLabelText('Số hộ'), '130');
    await userEvent.click(sheet.getByRole('button', { name: 'Lưu' }));
    expect(await screen.findByText(/Đã giữ trên máy này: Buôn Aring/u)).toBeVisible();
    expect(await screen.findByRole('heading', { name: 'Trên máy này, chờ gửi' })).toBeVisible();
    there = true;
    await sendVillageChanges('commune_editor-24301');
    await waitFor(() => {
      expect(screen.queryByRole('heading', { name: 'Trên máy này, chờ gửi' })).toBeNull();
    });
    expect(done.length).toBeGreaterThan(1);
    expect(new Set(done).size).toBe(1);
    expect(await villageChangesOf('commune_editor-24301')).toEqual([]);
  });

  test('finds what was typed in a sheet again after the page was closed', async () => {
    const before = open();
    await userEvent.click(await screen.findByRole('button', { name: 'Thêm thôn, buôn' }));
    await userEvent.type(within(await screen.findByRole('dialog')).getByLabelText('Tên'), 'Mới');
    before.unmount();
    open();
    await userEvent.click(await screen.findByRole('button', { name: 'Thêm thôn, buôn' }));
    expect(within(await screen.findByRole('dialog')).getByLabelText('Tên')).toHaveValue('Mới');
  });

  test('closes a village with a reason, and never deletes it', async () => {
    api.on('POST /villages/1/close', () => ({ body: village(1, 'Aring', { closedOn: '2025-10-08' }) }));
    open();
    await userEvent.click(await screen.findByRole('button', { name: /Buôn Aring/u }));
    await userEvent.click(await screen.findByRole('button', { name: 'Thôi hoạt động…' }));
    const dialog = within(await screen.findByRole('dialog', { name: /Buôn Aring thôi hoạt động/u }));
    await userEvent.click(dialog.getByRole('button', { name: 'Lưu' }));
    expect(api.sent('POST')).toEqual([]);
    await userEvent.type(dialog.getByLabelText('Lý do, văn bản'), 'Nhập vào buôn Kroă A');
    await userEvent.click(dialog.getByRole('button', { name: 'Lưu' }));
    expect(await screen.findByText('Buôn Aring đã thôi hoạt động từ 08/10/2025.')).toBeVisible();
    expect(api.sent('POST')[0]?.body).toMatchObject({ version: 1, closedOn: '2025-10-08' });
  });

  test('shows what a pasted block would change before it is recorded', async () => {
    api.on('POST /villages/paste/preview', () => ({
      body: {
        ...{ revision: 3, unchanged: 1, errors: [], ignored: ['STT'] },
        rows: [
          {
            line: 2,
            change: 'new',
            fullName: 'Buôn Mới',
            before: null,
            after: village(0, 'Mới'),
            changed: [],
          },
          {
            ...{ line: 3, change: 'changed', fullName: 'Buôn Aring', before: village(1, 'Aring') },
            ...{ after: village(1, 'Aring', { households: 90 }), changed: ['households'] },
          },
        ],
      },
    }));
    api.on('POST /villages/paste', () => ({ body: { added: 1, changed: 1, same: 0 } }));
    open();
    await userEvent.click(await screen.findByRole('button', { name: 'Dán từ Excel' }));
    await userEvent.click(screen.getByLabelText('Khối đã chép'));
    await userEvent.paste('Tên\tSố hộ\nBuôn Mới\t120\nBuôn Aring\t90');
    await userEvent.click(screen.getByRole('button', { name: 'Xem trước' }));
    expect(await screen.findByText('1 mới, 1 thay đổi, 0 không đổi')).toBeVisible();
    expect(screen.getByText(/Không dùng đến các cột: STT/u)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Ghi 2 thôn, buôn' }));
    expect(await screen.findByText('Đã ghi: 1 mới, 1 thay đổi, 0 không đổi.')).toBeVisible();
    expect(api.sent('POST').at(-1)?.body).toMatchObject({ revision: 3, effectiveOn: '2025-10-08' });
  });

  test('has no accessibility fault, nor has its sheet', async () => {
    const { container } = open();
    await screen.findByText('Buôn Aring');
    expect((await axe(container)).violations).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: /Buôn Aring/u }));
    expect((await axe(await screen.findByRole('dialog'))).violations).toEqual([]);
  });
});

describe('the form of the week', () => {
  const proposal = {
    ...{ element: 'villages_with_team', state: 'proposed', value: 27, counted: 27, total: 27 },
    ...{ teams: 27, unknown: 0, reference: 27 },
  };
  const proposes = (item: object): void => {
    api.on('GET /villages/proposals', () => ({
      body: { orgUnit: '24301', period: '2025-W41', on: '2025-10-10', asOf: null, items: [item] },
    }));
  };

  test('is offered the count of the register, and takes it at a touch', async () => {
    proposes(proposal);
    open('/nhap/2025-W41');
    expect(await screen.findByText(/Theo danh sách: 27\/27 thôn, buôn, TDP có tổ/u)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: /Dùng số này: 27/u }));
    expect(screen.getByLabelText(/Thôn, buôn có tổ/u)).toHaveValue('27');
    expect(screen.queryByRole('button', { name: /Dùng số này/u })).toBeNull();
  });

  test('notes a difference, which is no error', async () => {
    proposes(proposal);
    open('/nhap/2025-W41');
    const box = await screen.findByLabelText(/Thôn, buôn có tổ/u);
    await userEvent.type(box, '25');
    expect(await screen.findByText(/Khác số đã nhập/u)).toBeVisible();
    expect(box).not.toHaveAttribute('aria-invalid');
  });

  test('is offered no figure while a village is unknown', async () => {
    proposes({ ...proposal, state: 'unknown', value: null, counted: 25, unknown: 2 });
    open('/nhap/2025-W41');
    expect(await screen.findByText(/25\/27 thôn, buôn, TDP có tổ, 2 chưa rõ/u)).toBeVisible();
    expect(screen.queryByRole('button', { name: /Dùng số này/u })).toBeNull();
  });

  test('is the same without the register, as without a signal', async () => {
    open('/nhap/2025-W41');
    expect(await screen.findByLabelText(/Thôn, buôn có tổ/u)).toBeVisible();
    expect(screen.queryByText(/Theo danh sách/u)).toBeNull();
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

test('whoever is of no commune is told where the lists are', async () => {
  api.on('GET /session', () => ({ body: sessionOf('reviewer') }));
  openSite('/thon-buon');
  expect(await screen.findByText(/do xã, phường lập/u)).toBeVisible();
  expect(api.asked.some(({ path }) => path === '/villages')).toBe(false);
});
