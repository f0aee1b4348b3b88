import { describe, expect, it, jest } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { problem } from '../test/fake-api.js';
import { figuresApi } from '../test/figures-api.js';
import { openSite } from '../test/open-site.js';
import { publicSnapshot } from '../test/public-snapshot.js';

jest.setTimeout(40_000);

const item = (more: object = {}) => {
  const { snapshot: _snapshot, weeks: _weeks, ...head } = publicSnapshot();
  return {
    ...head,
    ...{
      id: 7,
      asOf: '2025-10-08T06:00:00.000Z',
      publishedBy: 'Lãnh đạo Sở',
      state: 'shown',
      withdrawal: null,
    },
    ...more,
  };
};
const api = (role: 'director' | 'reviewer', preview: object = {}) =>
  figuresApi(role)
    .on('GET /publications', () => ({ body: { items: [item()] } }))
    .on('GET /publications/preview', () => ({
      body: {
        ...{ baseVersion: 1, shown: true, same: false, licence: 'Ghi nguồn: Sở' },
        snapshot: publicSnapshot().snapshot,
        ...preview,
      },
    }));
const ADDRESS = '/cong-bo?period=2025-W40';

describe('publishing', () => {
  it('shows what would be published, and publishes exactly that moment over the version that was seen', async () => {
    const server = api('director').on('POST /publications', () => ({ body: item({ version: 2 }) }));
    openSite(ADDRESS);
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Đang công bố đến tuần 40, bản 1' }),
    ).toBeVisible();
    expect(await screen.findByText(/Khác bản 1 đang công bố/u)).toBeVisible();
    expect(screen.getByText('1 con số không công bố vì nhóm dưới 10 người')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Công bố tuần 40' }));
    await waitFor(() => {
      expect(server.sent('POST')).toHaveLength(1);
    });
    expect(server.sent('POST')[0]).toMatchObject({
      body: {
        period: '2025-W40',
        asOf: '2025-10-08T06:59:00.000Z',
        baseVersion: 1,
        licence: 'Ghi nguồn: Sở',
      },
      idempotencyKey: expect.any(String),
    });
  });

  it('does not publish again what is shown already', async () => {
    api('director', { same: true });
    openSite(ADDRESS);
    expect(await screen.findByRole('button', { name: 'Công bố tuần 40' })).toBeDisabled();
  });

  it('leaves the decision to the director', async () => {
    api('reviewer');
    openSite(ADDRESS);
    expect(await screen.findByText('Việc công bố và rút lại do Lãnh đạo Sở quyết định.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Rút lại' })).toBeNull();
  });

  it('withdraws with a reason, and not without', async () => {
    const server = api('director').on('POST /publications/7/withdraw', () => ({
      body: item({ state: 'withdrawn' }),
    }));
    openSite(ADDRESS);
    await userEvent.click(await screen.findByRole('button', { name: 'Rút lại' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Rút lại' }));
    expect(server.sent('POST')).toHaveLength(0);
    await userEvent.type(dialog.getByRole('textbox'), 'Nhầm mẫu số của một xã');
    await userEvent.click(dialog.getByRole('button', { name: 'Rút lại' }));
    await waitFor(() => {
      expect(server.sent('POST')[0]?.body).toEqual({ reason: 'Nhầm mẫu số của một xã' });
    });
  });

  it('tells why a week cannot be published yet', async () => {
    api('director').on('GET /publications/preview', () =>
      problem(422, 'publication_too_early', 'Kỳ còn đang nhận báo cáo'),
    );
    openSite(ADDRESS);
    expect(await screen.findByText('Kỳ còn đang nhận báo cáo')).toBeVisible();
  });

  it('has no barrier that axe finds', async () => {
    api('director');
    const { container } = openSite(ADDRESS);
    await screen.findByRole('button', { name: 'Rút lại' });
    expect((await axe(container)).violations).toEqual([]);
  });
});
