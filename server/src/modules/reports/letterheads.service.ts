import { Injectable } from '@nestjs/common';
import type { LetterheadBody, LetterheadStateDto } from '../../contract/letterhead.js';
import { type RequestContext, type Tx, UnitOfWork } from '../../db/unit-of-work.js';
import { communeLetterhead } from '../../domain/report/commune-week-input.js';
import type { Letterhead } from '../../domain/report/document.js';
import { USUAL_LETTERHEAD } from '../../domain/report/usual-letterhead.js';
import { ProblemError } from '../../http/problem.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { IdempotentCommands } from '../commands/idempotent-commands.service.js';
import { LetterheadsStore } from './letterheads.store.js';

interface OwnUnit {
  readonly id: number;
  readonly code: string;
  readonly provinceId: number;
}

/** The letterhead of one's own unit: of the Department for accounts of the province, of the commune for its own. */
@Injectable()
export class LetterheadsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly commands: IdempotentCommands,
    private readonly catalogue: CatalogueService,
    private readonly store: LetterheadsStore,
  ) {}

  own(context: RequestContext): Promise<LetterheadStateDto> {
    return this.unitOfWork.read(context, async (tx) => this.state(tx, await this.unitOf(tx)));
  }

  keep(context: RequestContext, key: string, body: LetterheadBody): Promise<LetterheadStateDto> {
    return this.commands.run(context, key, ['keep-letterhead', body], async (tx) => {
      const unit = await this.unitOf(tx);
      const { version: yours, ...letterhead } = body;
      const current = (await this.store.at(tx, unit.id, null))?.version ?? 0;
      if (current !== yours) throw new ProblemError('report_changed', { params: { current, yours } });
      await this.store.keep(tx, unit.provinceId, unit.id, current + 1, letterhead);
      await tx.audit({
        action: 'letterhead.keep',
        object: `letterhead:${unit.code}/${String(current + 1)}`,
        orgUnitId: unit.id === unit.provinceId ? null : unit.id,
        detail: { symbol: letterhead.symbol },
      });
      return this.state(tx, unit);
    });
  }

  private async unitOf(tx: Tx): Promise<OwnUnit> {
    const { province } = await this.catalogue.current(tx);
    const { orgUnitId = null, orgUnitCode = null } = tx.actor ?? {};
    return { id: orgUnitId ?? province.id, code: orgUnitCode ?? province.code, provinceId: province.id };
  }

  private async state(tx: Tx, unit: OwnUnit): Promise<LetterheadStateDto> {
    const kept = await this.store.at(tx, unit.id, null);
    return {
      orgUnit: unit.code,
      version: kept?.version ?? 0,
      changedAt: kept?.changedAt.toISOString() ?? null,
      changedBy: kept?.changedBy ?? null,
      letterhead: kept === null ? null : sent(kept.letterhead),
      usual: sent(await this.usual(tx, unit)),
    };
  }

  private async usual(tx: Tx, { code }: OwnUnit): Promise<Letterhead> {
    const commune = (await this.catalogue.current(tx)).allCommunes.find((one) => one.code === code);
    return commune === undefined ? USUAL_LETTERHEAD : communeLetterhead(commune);
  }
}

const sent = ({ addressees, recipients, ...words }: Letterhead) => ({
  ...words,
  addressees: [...addressees],
  recipients: [...recipients],
});
