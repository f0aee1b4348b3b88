import { Injectable } from '@nestjs/common';
import type { ReviewQueueDto } from '../../contract/quality.js';
import type { Tx } from '../../db/unit-of-work.js';
import type { Catalogue, OrgUnit } from '../../domain/catalogue.js';
import { dataSetByCode } from '../../domain/catalogue-lookup.js';
import { ONCE } from '../../domain/period.js';
import type { ReportLanguage } from '../../domain/report/document.js';
import { communeLetterhead, type CommuneWeekInput } from '../../domain/report/commune-week-input.js';
import { type CommuneWeek, CommuneWeeksService } from '../analytics/commune-weeks.service.js';
import { reportWeek } from './report-week.js';
import { ReviewQueueService } from '../quality/review-queue.service.js';
import { goalDefinitions } from './goal-definitions.js';
import { type ReportTextsRow, ReportTextsQuery } from './report-texts.query.js';

const NARRATIVE = 'weekly_text';
const FIGURES = 'weekly';
const DECLARED = 'once';
const TEAMS = 'villages_with_team_rate';
const COMMITTEE = 'committee_rate';

type Texts = ReadonlyMap<number, ReportTextsRow['values']>;
type Review = ReviewQueueDto['items'][number];

/** What everybody's weekly report is made of, read once for all of them. */
@Injectable()
export class CommuneWeekInputsService {
  constructor(
    private readonly weeks: CommuneWeeksService,
    private readonly texts: ReportTextsQuery,
    private readonly reviews: ReviewQueueService,
  ) {}

  /** @param unit code of a commune of the week; null: all of them. Empty: there is no such commune */
  async of(
    tx: Tx,
    catalogue: Catalogue,
    question: { readonly period: string; readonly campaign?: string },
    unit: string | null,
    language: ReportLanguage,
  ): Promise<CommuneWeekInput[]> {
    const { week, communes } = await this.weeks.of(tx, catalogue, question, unit);
    if (communes.length === 0) return [];
    const narrative = await this.textsOf(tx, catalogue, question.period, NARRATIVE);
    const declared = await this.textsOf(tx, catalogue, ONCE.code, DECLARED);
    const { items } = await this.reviews.of(tx, question.period, FIGURES);
    const reviews = new Map(items.map((item) => [item.orgUnit, item]));
    const shared = {
      language,
      week: reportWeek(tx, catalogue, week),
      definitions: goalDefinitions(catalogue, week, language),
    };
    return communes.map((own) => ({
      ...shared,
      ...ownOf(own, narrative, declared, reviews.get(own.commune.code), language),
    }));
  }

  private async textsOf(tx: Tx, catalogue: Catalogue, period: string, code: string): Promise<Texts> {
    const dataSet = dataSetByCode(catalogue, code);
    const known = catalogue.periods.find((one) => one.code === period);
    if (dataSet === undefined || known === undefined) return new Map();
    const rows = await this.texts.read(tx, catalogue.province.id, known.id, dataSet.id);
    return new Map(rows.map((row) => [row.org_unit_id, row.values]));
  }
}

type Own = Omit<CommuneWeekInput, 'language' | 'week' | 'definitions'>;

function ownOf(
  { commune, goals, values, cell, submittedAt }: CommuneWeek,
  narrative: Texts,
  declared: Texts,
  review: Review | undefined,
  language: ReportLanguage,
): Own {
  const said = (texts: Texts, element: string): string =>
    String(texts.get(commune.id)?.[element] ?? '').trim();
  const committee = goals.find(({ indicator }) => indicator === COMMITTEE);
  const teams = goals.find(({ indicator }) => indicator === TEAMS);
  return {
    commune: unitOf(commune),
    letterhead: communeLetterhead(commune),
    goals,
    values,
    report: { cell, submittedAt },
    committee: {
      established: committee?.numerator == null ? null : committee.numerator > 0,
      number: said(declared, 'committee_decision_number'),
      date: said(declared, 'committee_decision_date'),
    },
    villages:
      teams?.numerator == null || teams.denominator === null || teams.denominator === 0
        ? null
        : { withTeam: teams.numerator, villages: teams.denominator },
    warnings: (review?.findings ?? []).map(({ textVi, textEn, reason }) => ({
      finding: language === 'vi' ? textVi : textEn,
      reason,
    })),
    texts: {
      direction: said(narrative, 'documents_issued'),
      difficulties: said(narrative, 'difficulties'),
      proposals: said(narrative, 'proposals'),
    },
  };
}

const unitOf = ({ code, name, fullName }: OrgUnit): CommuneWeekInput['commune'] => ({ code, name, fullName });
