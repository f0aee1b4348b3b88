import { describe, expect, it, jest } from '@jest/globals';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { changes } from '../test/changes.js';
import { problem } from '../test/fake-api.js';
import { figuresApi } from '../test/figures-api.js';
import { openSite } from '../test/open-site.js';

jest.setTimeout(40_000);

const address = '/thay-doi?period=2025-W40';

describe('what changed after the report was issued', () => {
  it('is said in one sentence, over the effects and the old and new values', async () => {
    figuresApi().on('GET /changes', () => ({ body: changes() }));
    const { container } = openSite(address);
    expect(
      await screen.findByRole('heading', {
        level: 1,
        name: /^1 xã, phường sửa số liệu sau khi báo cáo phát hành: \+214 người/u,
      }),
    ).toBeVisible();
    const row = await screen.findByRole('row', { name: /Xã Cuôr Đăng.*sửa/u });
    expect(row).toHaveTextContent(/400.*614.*\+214/u);
    expect((await axe(container)).violations).toEqual([]);
  });

  it('says that nothing changed where nothing did', async () => {
    const quiet = changes({
      communes: { corrected: 0, late: 0, otherReports: 0, withdrawn: 0 },
      values: [],
      denominators: [],
      definitions: [],
    });
    figuresApi().on('GET /changes', () => ({ body: quiet }));
    openSite(address);
    expect(await screen.findByRole('heading', { level: 1, name: /^Không có gì thay đổi/u })).toBeVisible();
    expect(screen.getByText('Không có giá trị nào khác trước.')).toBeVisible();
  });

  it('compares two moments of the address, in the time of Vietnam', async () => {
    const asked: (string | null)[] = [];
    figuresApi().on('GET /changes', ({ query }) => {
      asked.push(query.get('from'));
      return { body: changes() };
    });
    const site = openSite(`${address}&from=2025-10-04T03:00:00.000Z`);
    const from = await screen.findByLabelText('Từ thời điểm');
    expect(from).toHaveValue('2025-10-04T10:00');
    fireEvent.change(from, { target: { value: '2025-10-05T10:00' } });
    await userEvent.click(screen.getByRole('button', { name: 'So sánh' }));
    await waitFor(() => {
      expect(asked.at(-1)).toBe('2025-10-05T03:00:00.000Z');
    });
    expect(site.address()).toContain('from=');
  });

  it('tells a failure with the way on', async () => {
    figuresApi().on('GET /changes', () => problem(422, 'as_of_too_early', 'Lúc đó chưa có gì.'));
    openSite(address);
    expect(await screen.findByText('Lúc đó chưa có gì.')).toBeVisible();
  });
});
