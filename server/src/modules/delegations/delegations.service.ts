import { Injectable } from '@nestjs/common';
import type { DelegationBody, DelegationDto, DelegationListDto } from '../../contract/deadlines.js';
import { type Actor, type RequestContext, type Tx, UnitOfWork } from '../../db/unit-of-work.js';
import { delegationFault, delegationHolds } from '../../domain/delegation.js';
import { localDateOf } from '../../domain/local-time.js';
import { ProblemError } from '../../http/problem.js';
import { IdempotentCommands } from '../commands/idempotent-commands.service.js';
import { overlapping, refuseSpan, unknownDelegate } from './delegation-refusals.js';
import { type DelegationRow, DelegationsQuery } from './delegations.query.js';
import { DelegationsStore } from './delegations.store.js';

/** A leader lets an editor of the own commune sign for some days. */
@Injectable()
export class DelegationsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly commands: IdempotentCommands,
    private readonly query: DelegationsQuery,
    private readonly store: DelegationsStore,
  ) {}

  list(context: RequestContext): Promise<DelegationListDto> {
    return this.unitOfWork.read(context, async (tx) => {
      const rows = await this.query.ofUnit(tx, ownUnit(tx.actor));
      const candidates = await this.query.candidates(tx);
      return {
        items: rows.map((row) => delegationAnswer(row, tx.now)),
        candidates: candidates.map(({ username, display_name }) => ({ username, displayName: display_name })),
      };
    });
  }

  delegate(context: RequestContext, key: string, body: DelegationBody): Promise<DelegationDto> {
    return this.commands.run(context, key, ['delegation.give', body], async (tx, actor) => {
      const orgUnitId = ownUnit(actor);
      const { username, startsOn, endsOn, reason } = body;
      const fault = delegationFault(startsOn, endsOn, localDateOf(tx.now));
      if (fault !== null) throw refuseSpan(fault);
      const candidates = await this.query.candidates(tx);
      const delegate = candidates.find((one) => one.username === username);
      if (delegate === undefined) throw unknownDelegate();
      if (await this.query.isTaken(tx, delegate.id, startsOn, endsOn)) throw overlapping();
      const id = await this.store.add(tx, {
        orgUnitId,
        fromUserId: actor.userId,
        toUserId: delegate.id,
        startsOn,
        endsOn,
        reason,
      });
      await tx.audit({
        action: 'delegation.give',
        object: `delegation:${String(id)}`,
        orgUnitId,
        detail: { to: username, startsOn, endsOn, reason },
      });
      return this.show(tx, orgUnitId, id);
    });
  }

  /** Taken back by any leader of the commune: whoever gave it may be away. Doing it again changes nothing. */
  revoke(context: RequestContext, key: string, id: number): Promise<DelegationDto> {
    return this.commands.run(context, key, ['delegation.revoke', id], async (tx, actor) => {
      const orgUnitId = ownUnit(actor);
      const { revokedAt } = await this.show(tx, orgUnitId, id);
      if (revokedAt === null) {
        await this.store.revoke(tx, id);
        await tx.audit({
          action: 'delegation.revoke',
          object: `delegation:${String(id)}`,
          orgUnitId,
        });
      }
      return this.show(tx, orgUnitId, id);
    });
  }

  private async show(tx: Tx, orgUnitId: number, id: number): Promise<DelegationDto> {
    const row = await this.query.find(tx, orgUnitId, id);
    if (row === null) throw new ProblemError('not_found');
    return delegationAnswer(row, tx.now);
  }
}

function ownUnit(actor: Actor | null): number {
  if (actor?.orgUnitId == null) throw new ProblemError('forbidden');
  return actor.orgUnitId;
}

function delegationAnswer(row: DelegationRow, now: Date): DelegationDto {
  const span = {
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    revokedAt: row.revoked_at?.toISOString() ?? null,
  };
  return {
    id: row.id,
    from: row.from_name ?? '',
    to: row.to_name ?? '',
    ...span,
    reason: row.reason,
    active: delegationHolds(span, localDateOf(now)),
    revokedBy: row.revoked_by_name,
  };
}
