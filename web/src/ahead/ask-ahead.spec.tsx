import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import type { FakeApi } from '../test/fake-api.js';
import { figuresApi } from '../test/figures-api.js';
import { openSite } from '../test/open-site.js';
import { sessionOf } from '../test/weekly-report.js';
import { forgetSession, rememberSession } from '../lib/session/remembered-session.js';
import { askAhead } from './ask-ahead.js';

jest.setTimeout(40_000);

/** What the document of a page asks for, as that page is opened. */
const ahead = (address: string): Promise<void> => {
  const { pathname, search } = new URL(address, 'http://localhost');
  return askAhead({ pathname, search });
};
const questions = (api: FakeApi): string[] =>
  api.sent('GET').map(({ path, query }) => `${path}?${query.toString()}`);

afterEach(() => {
  delete window.readAhead;
  forgetSession();
  jest.useRealTimers();
});

describe('what a document asks for ahead', () => {
  it.each([
    ['/khoang-cach', '/gaps'],
    ['/khoang-cach?period=2025-W39&indicator=indicator_2', '/gaps'],
    ['/xa-phuong', '/communes'],
    ['/ban-do', '/communes'],
    ['/chi-tieu', '/goal-courses'],
    ['/xa-phuong/24301', '/org-units/24301/profile'],
  ])('of %s is what its page asks for: no question is put twice', async (address, figures) => {
    const api = figuresApi();
    await ahead(address);
    const before = questions(api);
    expect(before).toContainEqual(expect.stringContaining(`${figures}?period=`));
    openSite(address);
    await screen.findByRole('heading', { level: 1 });
    await waitFor(() => {
      expect(window.readAhead?.size).toBe(0);
    });
    const again = questions(api).slice(before.length);
    expect(again.filter((question) => before.includes(question))).toEqual([]);
  });

  it('names the goal that leads the week, which the list of weeks knows', async () => {
    const api = figuresApi();
    await ahead('/khoang-cach?period=2025-W40');
    expect(questions(api)).toContain('/gaps?period=2025-W40&indicator=adults_reached_rate');
  });

  it('is nothing of the past or of another campaign, which the page asks for by itself', async () => {
    const api = figuresApi();
    await ahead('/khoang-cach?period=2025-W40&asOf=2025-10-08T00:00:00Z');
    await ahead('/khoang-cach?period=2025-W40&campaign=movement-2026');
    expect([questions(api), window.readAhead]).toEqual([[], undefined]);
  });

  it('is forgotten when the server knows somebody else than the site opened with', async () => {
    rememberSession(sessionOf('director'), 1);
    figuresApi().on('GET /session', () => ({ body: sessionOf('viewer') }));
    await ahead('/tinh-trang-nop');
    expect(window.readAhead?.size).toBeGreaterThan(0);
    openSite('/khoang-cach?period=2025-W40');
    await waitFor(() => {
      expect(window.readAhead?.size).toBe(0);
    });
  });

  it('is forgotten when somebody signs in, and after some seconds', async () => {
    figuresApi();
    await ahead('/khoang-cach');
    expect(window.readAhead?.size).toBeGreaterThan(0);
    window.dispatchEvent(new Event('submit'));
    expect(window.readAhead?.size).toBe(0);
    jest.useFakeTimers();
    await ahead('/khoang-cach');
    expect(window.readAhead?.size).toBeGreaterThan(0);
    jest.advanceTimersByTime(10_000);
    expect(window.readAhead?.size).toBe(0);
  });
});
