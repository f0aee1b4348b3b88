import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Session, SignInBody } from '../../contract/session.js';
import {
  type Actor,
  type AuditLine,
  type RequestContext,
  type Tx,
  UnitOfWork,
} from '../../db/unit-of-work.js';
import { accountNameOf } from '../../domain/account-name.js';
import { ProblemError } from '../../http/problem.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { type Account, IdentityStore } from './identity.store.js';
import { verifyPassword } from './password.js';

/** Absolute: a session ends 12 hours after signing in, whatever was done meanwhile. */
export const SESSION_LIFETIME_SECONDS = 12 * 60 * 60;

const FAILURES_ALLOWED = 10;
const THROTTLE_SECONDS = 15 * 60;
const TOKEN_BYTES = 32;

export interface SignedIn {
  readonly token: string;
  readonly session: Session;
}

/** An attempt that may go on to the password. */
interface Admission {
  /** Id of the attempt, which counts as failed until it succeeds. */
  readonly attempt: string;
  /** null: no such account. */
  readonly account: Account | null;
}

@Injectable()
export class IdentityService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: IdentityStore,
    private readonly catalogue: CatalogueService,
  ) {}

  /** An unknown name, a wrong password and a disabled account give the same answer after the same work. */
  async signIn(context: RequestContext, body: SignInBody): Promise<SignedIn> {
    const username = accountNameOf(body.username);
    const { attempt, account } = await this.admit(context, username);
    const matches = await verifyPassword(account?.password_hash ?? null, body.password);
    if (account === null || !matches || account.disabled) throw new ProblemError('wrong_credentials');
    // Told only to somebody who knows it.
    if (account.one_time_is_over) throw new ProblemError('one_time_password_over');
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    await this.open(context, account.id, attempt, username, token);
    const session = await this.current({ ...context, tokenSha256: sha256(token) });
    return { token, session };
  }

  current(context: RequestContext): Promise<Session> {
    return this.unitOfWork.read(context, async (tx) => {
      if (tx.actor === null) throw new ProblemError('unauthenticated');
      return this.describe(tx, tx.actor);
    });
  }

  /** Signing out twice is no fault. */
  async signOut(context: RequestContext): Promise<void> {
    const { tokenSha256 } = context;
    if (tokenSha256 === null) return;
    await this.unitOfWork.write(context, async (tx) => {
      if (tx.actor !== null) await tx.audit({ ...ofAccount(tx.actor.username, context), action: 'sign_out' });
      await this.store.closeSession(tx, tokenSha256);
    });
  }

  /** Counts before the password is looked at, so that guessing goes on no further even with the right one, or all at once. */
  private admit(context: RequestContext, username: string): Promise<Admission> {
    return this.unitOfWork.write(context, async (tx) => {
      const attempt = await this.store.admit(tx, username, context.address, FAILURES_ALLOWED);
      if (attempt === null)
        throw new ProblemError('too_many_attempts', { headers: { 'retry-after': String(THROTTLE_SECONDS) } });
      return { attempt, account: await this.store.findAccount(tx, username) };
    });
  }

  private async open(
    context: RequestContext,
    userId: number,
    attempt: string,
    username: string,
    token: string,
  ): Promise<void> {
    // As nobody: whoever was signed in on this browser before takes no part in what the store notes.
    await this.unitOfWork.write({ ...context, tokenSha256: null }, async (tx) => {
      await this.store.noteSuccess(tx, attempt);
      await this.store.openSession(tx, userId, sha256(token), SESSION_LIFETIME_SECONDS);
      await tx.audit({ ...ofAccount(username, context), action: 'sign_in', actorId: userId });
      // A browser that signs in anew leaves no older session of its own behind.
      if (context.tokenSha256 !== null) await this.store.closeSession(tx, context.tokenSha256);
    });
  }

  private async describe(tx: Tx, actor: Actor): Promise<Session> {
    const { communes } = await this.catalogue.current(tx);
    const unit = communes.find(({ id }) => id === actor.orgUnitId);
    return {
      username: actor.username,
      displayName: actor.displayName,
      role: actor.role,
      orgUnit: unit === undefined ? null : { code: unit.code, name: unit.name, fullName: unit.fullName },
      now: tx.now.toISOString(),
      mustChangePassword: actor.mustChangePassword,
      simulated: tx.simulated,
      expiresAt: actor.expiresAt.toISOString(),
    };
  }
}

const ofAccount = (username: string, { address }: RequestContext): Omit<AuditLine, 'action'> => ({
  object: `account:${username}`,
  orgUnitId: null,
  detail: { address },
});

const sha256 = (token: string): Buffer => createHash('sha256').update(token).digest();
