import { Injectable } from '@nestjs/common';
import type {
  AnyDefinition,
  DefinitionKind,
  DefinitionVersionDto,
  SaveDataSet,
  SaveElement,
  SaveIndicator,
  SaveLegend,
  SaveQualityRule,
} from '../../contract/definitions.js';
import { type RequestContext, UnitOfWork } from '../../db/unit-of-work.js';
import type { Catalogue } from '../../domain/catalogue.js';
import {
  dataSetFaults,
  type DefinitionFault,
  elementFaults,
  indicatorFaults,
  legendFaults,
} from '../../domain/definition-rules.js';
import { qualityRuleFaults } from '../../domain/quality/rule-faults.js';
import { ProblemError } from '../../http/problem.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { IdempotentCommands } from '../commands/idempotent-commands.service.js';
import { type DefinitionRow, DefinitionsQuery } from './definitions.query.js';
import { DefinitionsStore } from './definitions.store.js';

interface Saving {
  readonly version: number;
  readonly reason: string;
  readonly definition: AnyDefinition;
}

/** Changes of the catalogue by an administrator: each is a new version with a reason; nothing is overwritten. */
@Injectable()
export class DefinitionCommands {
  constructor(
    private readonly commands: IdempotentCommands,
    private readonly catalogue: CatalogueService,
    private readonly store: DefinitionsStore,
    private readonly query: DefinitionsQuery,
  ) {}

  saveElement(
    context: RequestContext,
    code: string,
    key: string,
    body: SaveElement,
  ): Promise<DefinitionVersionDto> {
    return this.save(context, 'data-elements', code, key, body, (catalogue) =>
      elementFaults(catalogue, { ...body.definition, code }),
    );
  }

  saveIndicator(
    context: RequestContext,
    code: string,
    key: string,
    body: SaveIndicator,
  ): Promise<DefinitionVersionDto> {
    return this.save(context, 'indicators', code, key, body, (catalogue) =>
      indicatorFaults(catalogue, { ...body.definition, code }),
    );
  }

  saveDataSet(
    context: RequestContext,
    code: string,
    key: string,
    body: SaveDataSet,
  ): Promise<DefinitionVersionDto> {
    return this.save(context, 'data-sets', code, key, body, (catalogue) =>
      dataSetFaults(catalogue, { ...body.definition, code }),
    );
  }

  saveLegend(
    context: RequestContext,
    code: string,
    key: string,
    body: SaveLegend,
  ): Promise<DefinitionVersionDto> {
    return this.save(context, 'legends', code, key, body, () => legendFaults(body.definition));
  }

  saveQualityRule(
    context: RequestContext,
    code: string,
    key: string,
    body: SaveQualityRule,
  ): Promise<DefinitionVersionDto> {
    return this.save(context, 'quality-rules', code, key, body, (catalogue) =>
      qualityRuleFaults(catalogue, { ...body.definition, code }),
    );
  }

  private save(
    context: RequestContext,
    kind: DefinitionKind,
    code: string,
    key: string,
    body: Saving,
    faultsIn: (catalogue: Catalogue) => DefinitionFault[],
  ): Promise<DefinitionVersionDto> {
    return this.commands.run(context, key, ['definition', kind, code, body], async (tx) => {
      const version = await this.store.lock(tx, kind, code);
      if (version !== body.version) {
        const current = (await this.query.history(tx, kind, code))[0];
        throw new ProblemError('stale_definition', {
          params: { current: version, yours: body.version },
          members: { current: current === undefined ? null : versionDto(current), yours: body.definition },
        });
      }
      const errors = faultsIn(await this.catalogue.current(tx));
      if (errors.length > 0) throw new ProblemError('invalid_definition', { errors });
      await this.store.add(tx, kind, code, version + 1, body.definition, body.reason);
      await tx.audit({
        action: 'definition.change',
        object: `${kind}:${code}`,
        orgUnitId: null,
        detail: { version: version + 1, reason: body.reason },
      });
      const [saved] = await this.query.history(tx, kind, code);
      if (saved === undefined) throw new ProblemError('not_found');
      return versionDto(saved);
    });
  }
}

/** Reads of the same, as of now or of any moment. */
@Injectable()
export class DefinitionHistory {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly query: DefinitionsQuery,
  ) {}

  list(
    context: RequestContext,
    kind: DefinitionKind,
    asOf: Date | null,
  ): Promise<{ items: DefinitionVersionDto[] }> {
    return this.unitOfWork.read(context, async (tx) => ({
      items: (await this.query.list(tx, kind, asOf)).map(versionDto),
    }));
  }

  history(
    context: RequestContext,
    kind: DefinitionKind,
    code: string,
  ): Promise<{ items: DefinitionVersionDto[] }> {
    return this.unitOfWork.read(context, async (tx) => {
      const rows = await this.query.history(tx, kind, code);
      if (rows.length === 0) throw new ProblemError('not_found');
      return { items: rows.map(versionDto) };
    });
  }
}

const versionDto = ({ recorded_at, ...row }: DefinitionRow): DefinitionVersionDto => ({
  ...row,
  recordedAt: recorded_at.toISOString(),
});
