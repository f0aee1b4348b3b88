import { Injectable } from '@nestjs/common';
import type { ReviewQueueDto } from '../../contract/quality.js';
import type { Tx } from '../../db/unit-of-work.js';
import type { Catalogue } from '../../domain/catalogue.js';
import { dataSetByCode } from '../../domain/catalogue-lookup.js';
import type { ReportCorrections } from '../../domain/report/corrections.js';
import type { ReportLanguage } from '../../domain/report/document.js';
import type { EnteredText, Surprise, WeekTexts } from '../../domain/report/province-week-input.js';
import { compareVietnamese } from '../../domain/search.js';
import { ReviewQueueService } from '../quality/review-queue.service.js';
import { CorrectionsService } from './corrections.service.js';
import { ReportTextsQuery } from './report-texts.query.js';

const NARRATIVE = 'weekly_text';
const FIGURES = 'weekly';

/** What is known of the figures of a week beside themselves. */
export interface WeekDoubts {
  /** Signed reports with findings, the most surprising first. */
  readonly reports: ReviewQueueDto['items'];
  /** Findings that nobody has explained, and errors. */
  readonly open: number;
}

/** What people wrote in a week, and what the rules of data quality say of it. */
@Injectable()
export class WeekNotesService {
  constructor(
    private readonly reviews: ReviewQueueService,
    private readonly query: ReportTextsQuery,
    private readonly issued: CorrectionsService,
  ) {}

  /** In the Vietnamese order of the units; an empty text is none. */
  async texts(tx: Tx, catalogue: Catalogue, period: string): Promise<WeekTexts> {
    const dataSet = dataSetByCode(catalogue, NARRATIVE);
    const known = catalogue.periods.find(({ code }) => code === period);
    const rows =
      dataSet === undefined || known === undefined
        ? []
        : await this.query.read(tx, catalogue.province.id, known.id, dataSet.id);
    const units = new Map(catalogue.allCommunes.map((unit) => [unit.id, unit]));
    const named = rows
      .flatMap((row) => {
        const unit = units.get(row.org_unit_id);
        return unit === undefined ? [] : [{ unit, values: row.values }];
      })
      .sort((a, b) => compareVietnamese(a.unit.name, b.unit.name) || a.unit.id - b.unit.id);
    const of = (element: string): EnteredText[] =>
      named.flatMap(({ unit, values }) => {
        const text = String(values[element] ?? '').trim();
        return text === '' ? [] : [{ unitName: unit.fullName, text }];
      });
    return {
      direction: of('documents_issued'),
      difficulties: of('difficulties'),
      proposals: of('proposals'),
    };
  }

  /** Since the report of the province before; null: there was none. */
  corrections(tx: Tx, catalogue: Catalogue): Promise<ReportCorrections | null> {
    return this.issued.ofProvince(tx, catalogue, 'province_week');
  }

  async doubts(tx: Tx, period: string): Promise<WeekDoubts> {
    const { items, total } = await this.reviews.of(tx, period, FIGURES);
    return {
      reports: items.filter(({ findings }) => findings.length > 0),
      open: total.unexplained + items.reduce((sum, { errors }) => sum + errors, 0),
    };
  }
}

/** The most surprising finding of each report, in the language of what is written of it. */
export function surprisesOf(
  { reports }: WeekDoubts,
  { elements }: Catalogue,
  language: ReportLanguage,
): Surprise[] {
  const names = new Map(
    elements.map(({ code, nameVi, nameEn }) => [code, language === 'vi' ? nameVi : nameEn]),
  );
  return reports.flatMap(({ orgUnit, orgUnitName: fullName, findings }) => {
    const [most] = [...findings].sort((a, b) => (b.surprise ?? 0) - (a.surprise ?? 0));
    if (most === undefined) return [];
    const { dataElement, reason } = most;
    const finding = language === 'vi' ? most.textVi : most.textEn;
    return [{ orgUnit, fullName, element: names.get(dataElement) ?? dataElement, finding, reason }];
  });
}
