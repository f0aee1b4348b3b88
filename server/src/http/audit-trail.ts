import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { AccessRefused } from '../db/access-refused.js';
import { type AuditLine, type RequestContext, UnitOfWork } from '../db/unit-of-work.js';
import { type AccessRule, PUBLIC_ACCESS } from '../domain/access.js';
import { accountNameOf } from '../domain/account-name.js';
import { LineBudget } from './line-budget.js';
import type { ProblemCode } from './problem-catalogue.js';
import { openContext, openedContextOf } from './request-context.js';

const SIGNED_IN: AccessRule = { kind: 'signed_in', roles: 'all', withOneTimePassword: true };
const SIGN_IN = '/api/session';
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);
/** Refusals of a command that are told; what was only typed wrongly (400) is not. */
const TOLD = new Set([403, 404, 409, 422]);
const REFUSALS_A_MINUTE = 20;
/** Of all addresses together. */
const SIGN_INS_A_MINUTE = 200;
const EXPORTS_A_MINUTE = 60;
const FLUSH_EVERY_MS = 60_000;
const LONGEST_TEXT = 200;

type Kind = 'refusals' | 'sign_ins' | 'exports';

/**
 * Lines of the audit that no service writes: what was refused, and what was taken away as a file. Each is a transaction of
 * its own, and each somebody has a budget of lines for a minute; what is over it is told as a number.
 */
@Injectable()
export class AuditTrail implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger('Audit');
  private readonly budgets: Readonly<Record<Kind, LineBudget>> = {
    refusals: new LineBudget(REFUSALS_A_MINUTE),
    sign_ins: new LineBudget(REFUSALS_A_MINUTE),
    exports: new LineBudget(EXPORTS_A_MINUTE),
  };
  private readonly allSignIns = new LineBudget(SIGN_INS_A_MINUTE);
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly unitOfWork: UnitOfWork) {}

  onModuleInit(): void {
    this.timer = setInterval(() => void this.tellDropped(false), FLUSH_EVERY_MS).unref();
  }

  async onModuleDestroy(): Promise<void> {
    if (this.timer !== null) clearInterval(this.timer);
    await this.tellDropped(true);
  }

  /** Never fails: a refusal is answered as such also where its line cannot be written. */
  async refused(request: FastifyRequest, code: ProblemCode, status: number): Promise<void> {
    try {
      if (isSignIn(request)) await this.refusedSignIn(request, code, status);
      else if (isTold(request, status)) await this.refusedPerson(request, code, status);
    } catch (error) {
      // Whoever has no session, or none any more, has no name to write.
      if (error instanceof AccessRefused) return;
      this.logger.error(`a refusal was not written ${request.id} ${reasonOf(error)}`);
    }
  }

  /** A file that is about to leave. @throws where its line cannot be written: then it does not leave. */
  async exported(
    request: FastifyRequest,
    context: RequestContext,
    kind: string,
    file: string,
  ): Promise<void> {
    if (context.rule.kind === 'public' || !this.budgets.exports.spend(whoOf(context), performance.now()))
      return;
    await this.unitOfWork.write({ ...context, rule: SIGNED_IN }, (tx) =>
      tx.audit({
        action: `export.${kind}`,
        object: `file:${file.slice(0, LONGEST_TEXT)}`,
        orgUnitId: tx.actor?.orgUnitId ?? null,
        detail: { request: addressOf(request, true) },
      }),
    );
  }

  private async refusedPerson(request: FastifyRequest, code: ProblemCode, status: number): Promise<void> {
    const context = openedContextOf(request) ?? openContext(request, SIGNED_IN);
    if (context.tokenSha256 === null) return;
    if (!this.budgets.refusals.spend(whoOf(context), performance.now())) return;
    await this.unitOfWork.write({ ...context, rule: SIGNED_IN }, (tx) =>
      tx.audit({
        action: 'request.refuse',
        object: `request:${request.method} ${addressOf(request, false)}`,
        orgUnitId: tx.actor?.orgUnitId ?? null,
        detail: { code, status, requestId: request.id },
      }),
    );
  }

  private async refusedSignIn(request: FastifyRequest, code: ProblemCode, status: number): Promise<void> {
    const username = typedName(request);
    if (username === null || ![401, 403, 429].includes(status)) return;
    const context = openedContextOf(request) ?? openContext(request, PUBLIC_ACCESS);
    const now = performance.now();
    if (!this.budgets.sign_ins.spend(context.address, now) || !this.allSignIns.spend('all', now)) return;
    await this.writeAsNobody(context, {
      action: 'sign_in_refused',
      object: `account:${username}`,
      orgUnitId: null,
      detail: { address: context.address, code },
    });
  }

  private async tellDropped(end: boolean): Promise<void> {
    const now = performance.now();
    const budgets = { ...this.budgets, all_sign_ins: this.allSignIns };
    for (const [kind, budget] of Object.entries(budgets)) {
      for (const { key, count } of end ? budget.takeAll() : budget.takeDropped(now)) {
        const [address = key, session = null] = key.split(' ');
        await this.writeAsNobody(NOBODY, {
          action: 'audit.drop',
          object: `address:${address}`,
          orgUnitId: null,
          detail: { kind, count, ...(session === null ? {} : { session }) },
        }).catch((error: unknown) => {
          this.logger.error(
            `${String(count)} ${kind} of ${key} were not written, nor this: ${reasonOf(error)}`,
          );
        });
      }
    }
  }

  private writeAsNobody(context: RequestContext, line: AuditLine): Promise<void> {
    const asNobody = { ...context, tokenSha256: null, rule: PUBLIC_ACCESS };
    return this.unitOfWork.write(asNobody, (tx) => tx.audit(line));
  }
}

const NOBODY: RequestContext = {
  tokenSha256: null,
  rule: PUBLIC_ACCESS,
  requestId: 'audit',
  language: 'vi',
  address: '',
  authorised: false,
};

const isSignIn = (request: FastifyRequest): boolean =>
  request.method === 'POST' && request.routeOptions.url === SIGN_IN;

/** Of what is only read, what the role may not read; of commands, every refusal. */
const isTold = ({ method }: FastifyRequest, status: number): boolean =>
  SAFE.has(method) ? status === 403 : TOLD.has(status);

/** An address and, where there is a session, a mark of it that opens nothing. */
function whoOf({ address, tokenSha256 }: RequestContext): string {
  return tokenSha256 === null ? address : `${address} ${tokenSha256.toString('hex').slice(0, 12)}`;
}

function addressOf(request: FastifyRequest, withQuery: boolean): string {
  const address = withQuery ? request.url : (request.url.split('?')[0] ?? '');
  return address.slice(0, LONGEST_TEXT);
}

/** null: the body was not even a sign-in. */
function typedName({ body }: FastifyRequest): string | null {
  const name = (body as { username?: unknown } | null | undefined)?.username;
  return typeof name === 'string'
    ? accountNameOf(name)
        .replace(/\p{Cs}/gu, '\u{FFFD}')
        .slice(0, 64)
    : null;
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
