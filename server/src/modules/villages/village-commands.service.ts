import { Injectable } from '@nestjs/common';
import type { AddVillage, ChangeVillage, CloseVillage, VillageDto } from '../../contract/villages.js';
import type { Actor, RequestContext, Tx } from '../../db/unit-of-work.js';
import type { Fault } from '../../domain/fault.js';
import { localDateOf } from '../../domain/local-time.js';
import { villageDateFaults, villageFaults } from '../../domain/village/village-faults.js';
import { readVillageName, tidy, villageFullName } from '../../domain/village/village-name.js';
import { changedFields, latestOf, type VillageFacts } from '../../domain/village/village.js';
import { ProblemError } from '../../http/problem.js';
import { IdempotentCommands } from '../commands/idempotent-commands.service.js';
import { recordVillages } from './record-villages.js';
import { villageDtos } from './village-answers.js';
import { type RecordedVillage, VillagesQuery } from './villages.query.js';
import { VillagesStore } from './villages.store.js';

/** A commune keeps its register village by village: added, changed, closed, opened again; never deleted. */
@Injectable()
export class VillageCommands {
  constructor(
    private readonly commands: IdempotentCommands,
    private readonly query: VillagesQuery,
    private readonly store: VillagesStore,
  ) {}

  add(context: RequestContext, key: string, body: AddVillage): Promise<VillageDto> {
    return this.commands.run(context, key, ['village.add', body], async (tx, actor) => {
      const home = homeOf(actor);
      const facts = factsOf(body);
      const { openedOn, reason } = body;
      refuse([
        ...villageFaults(facts, localDateOf(tx.now)),
        ...villageDateFaults({ openedOn, closedOn: null, effectiveOn: null }, localDateOf(tx.now)),
      ]);
      await this.store.lock(tx, home);
      const [id = 0] = await this.store.addIds(tx, home, 1);
      const predecessorNote = body.predecessorNote;
      const version = { ...facts, version: 1, effectiveOn: null, openedOn, closedOn: null, predecessorNote };
      await recordVillages(tx, this.store, [{ ...version, villageId: id, reason }]);
      return this.told(tx, home, id, 'village.add', { name: villageFullName(facts) });
    });
  }

  change(context: RequestContext, key: string, id: number, body: ChangeVillage): Promise<VillageDto> {
    return this.commands.run(context, key, ['village.change', id, body], async (tx, actor) => {
      const home = homeOf(actor);
      await this.store.lock(tx, home);
      const before = await this.seen(tx, id, body.version);
      if (before.closedOn !== null)
        throw new ProblemError('village_is_closed', { params: { name: villageFullName(before) } });
      const facts = factsOf(body);
      const { openedOn, effectiveOn, predecessorNote, reason } = body;
      refuse([
        ...villageFaults(facts, localDateOf(tx.now)),
        ...villageDateFaults({ openedOn, closedOn: null, effectiveOn }, localDateOf(tx.now)),
      ]);
      const after = {
        ...{ ...facts, version: before.version + 1, effectiveOn, openedOn, closedOn: null, predecessorNote },
        ...{ villageId: id, reason },
      };
      await recordVillages(tx, this.store, [after]);
      return this.told(tx, home, id, 'village.change', {
        ...{ version: after.version, changed: changedFields(before, facts), effectiveOn, reason },
      });
    });
  }

  /** Closes, or opens again what was closed. */
  close(context: RequestContext, key: string, id: number, body: CloseVillage): Promise<VillageDto> {
    return this.commands.run(context, key, ['village.close', id, body], async (tx, actor) => {
      const home = homeOf(actor);
      await this.store.lock(tx, home);
      const before = await this.seen(tx, id, body.version);
      const { closedOn, reason } = body;
      const { openedOn } = before;
      refuse(villageDateFaults({ openedOn, closedOn, effectiveOn: null }, localDateOf(tx.now)));
      const after = { ...before, version: before.version + 1, effectiveOn: null, closedOn };
      await recordVillages(tx, this.store, [{ ...after, villageId: id, reason }]);
      return this.told(tx, home, id, closedOn === null ? 'village.reopen' : 'village.close', {
        ...{ version: after.version, closedOn, reason },
      });
    });
  }

  /** The newest version of a village that this account keeps, when it is the one that was seen. */
  private async seen(tx: Tx, id: number, version: number): Promise<RecordedVillage> {
    const village = await this.query.find(tx, id);
    if (village === null) throw new ProblemError('not_found');
    const latest = latestOf(village);
    if (latest.version !== version)
      throw new ProblemError('village_changed', {
        params: { name: villageFullName(latest), current: latest.version, yours: version },
      });
    return latest;
  }

  /** One line of the audit, and the village as it now is. */
  private async told(
    tx: Tx,
    orgUnitId: number,
    id: number,
    action: string,
    detail: object,
  ): Promise<VillageDto> {
    await tx.audit({ action, object: `village:${String(id)}`, orgUnitId, detail });
    const village = await this.query.find(tx, id);
    const [dto] = village === null ? [] : villageDtos([village], localDateOf(tx.now));
    if (dto === undefined) throw new Error('A village was not recorded');
    return dto;
  }
}

/** The commune whose register an account keeps (org_units.id). */
export function homeOf(actor: Actor): number {
  if (actor.orgUnitId === null) throw new ProblemError('forbidden');
  return actor.orgUnitId;
}

/** "Buôn Kroa A" typed into the name of a buôn is "Kroa A". */
function factsOf(body: AddVillage | ChangeVillage): VillageFacts {
  const { kind, households, hasTeam, teamFoundedOn, teamMembers, hasBroadband, bestSignal } = body;
  const read = readVillageName(body.name);
  return {
    name: read.kind === kind ? read.name : tidy(body.name),
    notes: body.notes === null || tidy(body.notes) === '' ? null : tidy(body.notes),
    ...{ kind, households, hasTeam, teamFoundedOn, teamMembers, hasBroadband, bestSignal },
  };
}

export function refuse(errors: readonly Fault[]): void {
  if (errors.length > 0) throw new ProblemError('invalid_village', { errors });
}
