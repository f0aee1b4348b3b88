import { Injectable } from '@nestjs/common';
import type { ContactBody, ContactDto } from '../../contract/reminders.js';
import { type Actor, type RequestContext, type Tx, UnitOfWork } from '../../db/unit-of-work.js';
import { ProblemError } from '../../http/problem.js';
import { AccountReads } from '../accounts/account-reads.service.js';
import { IdempotentCommands } from '../commands/idempotent-commands.service.js';
import { ContactRecords } from './contact-records.service.js';

/** Where and in which language people are written to: kept by themselves, or by an administrator. */
@Injectable()
export class ContactsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly commands: IdempotentCommands,
    private readonly accounts: AccountReads,
    private readonly records: ContactRecords,
  ) {}

  own(context: RequestContext): Promise<ContactDto> {
    return this.unitOfWork.read(context, (tx) => this.records.tell(tx, actorOf(tx).userId));
  }

  of(context: RequestContext, username: string): Promise<ContactDto> {
    return this.unitOfWork.read(context, async (tx) =>
      this.records.tell(tx, (await this.accounts.find(tx, username)).id),
    );
  }

  keepOwn(context: RequestContext, key: string, body: ContactBody): Promise<ContactDto> {
    return this.commands.run(context, key, ['own-contact', body], (tx, actor) =>
      this.records.put(tx, actor.userId, actor.username, body),
    );
  }

  keepOf(context: RequestContext, username: string, key: string, body: ContactBody): Promise<ContactDto> {
    return this.commands.run(context, key, ['account-contact', username, body], async (tx) =>
      this.records.put(tx, (await this.accounts.find(tx, username)).id, username, body),
    );
  }
}

function actorOf(tx: Tx): Actor {
  if (tx.actor === null) throw new ProblemError('unauthenticated');
  return tx.actor;
}
