import { Injectable } from '@nestjs/common';
import { type RequestContext, type Tx, UnitOfWork } from '../../db/unit-of-work.js';
import { communeWeekDocument } from '../../domain/report/commune-week.js';
import type { ReportDocument, ReportLanguage } from '../../domain/report/document.js';
import { headed } from '../../domain/report/commune-week-input.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { CommuneWeekInputsService } from './commune-week-inputs.service.js';
import { LetterheadsStore } from './letterheads.store.js';

export interface CommuneReportsQuestion {
  readonly period: string;
  /** Code; null: the one the period belongs to. */
  readonly campaign: string | null;
  readonly language: ReportLanguage;
  /** Instant; null: now, settled. */
  readonly asOf: string | null;
}

export interface CommuneReport {
  readonly orgUnit: string;
  readonly fullName: string;
  /** Whether the commune has handed in the week. */
  readonly submitted: boolean;
  readonly document: ReportDocument;
}

export interface CommuneReports {
  /** Moment whose knowledge their figures are. */
  readonly asOf: string;
  /** In catalogue order. */
  readonly reports: readonly CommuneReport[];
}

/** The weekly reports of all communes that the reader sees, the store asked once for all of them. */
@Injectable()
export class CommuneReportsService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly catalogue: CatalogueService,
    private readonly inputs: CommuneWeekInputsService,
    private readonly letterheads: LetterheadsStore,
  ) {}

  /** Each the same as it is composed alone at that moment, under the letterhead that its commune had then. */
  composeMany(context: RequestContext, question: CommuneReportsQuestion): Promise<CommuneReports> {
    const { asOf } = question;
    const compose = (tx: Tx): Promise<CommuneReports> => this.all(tx, question);
    return asOf === null
      ? this.work.readSettled(context, compose)
      : this.work.readAsOf(context, asOf, compose);
  }

  /** The same inside a transaction that is already open. */
  async all(tx: Tx, { period, campaign, language }: CommuneReportsQuestion): Promise<CommuneReports> {
    const catalogue = await this.catalogue.current(tx);
    const question = { period, ...(campaign === null ? {} : { campaign }) };
    const inputs = await this.inputs.of(tx, catalogue, question, tx.actor?.orgUnitCode ?? null, language);
    const kept = await this.letterheads.allAt(tx, tx.now);
    const ids = new Map(catalogue.allCommunes.map(({ code, id }) => [code, id]));
    return {
      asOf: tx.now.toISOString(),
      reports: inputs.map((input) => {
        const own = kept.get(ids.get(input.commune.code) ?? 0) ?? null;
        return {
          orgUnit: input.commune.code,
          fullName: input.commune.fullName,
          submitted: input.report.submittedAt !== null,
          document: communeWeekDocument(headed(input, own)),
        };
      }),
    };
  }
}
