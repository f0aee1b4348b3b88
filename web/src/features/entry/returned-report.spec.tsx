import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { FakeApi } from '../../test/fake-api.js';
import { openSite } from '../../test/open-site.js';
import { WeeklyReport } from '../../test/weekly-report.js';

jest.setTimeout(30_000);

const address = '/nhap/2025-W41?dataSet=weekly';
let api: FakeApi;
let report: WeeklyReport;

beforeEach(() => {
  api = new FakeApi();
  report = new WeeklyReport().serve(api);
});

describe('a report that came back', () => {
  test('says why at the top, and at each field what is to be looked at there', async () => {
    report.state = 'returned';
    report.version = 4;
    report.returnReason = 'Số buổi tăng quá nhanh';
    report.comments = [
      { dataElement: 'sessions_held', text: 'Kiểm tra lại sổ theo dõi', by: 'Sở KH&CN', at: 'x', version: 3 },
    ];
    const { container } = openSite(address);
    expect(await screen.findByText('Báo cáo được trả lại: Số buổi tăng quá nhanh')).toBeVisible();
    expect(await screen.findByRole('textbox', { name: 'Buổi hướng dẫn' })).toHaveAccessibleDescription(
      /Sở KH&CN: Kiểm tra lại sổ theo dõi/u,
    );
    expect((await axe(container)).violations).toEqual([]);
  });
});

describe('a leader who does not sign', () => {
  test('gives the report back with a reason, and not without one', async () => {
    report = new WeeklyReport('commune_leader').serve(api);
    report.state = 'awaiting_signature';
    report.version = 2;
    api.on('POST /submissions/24301/2025-W41/give-back', () => {
      report.state = 'draft';
      report.version = 3;
      return { body: report.dto() };
    });
    openSite(address);
    await userEvent.click(await screen.findByRole('button', { name: 'Trả lại cán bộ' }));
    const dialog = await screen.findByRole('dialog', { name: 'Trả lại cán bộ để sửa' });
    const send = screen.getAllByRole('button', { name: 'Trả lại cán bộ' }).at(-1);
    if (send === undefined || !dialog.contains(send)) throw new Error('no button in the window');
    await userEvent.click(send);
    expect(await screen.findByText(/Cần ghi lý do/u)).toBeVisible();
    await userEvent.type(screen.getByLabelText('Lý do'), 'Thiếu buôn Tría');
    await userEvent.click(send);
    await screen.findByRole('textbox', { name: 'Buổi hướng dẫn' });
    expect(api.sent('POST').map(({ body }) => body)).toEqual([{ version: 2, reason: 'Thiếu buôn Tría' }]);
  });
});
