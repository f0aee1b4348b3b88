import { Injectable } from '@nestjs/common';
import type { PastedVillagesDto, PasteVillages } from '../../contract/village-paste.js';
import type { RequestContext } from '../../db/unit-of-work.js';
import { localDateOf } from '../../domain/local-time.js';
import { villageDateFaults } from '../../domain/village/village-faults.js';
import type { PastedTable, PastedVillage } from '../../domain/village/village-table.js';
import { latestOf } from '../../domain/village/village.js';
import { ProblemError } from '../../http/problem.js';
import { IdempotentCommands } from '../commands/idempotent-commands.service.js';
import { recordVillages } from './record-villages.js';
import { revisionOf } from './village-answers.js';
import { homeOf, refuse } from './village-commands.service.js';
import { VillagePasteReads } from './village-paste-reads.service.js';
import type { RegisteredVillage } from './villages.query.js';
import { type NewVillageVersion, VillagesStore } from './villages.store.js';

/** Records a block pasted from a sheet, whole or not at all. */
@Injectable()
export class VillagePaste {
  constructor(
    private readonly commands: IdempotentCommands,
    private readonly reads: VillagePasteReads,
    private readonly store: VillagesStore,
  ) {}

  record(context: RequestContext, key: string, body: PasteVillages): Promise<PastedVillagesDto> {
    return this.commands.run(context, key, ['village.paste', body], async (tx, actor) => {
      const home = homeOf(actor);
      await this.store.lock(tx, home);
      const { villages, table } = await this.reads.read(tx, body.text);
      if (revisionOf(villages) !== body.revision) throw new ProblemError('village_list_changed');
      const dates = { openedOn: null, closedOn: null, effectiveOn: body.effectiveOn };
      refuse([...faultsOf(table), ...villageDateFaults(dates, localDateOf(tx.now))]);
      const added = table.rows.filter(({ change }) => change === 'new');
      const changed = table.rows.filter(({ change }) => change === 'changed');
      const ids = await this.store.addIds(tx, home, added.length);
      const versions = [
        ...added.map((row, index) => firstVersion(row, ids[index] ?? 0, body.reason)),
        ...changed.map((row) => nextVersion(row, villages, body)),
      ];
      if (versions.length > 0) {
        await recordVillages(tx, this.store, versions);
        await tx.audit({
          action: 'village.paste',
          object: 'villages',
          orgUnitId: home,
          detail: {
            added: added.length,
            changed: changed.length,
            effectiveOn: body.effectiveOn,
            reason: body.reason,
          },
        });
      }
      const same = table.rows.length - added.length - changed.length;
      return { added: added.length, changed: changed.length, same };
    });
  }
}

type Unkeyed = Omit<NewVillageVersion, 'searchKey'>;

const firstVersion = ({ after }: PastedVillage, villageId: number, reason: string | null): Unkeyed => ({
  ...after,
  ...{
    villageId,
    version: 1,
    effectiveOn: null,
    openedOn: null,
    closedOn: null,
    predecessorNote: null,
    reason,
  },
});

function nextVersion(
  { villageId, after }: PastedVillage,
  villages: readonly RegisteredVillage[],
  { effectiveOn, reason }: PasteVillages,
): Unkeyed {
  const village = villages.find(({ id }) => id === villageId);
  if (village === undefined) throw new Error('A pasted row names a village that is not there');
  const { version, openedOn, closedOn, predecessorNote } = latestOf(village);
  return {
    ...after,
    ...{
      villageId: village.id,
      version: version + 1,
      effectiveOn,
      openedOn,
      closedOn,
      predecessorNote,
      reason,
    },
  };
}

const faultsOf = ({ faults }: PastedTable): { path: string; code: string; vi: string; en: string }[] =>
  faults.map(({ line, field, vi, en }) => ({
    ...{ path: `rows.${String(line)}${field === null ? '' : `.${field}`}`, code: 'row', vi, en },
  }));
