import { Injectable } from '@nestjs/common';
import type {
  CommuneGroupDto,
  CommuneGroupListDto,
  GroupBody,
  HistoryListDto,
} from '../../contract/campaign-admin.js';
import { type RequestContext, type Tx, UnitOfWork } from '../../db/unit-of-work.js';
import { groupFaults } from '../../domain/campaign-faults.js';
import type { Catalogue } from '../../domain/catalogue.js';
import { communesAt } from '../../domain/communes-at.js';
import { localDateOf } from '../../domain/local-time.js';
import { ProblemError } from '../../http/problem.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { IdempotentCommands } from '../commands/idempotent-commands.service.js';
import { groupAnswers, groupHistory } from './commune-group-answer.js';
import { CommuneGroupsQuery } from './commune-groups.query.js';
import { CommuneGroupsStore } from './commune-groups.store.js';
import { refuseFaults, refuseStale } from './refusals.js';

/** Groups of communes that may have targets of their own, as of now or of any moment. */
@Injectable()
export class CommuneGroupReads {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly catalogue: CatalogueService,
    private readonly query: CommuneGroupsQuery,
  ) {}

  list(context: RequestContext, asOf: string | undefined): Promise<CommuneGroupListDto> {
    return this.unitOfWork.readAsOf(context, asOf, async (tx) => ({
      asOf: tx.asOf?.toISOString() ?? null,
      items: groupAnswers(
        await this.catalogue.current(tx),
        await this.query.versions(tx, null, tx.asOf),
        localDateOf(tx.now),
      ),
    }));
  }

  history(context: RequestContext, code: string): Promise<HistoryListDto> {
    return this.unitOfWork.read(context, async (tx) => {
      const rows = await this.query.versions(tx, code, null);
      if (rows.length === 0) throw new ProblemError('not_found');
      return { items: groupHistory(await this.catalogue.current(tx), rows) };
    });
  }

  /** One group as the list shows it; null: there is none. */
  async show(tx: Tx, catalogue: Catalogue, code: string): Promise<CommuneGroupDto | null> {
    const rows = await this.query.versions(tx, code, null);
    return groupAnswers(catalogue, rows, localDateOf(tx.now))[0] ?? null;
  }
}

/** Makes a group, or changes its words and members; its code never changes. */
@Injectable()
export class CommuneGroupCommands {
  constructor(
    private readonly commands: IdempotentCommands,
    private readonly catalogue: CatalogueService,
    private readonly reads: CommuneGroupReads,
    private readonly store: CommuneGroupsStore,
  ) {}

  save(context: RequestContext, code: string, key: string, body: GroupBody): Promise<CommuneGroupDto> {
    return this.commands.run(context, key, ['save-commune-group', code, body], async (tx) => {
      await this.store.lock(tx);
      const catalogue = await this.catalogue.fresh(tx);
      const current = await this.reads.show(tx, catalogue, code);
      refuseStale(current, body);
      const onDate = body.effectiveOn ?? localDateOf(tx.now);
      refuseFaults(groupFaults(catalogue, body.members, onDate));
      const members = new Set(body.members);
      const units = communesAt(catalogue, onDate).filter((unit) => members.has(unit.code));
      const group = { ...body, orgUnitIds: units.map(({ id }) => id) };
      await this.store.add(tx, code, body.version + 1, group, body.reason);
      await tx.audit({
        action: current === null ? 'group.create' : 'group.change',
        object: `group:${code}`,
        orgUnitId: null,
        detail: {
          version: body.version + 1,
          members: body.members,
          effectiveOn: body.effectiveOn,
          reason: body.reason,
        },
      });
      const saved = await this.reads.show(tx, await this.catalogue.fresh(tx), code);
      if (saved === null) throw new ProblemError('not_found');
      return saved;
    });
  }
}
