import { Injectable } from '@nestjs/common';
import type {
  AccountActBody,
  AccountDto,
  AccountWithLinkDto,
  ChangeAccountBody,
  HandOverBody,
  InviteBody,
  ResetBody,
} from '../../contract/accounts.js';
import type { Actor, RequestContext, Tx } from '../../db/unit-of-work.js';
import { isCommuneRole, type Role } from '../../domain/access.js';
import { ProblemError } from '../../http/problem.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { IdempotentCommands } from '../commands/idempotent-commands.service.js';
import { AccountReads } from './account-reads.service.js';
import { linkPathOf, linkTokenOf, sha256Of } from './account-secrets.js';
import type { AccountRow } from './accounts.query.js';
import { AccountsStore, type Outcome } from './accounts.store.js';

/** What is kept of a command that made a link: the link itself is derived again from the secret of the caller. */
interface Linked {
  readonly account: AccountDto;
  readonly expiresAt: string;
}

/** What an administrator does with accounts: each act has a reason, a version and a line of the audit. */
@Injectable()
export class AccountCommands {
  constructor(
    private readonly commands: IdempotentCommands,
    private readonly catalogue: CatalogueService,
    private readonly reads: AccountReads,
    private readonly store: AccountsStore,
  ) {}

  async invite(context: RequestContext, key: string, body: InviteBody): Promise<AccountWithLinkDto> {
    const { username, displayName, role, phone, reason } = body;
    const made = await this.commands.run(context, key, ['invite-account', body], async (tx) => {
      const orgUnitId = await this.unitFor(tx, role, body.orgUnit);
      await this.requireFree(tx, username);
      const id = await this.store.create(
        tx,
        {
          username,
          displayName,
          role,
          orgUnitId,
          phone,
          passwordHash: null,
          predecessorId: null,
          act: 'invite',
        },
        reason,
      );
      await audit(tx, 'account.invite', username, { role, orgUnit: body.orgUnit, reason });
      return this.link(tx, id, username, 'invite', body.secret);
    });
    return withLink(made, body.secret, username);
  }

  change(
    context: RequestContext,
    username: string,
    key: string,
    body: ChangeAccountBody,
  ): Promise<AccountDto> {
    return this.commands.run(context, key, ['change-account', username, body], async (tx) => {
      const { version, displayName, role, phone, reason } = body;
      const account = await this.reads.find(tx, username);
      const orgUnitId = await this.unitFor(tx, role, body.orgUnit, account);
      const state = { displayName, role, orgUnitId, phone };
      await this.expectOk(
        tx,
        await this.store.change(tx, account.id, version, state, 'change', reason),
        account,
        version,
      );
      await audit(tx, 'account.change', username, {
        role,
        was: account.role,
        orgUnit: body.orgUnit,
        reason,
      });
      return this.reads.tell(tx, username);
    });
  }

  disable(context: RequestContext, username: string, key: string, body: AccountActBody): Promise<AccountDto> {
    return this.setDisabled(context, username, key, body, true);
  }

  enable(context: RequestContext, username: string, key: string, body: AccountActBody): Promise<AccountDto> {
    return this.setDisabled(context, username, key, body, false);
  }

  async reset(
    context: RequestContext,
    username: string,
    key: string,
    body: ResetBody,
  ): Promise<AccountWithLinkDto> {
    const made = await this.commands.run(
      context,
      key,
      ['reset-account', username, body],
      async (tx, actor) => {
        refuseOwn(actor, username);
        const account = await this.reads.find(tx, username);
        await this.expectOk(
          tx,
          await this.store.reset(tx, account.id, body.version, body.reason),
          account,
          body.version,
        );
        await audit(tx, 'account.reset', username, { reason: body.reason });
        return this.link(tx, account.id, username, account.has_password ? 'reset' : 'invite', body.secret);
      },
    );
    return withLink(made, body.secret, username);
  }

  /** The new person gets an account of their own; the old one is disabled, and what was done stays with who did it. */
  async handOver(
    context: RequestContext,
    username: string,
    key: string,
    body: HandOverBody,
  ): Promise<AccountWithLinkDto> {
    const made = await this.commands.run(
      context,
      key,
      ['hand-over-account', username, body],
      async (tx, actor) => {
        const { version, displayName, phone, reason } = body;
        refuseOwn(actor, username);
        const old = await this.reads.find(tx, username);
        await this.requireFree(tx, body.username);
        await this.expectOk(
          tx,
          await this.store.setDisabled(tx, old.id, version, true, 'hand_over', reason),
          old,
          version,
        );
        const id = await this.store.create(
          tx,
          {
            username: body.username,
            displayName,
            role: old.role,
            orgUnitId: old.org_unit_id,
            phone,
            passwordHash: null,
            predecessorId: old.id,
            act: 'receive',
          },
          reason,
        );
        await audit(tx, 'account.hand_over', username, { to: body.username, reason });
        return this.link(tx, id, body.username, 'invite', body.secret);
      },
    );
    return withLink(made, body.secret, body.username);
  }

  private setDisabled(
    context: RequestContext,
    username: string,
    key: string,
    body: AccountActBody,
    disabled: boolean,
  ): Promise<AccountDto> {
    const act = disabled ? 'disable' : 'enable';
    return this.commands.run(context, key, [`${act}-account`, username, body], async (tx) => {
      const account = await this.reads.find(tx, username);
      await this.expectOk(
        tx,
        await this.store.setDisabled(tx, account.id, body.version, disabled, act, body.reason),
        account,
        body.version,
      );
      await audit(tx, `account.${act}`, username, { reason: body.reason });
      return this.reads.tell(tx, username);
    });
  }

  private async link(
    tx: Tx,
    id: number,
    username: string,
    purpose: 'invite' | 'reset',
    secret: string,
  ): Promise<Linked> {
    const expiresAt = await this.store.issueLink(tx, id, sha256Of(linkTokenOf(secret, username)), purpose);
    return { account: await this.reads.tell(tx, username), expiresAt: expiresAt.toISOString() };
  }

  /** @throws username_taken */
  private async requireFree(tx: Tx, username: string): Promise<void> {
    const taken = await this.reads.find(tx, username).then(
      () => true,
      () => false,
    );
    if (taken) throw new ProblemError('username_taken', { params: { username } });
  }

  /** A commune role has one open commune, another role none. An account may keep a commune that has closed. */
  private async unitFor(
    tx: Tx,
    role: Role,
    code: string | null,
    account?: AccountRow,
  ): Promise<number | null> {
    const { communes, allCommunes } = await this.catalogue.current(tx);
    const own = allCommunes.find((unit) => unit.id === account?.org_unit_id);
    const unit = own?.code === code ? own : communes.find((one) => one.code === code);
    if (isCommuneRole(role) === (code !== null) && (code === null || unit !== undefined))
      return unit?.id ?? null;
    const words =
      code === null
        ? { vi: 'Vai này cần một xã, phường.', en: 'This role needs a commune.' }
        : isCommuneRole(role)
          ? { vi: 'Không có xã, phường này.', en: 'There is no such commune.' }
          : { vi: 'Vai này không thuộc xã, phường nào.', en: 'This role belongs to no commune.' };
    throw new ProblemError('invalid_account', {
      errors: [{ path: 'orgUnit', code: 'not_fitting', ...words }],
    });
  }

  private async expectOk(tx: Tx, outcome: Outcome, account: AccountRow, yours: number): Promise<void> {
    if (outcome === 'ok') return;
    if (outcome === 'unknown') throw new ProblemError('not_found');
    if (outcome === 'stale')
      throw new ProblemError('stale_definition', {
        params: { current: account.version, yours },
        members: { current: await this.reads.tell(tx, account.username) },
      });
    throw new ProblemError(outcome === 'last_administrator' ? outcome : `account_${outcome}`);
  }
}

const audit = (tx: Tx, action: string, username: string, detail: object): Promise<void> =>
  tx.audit({ action, object: `account:${username}`, orgUnitId: null, detail });

function refuseOwn(actor: Actor, username: string): void {
  if (actor.username === username) throw new ProblemError('own_account');
}

const withLink = ({ account, expiresAt }: Linked, secret: string, username: string): AccountWithLinkDto => ({
  account,
  link: { path: linkPathOf(linkTokenOf(secret, username)), expiresAt },
});
