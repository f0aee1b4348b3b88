import { describe, expect, it, jest } from '@jest/globals';
import { screen } from '@testing-library/react';
import { problem } from '../test/fake-api.js';
import { figuresApi } from '../test/figures-api.js';
import { draftedReport, reportDetail } from '../test/issued-reports.js';
import { openSite } from '../test/open-site.js';
import { reportPageApi } from '../test/report-page-api.js';

jest.setTimeout(40_000);

const open = async (report: Parameters<typeof reportDetail>[0]): Promise<void> => {
  figuresApi('reviewer')
    .on('GET /issued-reports/1', () => ({ body: reportDetail(report) }))
    .on('GET /issued-reports/1/document', () => ({ body: draftedReport() }));
  openSite('/bao-cao/1');
  await screen.findByRole('heading', { name: 'Lịch sử' });
};

describe('where a report stands', () => {
  it('says of a draft that nobody began that the schedule did', async () => {
    await open({ history: [{ act: 'draft', at: '2025-10-06T01:00:00.000Z', by: null, reason: null }] });
    expect(screen.getByText(/theo lịch$/u)).toBeInTheDocument();
  });

  it('follows the figures of the communes while it is a draft', async () => {
    await open({});
    expect(await screen.findByText(/còn thay đổi theo báo cáo của xã, phường/u)).toBeInTheDocument();
  });

  it('follows nothing any more once it was given up', async () => {
    await open({ state: 'withdrawn' });
    await screen.findByLabelText('Nội dung báo cáo');
    expect(screen.queryByText(/còn thay đổi theo báo cáo/u)).toBeNull();
  });
});

describe('an address of reports', () => {
  it('that is a week leads to the reports of that week', async () => {
    reportPageApi('reviewer').on('GET /issued-reports', () => ({
      body: { items: [], total: 0, page: 1, pages: 1 },
    }));
    openSite('/bao-cao/2025-W40');
    expect(await screen.findByLabelText('Kỳ')).toHaveValue('2025-W40');
  });

  it('that is nothing says so, and of a report that is not there the way back stays', async () => {
    reportPageApi('reviewer').on('GET /issued-reports/9', () => problem(404, 'not_found', 'Không có.'));
    const nothing = openSite('/bao-cao/abc');
    expect(await screen.findByRole('heading', { name: 'Không có trang này' })).toBeVisible();
    expect(screen.getAllByRole('main')).toHaveLength(1);
    nothing.unmount();
    openSite('/bao-cao/9');
    expect(await screen.findByText('Không có.')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Về danh sách báo cáo' })).toHaveAttribute('href', '/bao-cao');
  });
});
