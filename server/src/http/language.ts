import type { FastifyRequest } from 'fastify';
import type { Language } from '../domain/format.js';

const LANGUAGE_COOKIE = 'lang';

/** The language of an answer: `?lang=`, then the cookie `lang`, then Accept-Language; Vietnamese when none says otherwise. */
export function languageOf(request: FastifyRequest): Language {
  // Neither is there yet when a request is refused before it was read.
  const { query, cookies } = request as {
    query?: Record<string, unknown>;
    cookies?: Record<string, unknown>;
  };
  const wanted = [query?.['lang'], cookies?.[LANGUAGE_COOKIE]];
  for (const one of wanted) {
    if (one === 'vi' || one === 'en') return one;
  }
  return preferredOf(request.headers['accept-language']);
}

function preferredOf(header: string | undefined): Language {
  let best: { language: Language; quality: number } | null = null;
  for (const part of (header ?? '').slice(0, 200).split(',')) {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const language = tag.slice(0, 2);
    if (language !== 'vi' && language !== 'en') continue;
    const q = parameters.map((one) => /^\s*q=([\d.]+)\s*$/u.exec(one)?.[1]).find((one) => one !== undefined);
    const quality = q === undefined ? 1 : Number(q);
    if (quality > 0 && (best === null || quality > best.quality)) best = { language, quality };
  }
  return best?.language ?? 'vi';
}
