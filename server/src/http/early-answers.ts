import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { ConnectionError, FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { languageOf } from './language.js';
import { PROBLEM_TYPE, writeProblem } from './problem.filter.js';
import type { ProblemCode } from './problem-catalogue.js';

/** No plugin runs this early; an answer that is data only needs no more than this of what the others carry. */
const HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none';frame-ancestors 'none'",
  'content-type': PROBLEM_TYPE,
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
} as const;

const OF_FRAMEWORK: Readonly<Record<string, ProblemCode>> = {
  FST_ERR_BAD_URL: 'malformed_head',
  // An address with such a part names nothing that exists.
  FST_ERR_MAX_PARAM_LENGTH: 'not_found',
};
const OF_CONNECTION: Readonly<Record<string, ProblemCode>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 'request_timeout',
  HPE_HEADER_OVERFLOW: 'head_too_large',
};

/** An address that the router cannot read: no hook and no filter sees it. */
export function answerFramework(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const code = OF_FRAMEWORK[error.code] ?? 'internal';
  const problem = writeProblem(code, {}, languageOf(request), request.id);
  void reply
    .status(problem.status)
    .headers({ ...HEADERS, 'x-request-id': request.id })
    .send(JSON.stringify(problem));
}

/** Bytes that are no HTTP request, or never became one: there is a connection only. */
export function answerConnection(error: ConnectionError, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  if (!socket.writable) {
    socket.destroy(error);
    return;
  }
  const requestId = randomUUID();
  const problem = writeProblem(OF_CONNECTION[error.code] ?? 'malformed_head', {}, 'vi', requestId);
  const body = JSON.stringify(problem);
  const length = String(Buffer.byteLength(body));
  const headers = { ...HEADERS, 'x-request-id': requestId, 'content-length': length, connection: 'close' };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  const status = `HTTP/1.1 ${String(problem.status)} ${STATUS_CODES[problem.status] ?? ''}`;
  socket.write([status, ...lines, '', body].join('\r\n'));
  socket.destroySoon();
}
