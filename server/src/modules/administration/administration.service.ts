import { Injectable } from '@nestjs/common';
import type { AdministrationDto, AdminScreenName } from '../../contract/administration.js';
import { type RequestContext, type Tx, UnitOfWork } from '../../db/unit-of-work.js';
import type { Catalogue } from '../../domain/catalogue.js';
import { localDateOf } from '../../domain/local-time.js';
import { referenceCoverage } from '../../domain/reference-coverage.js';
import { AccountReads } from '../accounts/account-reads.service.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { AdministrationQuery } from './administration.query.js';

interface Count {
  readonly count: number;
  readonly outOf: number | null;
}

/** The start page of the administrator: what there is, and what was changed last. */
@Injectable()
export class AdministrationService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly catalogue: CatalogueService,
    private readonly accounts: AccountReads,
    private readonly query: AdministrationQuery,
  ) {}

  overview(context: RequestContext): Promise<AdministrationDto> {
    return this.unitOfWork.read(context, (tx) => this.read(tx));
  }

  private async read(tx: Tx): Promise<AdministrationDto> {
    const catalogue = await this.catalogue.current(tx);
    const accounts = await this.accounts.summary(tx);
    const changes = new Map<string, Change>(
      (await this.query.lastChanges(tx)).map((row) => [row.screen, row]),
    );
    if (accounts.changedAt !== null)
      changes.set('accounts', {
        at: accounts.changedAt,
        by: accounts.changedBy,
        reason: accounts.changeReason,
      });
    const counts = { accounts: all(accounts.active), ...countsOf(catalogue, tx.now) };
    return {
      screens: Object.entries(counts).map(([screen, count]) => ({
        screen: screen as AdminScreenName,
        ...count,
        lastChange: told(changes.get(screen)),
      })),
    };
  }
}

interface Change {
  readonly at: Date;
  readonly by: string | null;
  readonly reason: string | null;
}

const told = (change: Change | undefined): AdministrationDto['screens'][number]['lastChange'] =>
  change === undefined ? null : { at: change.at.toISOString(), by: change.by, reason: change.reason };

/** behind_from, carry, counts. */
const SETTINGS = 3;

const all = (count: number): Count => ({ count, outOf: null });

function countsOf(catalogue: Catalogue, now: Date): Record<Exclude<AdminScreenName, 'accounts'>, Count> {
  const { communes, settings } = catalogue;
  const { complete } = referenceCoverage(catalogue, localDateOf(now));
  return {
    periods: all(settings.holidays.length),
    campaigns: all(catalogue.targets.length),
    references: { count: complete, outOf: communes.length },
    units: all(communes.length),
    catalogue: all(catalogue.elements.length),
    settings: all(SETTINGS),
  };
}
