import { Inject, Injectable } from '@nestjs/common';
import type { ReminderRequestBody, ReminderRequestedDto } from '../../contract/reminders.js';
import type { RequestContext, Tx } from '../../db/unit-of-work.js';
import { situationOf } from '../../domain/reminders/due-reminders.js';
import { HTTP_SETTINGS, type HttpSettings } from '../../http/http-settings.js';
import { ProblemError } from '../../http/problem.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { IdempotentCommands } from '../commands/idempotent-commands.service.js';
import { openWindows, owedReports } from './owed-reports.js';
import { ReminderAsking } from './reminder-asking.service.js';

/** Nobody is reminded by hand more often than this of one report. Hours. */
const NOT_WITHIN_HOURS = 6;

/** A reviewer has communes reminded now. */
@Injectable()
export class ReminderRequests {
  constructor(
    @Inject(HTTP_SETTINGS) private readonly settings: HttpSettings,
    private readonly commands: IdempotentCommands,
    private readonly catalogue: CatalogueService,
    private readonly asking: ReminderAsking,
  ) {}

  ask(context: RequestContext, key: string, body: ReminderRequestBody): Promise<ReminderRequestedDto> {
    const { mode } = this.settings.reminders;
    return this.commands.run(context, key, ['remind', body], async (tx) => {
      if (mode === 'off') throw new ProblemError('reminders_off');
      const { place, owing } = await this.owing(tx, body);
      const recent = await this.asking.askedRecently(tx, place.periodId, place.dataSetId, NOT_WITHIN_HOURS);
      const wanted = new Set(body.orgUnits);
      const named = owing.filter(({ code }) => wanted.has(code));
      const asked = named.filter(({ id }) => !recent.includes(id));
      if (asked.length > 0) {
        await this.asking.add(
          tx,
          place,
          asked.map(({ id }) => id),
          body.note,
        );
        await tx.audit({
          action: 'reminder.ask',
          object: `report:${body.period}/${body.dataSet}`,
          orgUnitId: null,
          detail: { orgUnits: asked.map(({ code }) => code), note: body.note },
        });
      }
      return {
        reminded: asked.length,
        notOwing: wanted.size - named.length,
        recently: named.length - asked.length,
        mode,
      };
    });
  }

  /** Communes that can still hand this report in and have not. */
  private async owing(tx: Tx, { period, dataSet }: ReminderRequestBody) {
    const catalogue = await this.catalogue.current(tx);
    const open = openWindows(catalogue, [dataSet], tx.now).find(({ window }) => window.period === period);
    if (open === undefined) throw new ProblemError('nothing_to_remind');
    const place = { provinceId: catalogue.province.id, periodId: open.periodId, dataSetId: open.dataSet.id };
    const owed = owedReports(catalogue, [open], await this.asking.states(tx, place));
    const units = new Map(catalogue.allCommunes.map((unit) => [unit.id, unit]));
    const owing = owed
      .filter((report) => situationOf(report, tx.now) !== null)
      .flatMap(({ orgUnitId }) => units.get(orgUnitId) ?? []);
    return { place, owing };
  }
}
