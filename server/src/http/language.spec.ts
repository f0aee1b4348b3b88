import { describe, expect, it } from '@jest/globals';
import type { FastifyRequest } from 'fastify';
import { languageOf } from './language.js';

const asked = (parts: { query?: object; cookies?: object; header?: string }): string =>
  languageOf({
    query: parts.query ?? {},
    cookies: parts.cookies ?? {},
    headers: { 'accept-language': parts.header },
  } as unknown as FastifyRequest);

describe('language of an answer', () => {
  it('is Vietnamese when nothing is asked for', () => {
    expect(asked({})).toBe('vi');
    expect(asked({ header: 'fr-FR,de;q=0.8' })).toBe('vi');
  });
  it('follows the better liked of the two languages', () => {
    expect(asked({ header: 'en-US,en;q=0.9,vi;q=0.8' })).toBe('en');
    expect(asked({ header: 'fr, en;q=0.4, vi;q=0.9' })).toBe('vi');
    expect(asked({ header: 'en;q=0' })).toBe('vi');
  });
  it('is what the address says before the cookie, and the cookie before the browser', () => {
    expect(asked({ query: { lang: 'en' }, cookies: { lang: 'vi' }, header: 'vi' })).toBe('en');
    expect(asked({ cookies: { lang: 'en' }, header: 'vi' })).toBe('en');
    expect(asked({ query: { lang: 'xx' }, cookies: { lang: '<script>' } })).toBe('vi');
  });
});
