import { Injectable } from '@nestjs/common';
import type { OwnPasswordBody } from '../../contract/accounts.js';
import { type Actor, type RequestContext, UnitOfWork } from '../../db/unit-of-work.js';
import { ProblemError } from '../../http/problem.js';
import { IdempotentCommands } from '../commands/idempotent-commands.service.js';
import { IdentityStore } from './identity.store.js';
import { PasswordsService } from './passwords.service.js';

const FAILURES_ALLOWED = 10;
const THROTTLE_SECONDS = 15 * 60;

/** The own password, changed by who knows the present one. */
@Injectable()
export class OwnPasswordService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: IdentityStore,
    private readonly commands: IdempotentCommands,
    private readonly passwords: PasswordsService,
  ) {}

  /** Sessions of this account elsewhere end. Neither password is part of what the key of the command is held against. */
  async change(context: RequestContext, key: string, body: OwnPasswordBody): Promise<void> {
    const username = await this.requireKnown(context, body.current);
    this.passwords.requireStrong(body.next, username, 'next');
    if (body.next.normalize('NFC') === body.current.normalize('NFC'))
      throw new ProblemError('weak_password', {
        errors: [
          {
            path: 'next',
            code: 'same',
            vi: 'Phải khác mật khẩu hiện tại.',
            en: 'It must differ from the present one.',
          },
        ],
      });
    const passwordHash = await this.passwords.hash(body.next);
    await this.commands.run(context, key, ['own-password'], async (tx, actor) => {
      await this.store.setOwnPassword(tx, passwordHash, context.tokenSha256 ?? Buffer.alloc(0));
      await tx.audit({
        action: 'account.password',
        object: `account:${actor.username}`,
        orgUnitId: null,
        detail: { address: context.address, first: actor.mustChangePassword },
      });
      return {};
    });
  }

  /** Whoever finds an open session cannot try passwords in it for ever. */
  private async requireKnown(context: RequestContext, password: string): Promise<string> {
    const { attempt, actor, passwordHash } = await this.unitOfWork.write(context, async (tx) => {
      const { username } = requireActor(tx.actor);
      const attempt = await this.store.admit(tx, username, context.address, FAILURES_ALLOWED);
      if (attempt === null)
        throw new ProblemError('too_many_attempts', { headers: { 'retry-after': String(THROTTLE_SECONDS) } });
      const account = await this.store.findAccount(tx, username);
      return { attempt, actor: username, passwordHash: account?.password_hash ?? null };
    });
    if (!(await this.passwords.verify(passwordHash, password)))
      throw new ProblemError('wrong_password', {
        errors: [
          {
            path: 'current',
            code: 'wrong',
            vi: 'Mật khẩu hiện tại không đúng.',
            en: 'The present password is not right.',
          },
        ],
      });
    await this.unitOfWork.write(context, (tx) => this.store.noteSuccess(tx, attempt));
    return actor;
  }
}

function requireActor(actor: Actor | null): Actor {
  if (actor === null) throw new ProblemError('unauthenticated');
  return actor;
}
