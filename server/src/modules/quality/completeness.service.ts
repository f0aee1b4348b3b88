import { Injectable } from '@nestjs/common';
import type { CompletenessDto } from '../../contract/quality.js';
import { type RequestContext, UnitOfWork } from '../../db/unit-of-work.js';
import type { Catalogue } from '../../domain/catalogue.js';
import { unitWindow } from '../../domain/catalogue-lookup.js';
import { percentOf, toNumber } from '../../domain/decimal.js';
import { isComplete, progressOf } from '../../domain/quality/progress.js';
import { reportingOf, statusCell } from '../../domain/reporting.js';
import { windowAt } from '../../domain/window.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { completenessFile } from './completeness-file.js';
import { type PeriodReportRow, PeriodReportsQuery } from './period-reports.query.js';
import { type QualityPeriod, qualityPeriod } from './quality-period.js';

type Item = CompletenessDto['items'][number];

/** Who has reported how much by when. A report is judged by what was signed; before that, by its draft. */
@Injectable()
export class CompletenessService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly catalogue: CatalogueService,
    private readonly query: PeriodReportsQuery,
  ) {}

  read(
    context: RequestContext,
    { period, dataSet, asOf }: { period: string; dataSet: string; asOf?: string | undefined },
  ): Promise<CompletenessDto> {
    return this.unitOfWork.readAsOf(context, asOf, async (tx) => {
      const catalogue = await this.catalogue.current(tx);
      const wanted = qualityPeriod(catalogue, period, dataSet);
      const rows = await this.query.read(tx, catalogue.province.id, wanted.period.id, wanted.dataSet.id);
      const byUnit = new Map(rows.map((row) => [row.org_unit_id, row]));
      return {
        simulated: tx.simulated,
        asOf: tx.asOf?.toISOString() ?? null,
        ...completenessOf(catalogue, wanted, byUnit, tx.now),
      };
    });
  }

  /** The same list as a file, UTF-8 with a byte order mark so that spreadsheets read its letters. */
  async csv(
    context: RequestContext,
    asked: { period: string; dataSet: string; asOf?: string | undefined },
  ): Promise<{ name: string; text: string }> {
    return completenessFile(await this.read(context, asked), context.language);
  }
}

function completenessOf(
  catalogue: Catalogue,
  wanted: QualityPeriod,
  rows: ReadonlyMap<number, PeriodReportRow>,
  now: Date,
): Omit<CompletenessDto, 'simulated' | 'asOf'> {
  const { window, dataSet, communes } = wanted;
  const items = communes.map((unit): Item => {
    const own = unitWindow(catalogue, window, unit.id);
    return {
      orgUnit: unit.code,
      orgUnitName: unit.fullName,
      dueAt: own.dueAt,
      ...standing(rows.get(unit.id), wanted, own, now),
    };
  });
  const submitted = items.filter(({ firstSubmittedAt }) => firstSubmittedAt !== null);
  const reporting = reportingOf(submitted, communes.length);
  const complete = items.filter((item) => item.complete).length;
  const signed = communes.flatMap(({ id }) => {
    const row = rows.get(id);
    return row?.first_submitted_at == null ? [] : [row];
  });
  return {
    period: window.period,
    dataSet: dataSet.code,
    window: windowAt(window, now),
    reporting: {
      ...reporting,
      completeness: toNumber(reporting.completeness),
      timeliness: toNumber(reporting.timeliness),
    },
    complete,
    blank: submitted.filter(({ done }) => done === 0).length,
    completeShare: toNumber(percentOf(complete, communes.length)),
    required: progressOf(dataSet, () => false).all,
    items,
    elements: missingElements(wanted, signed),
  };
}

function standing(
  row: PeriodReportRow | undefined,
  { dataSet }: QualityPeriod,
  own: Parameters<typeof statusCell>[1],
  now: Date,
): Omit<Item, 'orgUnit' | 'orgUnitName' | 'dueAt'> {
  const has = (code: string): boolean => row?.values?.[code] !== undefined;
  const { done, missing } = progressOf(dataSet, has);
  const report = row && {
    state: row.state,
    firstSubmittedAt: row.first_submitted_at,
    excluded: row.excluded,
  };
  return {
    state: row?.state ?? 'not_started',
    cell: statusCell(report, own, now),
    firstSubmittedAt: row?.first_submitted_at?.toISOString() ?? null,
    done,
    complete: row?.first_submitted_at != null && isComplete(dataSet, has),
    missing: [...missing],
    noChange: row?.notes?.noChange ?? false,
  };
}

/** "Mục nào thiếu nhiều nhất": among those who submitted. Of equals the one that comes first on the form. */
function missingElements(
  { dataSet, communes }: QualityPeriod,
  signed: readonly PeriodReportRow[],
): CompletenessDto['elements'] {
  const members = [...dataSet.members].sort((a, b) => a.position - b.position);
  const counted = members.map(({ element, required }) => {
    const present = signed.filter(({ values }) => values?.[element] !== undefined).length;
    return {
      dataElement: element,
      required,
      missing: signed.length - present,
      present,
      share: toNumber(percentOf(present, communes.length)),
    };
  });
  return counted.sort((a, b) => Number(b.required) - Number(a.required) || b.missing - a.missing);
}
