import { Injectable } from '@nestjs/common';
import type { SetupConfirmBody, SetupDto } from '../../contract/setup.js';
import { type RequestContext, type Tx, UnitOfWork } from '../../db/unit-of-work.js';
import { IdempotentCommands } from '../commands/idempotent-commands.service.js';
import { SettingsService } from '../settings/settings.service.js';
import { SetupReads, settingOf } from './setup-reads.service.js';

/** The checklist of a new installation: computed from the store; that what is shipped holds is an act of a person. */
@Injectable()
export class SetupService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly commands: IdempotentCommands,
    private readonly settings: SettingsService,
    private readonly reads: SetupReads,
  ) {}

  read(context: RequestContext): Promise<SetupDto> {
    return this.unitOfWork.read(context, (tx) => this.reads.tell(tx));
  }

  confirm(context: RequestContext, key: string, { step, reason }: SetupConfirmBody): Promise<SetupDto> {
    return this.commands.run(context, key, ['confirm-setup', step, reason], async (tx: Tx) => {
      await this.settings.record(tx, settingOf(step), true, reason);
      await tx.audit({
        action: 'settings.confirm',
        object: `setup:${step}`,
        orgUnitId: null,
        detail: { reason },
      });
      return this.reads.tell(tx);
    });
  }
}
