import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { AcceptedLinkDto, AcceptLinkBody, LinkDto } from '../../contract/accounts.js';
import { type RequestContext, type Tx, UnitOfWork } from '../../db/unit-of-work.js';
import { ProblemError } from '../../http/problem.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { IdentityStore, type LinkRow } from './identity.store.js';
import { PasswordsService } from './passwords.service.js';

const FAILURES_ALLOWED = 10;
const THROTTLE_SECONDS = 15 * 60;
/** Under this name guesses of links are counted; no account can have it. */
const GUESSES = '(one-time link)';

/** One-time links: whoever holds one sets name and password of the account, once and within seven days. */
@Injectable()
export class LinksService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: IdentityStore,
    private readonly catalogue: CatalogueService,
    private readonly passwords: PasswordsService,
  ) {}

  async lookUp(context: RequestContext, token: string): Promise<LinkDto> {
    const link = await this.open(context, token);
    return this.unitOfWork.read(context, async (tx) => {
      const { allCommunes } = await this.catalogue.current(tx);
      return {
        username: link.username,
        displayName: link.display_name,
        role: link.role,
        orgUnitName: allCommunes.find(({ id }) => id === link.org_unit_id)?.fullName ?? null,
        purpose: link.purpose,
        expiresAt: link.expires_at.toISOString(),
      };
    });
  }

  /** Two people with the same link: the first sets the password, the second is told that it was used. */
  async accept(context: RequestContext, body: AcceptLinkBody): Promise<AcceptedLinkDto> {
    const link = await this.open(context, body.token);
    this.passwords.requireStrong(body.password, link.username, 'password');
    const passwordHash = await this.passwords.hash(body.password);
    return this.unitOfWork.write(context, async (tx) => {
      const username = await this.store.acceptLink(tx, sha256(body.token), body.displayName, passwordHash);
      if (username === null) throw new ProblemError('link_used');
      await tx.audit({
        action: 'account.accept',
        object: `account:${username}`,
        orgUnitId: null,
        detail: { purpose: link.purpose, address: context.address },
      });
      return { username };
    });
  }

  /** Guesses are counted before the link is looked up, as those of passwords are. */
  private async open(context: RequestContext, token: string): Promise<LinkRow> {
    const link = await this.unitOfWork.write(context, (tx) => this.admit(tx, context.address, token));
    if (link === null) throw new ProblemError('link_unknown');
    if (link.state === 'used') throw new ProblemError('link_used');
    if (link.state === 'over') throw new ProblemError('link_over');
    return link;
  }

  private async admit(tx: Tx, address: string, token: string): Promise<LinkRow | null> {
    const attempt = await this.store.admit(tx, GUESSES, address, FAILURES_ALLOWED);
    if (attempt === null)
      throw new ProblemError('too_many_attempts', { headers: { 'retry-after': String(THROTTLE_SECONDS) } });
    const link = await this.store.findLink(tx, sha256(token));
    if (link !== null) await this.store.noteSuccess(tx, attempt);
    return link;
  }
}

const sha256 = (token: string): Buffer => createHash('sha256').update(token).digest();
