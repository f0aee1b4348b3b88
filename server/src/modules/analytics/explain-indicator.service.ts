import { Injectable } from '@nestjs/common';
import type { ExplainDto, ExplainIndicatorQuery as Question } from '../../contract/explain.js';
import type { Tx } from '../../db/tx.js';
import type { Catalogue } from '../../domain/catalogue.js';
import { indicatorByCode } from '../../domain/catalogue-lookup.js';
import { cutOffDateOf } from '../../domain/local-time.js';
import { ProblemError } from '../../http/problem.js';
import { campaignAnswer } from './campaign-answer.js';
import { communesBehind, wantedReports } from './explain-communes.js';
import { ExplainDefinitionsService } from './explain-definitions.service.js';
import { type Explained, explainedCommune, explainedProvince } from './explain-figure.js';
import { formulaOf } from './explain-formula.js';
import { placeAnswer } from './explain-place.js';
import { ExplainReportsService } from './explain-reports.service.js';
import { ExplainTermsService } from './explain-terms.service.js';
import { FiguresService } from './figures.service.js';
import { comparedWindows, weekContext } from './week-context.js';

/** A figure of an indicator: the one the pages show, and everything behind it. */
@Injectable()
export class ExplainIndicatorService {
  constructor(
    private readonly figures: FiguresService,
    private readonly terms: ExplainTermsService,
    private readonly definitions: ExplainDefinitionsService,
    private readonly reports: ExplainReportsService,
  ) {}

  async explain(tx: Tx, catalogue: Catalogue, question: Question): Promise<ExplainDto> {
    const figure = await this.figure(tx, catalogue, question);
    const { indicator, unit, week, target } = figure;
    const { window } = week;
    const onDate = cutOffDateOf(window.cutOffAt);
    const ofProvince = unit.level === 'province';
    return {
      ...placeAnswer(tx, catalogue, unit, window),
      campaign: campaignAnswer(week),
      ...figure.answer,
      units: question.units,
      formula: formulaOf(catalogue, indicator, unit.level, figure.answer.targetKind),
      definition: await this.definitions.indicator(tx, indicator),
      targetInForce: target === null ? null : await this.definitions.target(tx, catalogue, target, onDate),
      communes: ofProvince ? await this.communes(tx, catalogue, figure) : null,
      terms: ofProvince ? null : await this.terms.of(tx, { ...week, catalogue, indicator, commune: unit }),
    };
  }

  /** The same figures as the gap list asks for, so that one snapshot computes them once. */
  private async figure(tx: Tx, catalogue: Catalogue, question: Question): Promise<Explained> {
    const week = weekContext(catalogue, question);
    const indicator = indicatorByCode(catalogue, question.indicator);
    if (indicator === undefined) throw new ProblemError('not_found');
    const figures = await this.figures.of(tx, catalogue, {
      indicators: [indicator],
      wanted: comparedWindows(week),
      orgUnitId: null,
      campaign: week.campaign,
    });
    const subject = { catalogue, week, indicator, figures };
    if (question.orgUnit === catalogue.province.code) return explainedProvince(subject);
    const commune = week.communes.find(({ code }) => code === question.orgUnit);
    if (commune === undefined) throw new ProblemError('not_found');
    return explainedCommune(subject, commune);
  }

  private async communes(tx: Tx, catalogue: Catalogue, figure: Explained): Promise<ExplainDto['communes']> {
    const wanted = wantedReports(catalogue, figure.indicator, figure.week.window);
    const reports = await this.reports.counted(tx, catalogue, wanted, null);
    return communesBehind(catalogue, figure, wanted, reports);
  }
}
