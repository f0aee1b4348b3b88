import type { FastifyReply, FastifyRequest } from 'fastify';

const NAME = 'bdhvs_session';
/** Browsers take the `__Host-` prefix only under TLS. */
const SECURE_NAME = `__Host-${NAME}`;
/** 256 random bits in base64url. */
const TOKEN = /^[\w-]{43}$/u;

export interface CookieSettings {
  /** true: the site is reached under TLS. */
  readonly secure: boolean;
}

/** The session token of a request; null: none, or nothing that could be one. */
export function sessionTokenOf(request: FastifyRequest): string | null {
  const token = request.cookies[SECURE_NAME] ?? request.cookies[NAME];
  return token !== undefined && TOKEN.test(token) ? token : null;
}

export function setSessionCookie(
  reply: FastifyReply,
  settings: CookieSettings,
  token: string,
  maxAgeSeconds: number,
): void {
  void reply.setCookie(settings.secure ? SECURE_NAME : NAME, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: settings.secure,
    maxAge: maxAgeSeconds,
  });
}

export function clearSessionCookie(reply: FastifyReply, settings: CookieSettings): void {
  void reply.clearCookie(settings.secure ? SECURE_NAME : NAME, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: settings.secure,
  });
}
