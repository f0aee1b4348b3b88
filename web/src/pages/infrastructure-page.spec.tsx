import { describe, expect, it, jest } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { problem } from '../test/fake-api.js';
import { figuresApi } from '../test/figures-api.js';
import { beside, infrastructure } from '../test/infrastructure.js';
import { openSite } from '../test/open-site.js';

jest.setTimeout(40_000);

const address = '/ha-tang?period=2025-W40&indicator=adults_reached_rate';
const api = () =>
  figuresApi().on('GET /infrastructure', () => ({
    body: infrastructure([
      beside('24301', 'behind', 900, [5, 2]),
      beside('24302', 'reached', 0, [0, 90]),
      beside('24303', 'no_data', null, [null, 1]),
    ]),
  }));

describe('infrastructure beside the goals', () => {
  it('is headed by places and people, names them, says that it proves no cause, and counts the unknown', async () => {
    api();
    const { container } = openSite(address);
    expect(
      await screen.findByRole('heading', {
        level: 1,
        name: '1 xã, phường vừa chậm so với kế hoạch vừa còn thôn, buôn lõm sóng: còn thiếu 900 người',
      }),
    ).toBeVisible();
    const act = await screen.findByRole('region', { name: /^Nơi cần làm trước: 1 xã, phường/u });
    expect(within(act).getByRole('link', { name: 'Xã số 24301' })).toHaveAttribute(
      'href',
      '/xa-phuong/24301?period=2025-W40',
    );
    expect(screen.getByText(/không chứng tỏ điều này gây ra điều kia/u)).toBeVisible();
    const others = screen.getByRole('region', { name: /1 nơi chưa đủ số liệu để xếp/u });
    expect(within(others).getByRole('row', { name: /24303/u, hidden: true })).toHaveTextContent(
      'chưa có số liệu',
    );
    expect(screen.getByText('120/3.312 thôn, buôn, TDP')).toBeVisible();
    expect((await axe(container)).violations).toEqual([]);
  });

  it('takes measure and threshold from the address, and tells a threshold that cannot be read', async () => {
    api();
    const site = openSite(address);
    await userEvent.selectOptions(
      await screen.findByRole('combobox', { name: 'Đặt cạnh chỉ tiêu' }),
      'coverage_5g',
    );
    expect(
      await screen.findByRole('heading', { level: 1, name: /phủ sóng 5G dưới 26% dân số/u }),
    ).toBeVisible();
    await userEvent.type(screen.getByRole('textbox', { name: /Coi là yếu khi dưới/u }), '1');
    expect(
      await screen.findByRole('heading', {
        level: 1,
        name: /^Không xã, phường nào vừa chậm .+ dưới 1% dân số/u,
      }),
    ).toBeVisible();
    expect(site.address()).toContain('measure=coverage_5g');
    await userEvent.type(screen.getByRole('textbox', { name: /Coi là yếu khi dưới/u }), 'x');
    await waitFor(() => {
      expect(screen.getByText(/Cần một số từ 0 đến 100/u)).toBeVisible();
    });
  });

  it('tells a failure with the way on', async () => {
    figuresApi().on('GET /infrastructure', () => problem(404, 'not_found', 'Không có chỉ số này.'));
    openSite(address);
    expect(await screen.findByText('Không có chỉ số này.')).toBeVisible();
    expect(screen.getByRole('heading', { level: 1, name: 'Hạ tầng số' })).toBeVisible();
  });
});
