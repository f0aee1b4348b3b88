import { describe, expect, it, jest } from '@jest/globals';
import { waitFor } from '@testing-library/react';
import { figuresApi } from '../test/figures-api.js';
import { openSite } from '../test/open-site.js';

jest.setTimeout(40_000);
const patience = { timeout: 20_000 };

describe('the name of the tab', () => {
  it.each([
    ['/?period=2025-W40', 'Tổng quan – Bình dân học vụ số'],
    ['/khoang-cach?period=2025-W40', 'Khoảng cách – Bình dân học vụ số'],
    ['/xa-phuong/24301?period=2025-W40', 'Hồ sơ xã 24301 – Bình dân học vụ số'],
  ])('%s is named after its page', async (address, title) => {
    figuresApi();
    openSite(address);
    await waitFor(() => {
      expect(document.title).toBe(title);
    }, patience);
  });
});
