import { describe, expect, it, jest } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { openSite } from '../test/open-site.js';
import { figuresApi } from '../test/figures-api.js';

jest.setTimeout(40_000);

describe('the week’s paper on the overview', () => {
  it('puts the paper first for those who only read, as a link and not behind a click', async () => {
    figuresApi('director');
    openSite('/?period=2025-W40');
    const [first, ...others] = await within(await screen.findByRole('main')).findAllByRole('link');
    expect(first).toHaveTextContent('Báo cáo tuần (PDF)');
    expect(first).toHaveAttribute('href', '/api/reports/weekly/2025-W40.pdf');
    const ends = others.slice(0, 2).map((link) => link.getAttribute('href')?.slice(-8));
    expect(ends).toEqual(['W40.docx', 'W40.xlsx']);
  });

  it('does not offer the Department’s paper to a commune, which has one of its own', async () => {
    figuresApi('commune_editor');
    openSite('/?period=2025-W40');
    await screen.findByRole('heading', { level: 1 });
    expect(screen.queryByRole('link', { name: 'Báo cáo tuần (PDF)' })).toBeNull();
  });
});
