import { Inject, Injectable } from '@nestjs/common';
import type { SetupDto } from '../../contract/setup.js';
import type { Tx } from '../../db/unit-of-work.js';
import type { Catalogue } from '../../domain/catalogue.js';
import { referenceCoverage } from '../../domain/reference-coverage.js';
import {
  CONFIRMABLE_STEPS,
  type ConfirmableStep,
  isSetUp,
  referencesNeededOn,
  type SetupStep,
  setupSteps,
} from '../../domain/setup.js';
import { HTTP_SETTINGS, type HttpSettings } from '../../http/http-settings.js';
import { AccountReads } from '../accounts/account-reads.service.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { type ConfirmationRow, SetupQuery } from './setup.query.js';

const WEEKLY = 'weekly';

type Window = Catalogue['windows'][number];

/** Name of the setting whose newest version is the confirmation of a step. */
export const settingOf = (step: ConfirmableStep): string => `setup_${step}`;

/** How far a new installation is, within a transaction of the caller. */
@Injectable()
export class SetupReads {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly accounts: AccountReads,
    private readonly query: SetupQuery,
    @Inject(HTTP_SETTINGS) private readonly http: HttpSettings,
  ) {}

  async tell(tx: Tx): Promise<SetupDto> {
    const catalogue = await this.catalogue.current(tx);
    const open = openWeek(catalogue, tx.now);
    const referencesOn = referencesNeededOn(open === null ? null : new Date(open.cutOffAt), tx.now);
    const coverage = referenceCoverage(catalogue, referencesOn);
    const summary = await this.accounts.summary(tx);
    const confirmations = await this.query.confirmations(tx, CONFIRMABLE_STEPS.map(settingOf));
    const confirmed = new Map(
      CONFIRMABLE_STEPS.flatMap((step): [SetupStep, ConfirmationRow][] => {
        const row = confirmations.find(({ key }) => key === settingOf(step));
        return row === undefined ? [] : [[step, row]];
      }),
    );
    const withBoth = new Set(summary.orgUnitsWithBoth);
    const steps = setupSteps({
      ownPassword: tx.actor?.mustChangePassword === false,
      confirmed: new Set(confirmed.keys()),
      timesWereSet: await this.query.timesWereSet(tx),
      communes: coverage.communes,
      communesWithReferences: coverage.complete,
      communesWithAccounts: catalogue.communes.filter(({ id }) => withBoth.has(id)).length,
      weekIsOpen: open !== null,
    });
    return {
      finished: tx.simulated || isSetUp(steps) || (await this.query.hasReports(tx)),
      steps: steps.map((state) => ({ ...state, confirmed: told(confirmed.get(state.step)) })),
      reminders: { mode: this.http.reminders.mode, mail: this.http.reminders.mail !== null },
      references: coverage.elements.map(({ element, known }) => ({
        element: element.code,
        nameVi: element.nameVi,
        nameEn: element.nameEn,
        known,
        outOf: coverage.communes,
      })),
      referencesOn,
      firstWeek: open === null ? null : toFirstWeek(open),
    };
  }
}

const told = (row: ConfirmationRow | undefined): SetupDto['steps'][number]['confirmed'] =>
  row === undefined ? null : { at: row.at.toISOString(), by: row.by, reason: row.reason };

/** The newest week that can be entered at this moment. */
function openWeek({ windows }: Catalogue, now: Date): Window | null {
  return (
    windows
      .filter(({ dataSet }) => dataSet === WEEKLY)
      .filter(({ opensAt, closesAt }) => new Date(opensAt) <= now && now <= new Date(closesAt))
      .sort((a, b) => Date.parse(b.opensAt) - Date.parse(a.opensAt))[0] ?? null
  );
}

const toFirstWeek = (open: Window): SetupDto['firstWeek'] => ({
  period: open.period,
  opensAt: new Date(open.opensAt).toISOString(),
  dueAt: new Date(open.dueAt).toISOString(),
  closesAt: new Date(open.closesAt).toISOString(),
});
