import type { FastifyReply, FastifyRequest } from 'fastify';

const NAME = 'bdhvs_session';
/** Browsers take the `__Host-` prefix only under TLS. */
const SECURE_NAME = `__Host-${NAME}`;
/**
 * Set by the page where somebody signed out without a network: their session is still there, and opens nothing any more.
 * Only what ends or replaces it gets through.
 */
const LEFT = 'bdhvs_left';
/** 256 random bits in base64url. */
const TOKEN = /^[\w-]{43}$/u;

export interface CookieSettings {
  /** true: the site is reached under TLS. */
  readonly secure: boolean;
}

/** The session token of a request; null: none, nothing that could be one, or one that was left behind. */
export function sessionTokenOf(request: FastifyRequest): string | null {
  if (isLeft(request) && !endsSession(request)) return null;
  const token = request.cookies[SECURE_NAME] ?? request.cookies[NAME];
  return token !== undefined && TOKEN.test(token) ? token : null;
}

const isLeft = ({ cookies }: FastifyRequest): boolean => cookies[LEFT] !== undefined;

const endsSession = ({ method, url }: FastifyRequest): boolean =>
  method !== 'GET' && url.replace(/\?.*$/u, '') === '/api/session';

/** What was left behind is ended, or another is there in its place. */
function forgetLeft(reply: FastifyReply): void {
  if (isLeft(reply.request)) void reply.clearCookie(LEFT, { path: '/' });
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
  forgetLeft(reply);
}

export function clearSessionCookie(reply: FastifyReply, settings: CookieSettings): void {
  void reply.clearCookie(settings.secure ? SECURE_NAME : NAME, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: settings.secure,
  });
  forgetLeft(reply);
}
