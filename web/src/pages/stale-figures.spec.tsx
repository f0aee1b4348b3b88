import { describe, expect, it, jest } from '@jest/globals';
import { act, screen } from '@testing-library/react';
import { problem } from '../test/fake-api.js';
import { figuresApi } from '../test/figures-api.js';
import { openSite } from '../test/open-site.js';

jest.setTimeout(40_000);

describe('figures that cannot be read anew', () => {
  it('stay, and the page says once, by the clock of the installation, how old they are', async () => {
    const api = figuresApi();
    const site = openSite('/?period=2025-W40');
    expect(await screen.findByText(/^Cập nhật lúc 14:0\d/u)).toBeVisible();
    for (const path of ['/overview', '/periods', '/submission-status'])
      api.on(`GET ${path}`, () => problem(500, 'unexpected', 'Có lỗi'));
    await act(() => site.router.options.context.client.refetchQueries({ type: 'active' }));
    expect(await screen.findAllByText(/^Số liệu đọc lúc 1[34]:\d\d; chưa cập nhật được/u)).toHaveLength(1);
    expect(screen.queryByText(/^Cập nhật lúc/u)).not.toBeInTheDocument();
    expect(screen.getByRole('heading', { level: 1, name: /Toàn tỉnh đạt 58,0%/u })).toBeVisible();
  });
});
