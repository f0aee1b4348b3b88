import { setTimeout as sleep } from 'node:timers/promises';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Problem } from '../contract/shared.js';
import { formatDateTime, type Language } from '../domain/format.js';
import { AuditTrail } from './audit-trail.js';
import { languageOf } from './language.js';
import { isProblemCode, PROBLEMS, type ProblemCode } from './problem-catalogue.js';
import { type ProblemDetails, ProblemError, type ProblemParams } from './problem.js';
import { problemOfDatabase } from './sqlstate.js';

const LINE_WITHIN_MS = 1_000;

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

const CODE_OF_STATUS: Readonly<Record<number, ProblemCode>> = {
  400: 'malformed',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not_found',
  409: 'conflict',
  413: 'payload_too_large',
  415: 'unsupported_media_type',
  429: 'too_many_attempts',
  503: 'busy',
};

/** The one place where an error becomes an answer; whatever is not in the catalogue is a 500 that tells nothing about itself. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  constructor(private readonly trail: AuditTrail) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const { code, details } = recognise(error);
    const problem = writeProblem(code, details, languageOf(request), request.id);
    // What a service refuses on purpose is no fault to look into.
    if (problem.status >= 500 && !(error instanceof ProblemError) && !wasBrokenOff(request))
      this.log(error, problem, request);
    for (const [name, value] of Object.entries(details.headers ?? {})) void reply.header(name, value);
    if (problem.status === 503) void reply.header('retry-after', '2');
    // The line first, but nobody waits long for it.
    const written = this.trail.refused(request, code, problem.status);
    void Promise.race([written, sleep(LINE_WITHIN_MS, undefined, { ref: false })]).then(() => {
      send(reply, problem);
    });
  }

  private log(error: unknown, problem: Problem, request: FastifyRequest): void {
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const path = request.url.split('?')[0] ?? '';
    this.logger.error(`${problem.status} ${request.method} ${path} ${problem.requestId} ${reason}`);
  }
}

function send(reply: FastifyReply, problem: Problem): void {
  // A body that was already on its way cannot be taken back.
  if (reply.sent) return;
  void reply
    .status(problem.status)
    .header('content-type', PROBLEM_TYPE)
    .header('cache-control', 'no-store')
    .send(JSON.stringify(problem));
}

/** The client went away before its request was whole: nobody's fault, and nobody to answer. */
const wasBrokenOff = ({ raw }: FastifyRequest): boolean => raw.destroyed && !raw.complete;

function recognise(error: unknown): { code: ProblemCode; details: ProblemDetails } {
  if (error instanceof ProblemError) return { code: error.code, details: error.details };
  if (error instanceof HttpException)
    return { code: CODE_OF_STATUS[error.getStatus()] ?? 'internal', details: {} };
  const database = problemOfDatabase(error);
  if (database !== null) return { code: database, details: {} };
  // The unit of work refuses with an error of its own that carries a code of the catalogue.
  const own = typeof error === 'object' && error !== null ? (error as { code?: unknown }).code : undefined;
  if (isProblemCode(own)) return { code: own, details: {} };
  // The pool gives no code when every connection stayed busy.
  if (error instanceof Error && error.message.includes('timeout exceeded when trying to connect'))
    return { code: 'busy', details: {} };
  return { code: 'internal', details: {} };
}

/** The body of a problem in the language of the user. */
export function writeProblem(
  code: ProblemCode,
  details: ProblemDetails,
  language: Language,
  requestId: string,
): Problem {
  const { status, title, detail } = PROBLEMS[code];
  const problem: Problem = {
    ...details.members,
    type: `urn:problem:${code}`,
    title: title[language],
    status,
    detail: fill(detail[language], details.params ?? {}, language),
    code,
    requestId,
  };
  if (details.errors !== undefined) {
    problem.errors = details.errors.map((one) => ({
      path: one.path,
      code: one.code,
      message: one[language],
    }));
  }
  return problem;
}

function fill(sentence: string, params: ProblemParams, language: Language): string {
  return sentence.replace(/\{(\w+)\}/gu, (place, name: string) => {
    const value = params[name];
    if (value === undefined) return place;
    if (value instanceof Date) return formatDateTime(value);
    return typeof value === 'object' ? value[language] : String(value);
  });
}
