import { Inject, Injectable } from '@nestjs/common';
import { type RequestContext, type Tx, UnitOfWork } from '../../db/unit-of-work.js';
import { withLetterhead } from '../../domain/report/letterhead-lines.js';
import type { ReportDocument, ReportKind, ReportLanguage } from '../../domain/report/document.js';
import { ProblemError } from '../../http/problem.js';
import { Turns } from '../../jobs/turns.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { LetterheadsStore } from './letterheads.store.js';
import {
  type Composition,
  type CompositionQuestion,
  KIND_COMPOSERS,
  type KindComposer,
} from './report-composer.js';

export type { Composition } from './report-composer.js';

/** A report reads for half a second: more at a time would take the connections of everybody else. */
const AT_A_TIME = 2;

/** Makes a report out of the figures of a moment, under the letterhead that its unit had then. */
@Injectable()
export class ReportComposersService {
  private readonly turns = new Turns(AT_A_TIME);

  constructor(
    private readonly work: UnitOfWork,
    private readonly catalogue: CatalogueService,
    private readonly letterheads: LetterheadsStore,
    @Inject(KIND_COMPOSERS) private readonly composers: readonly KindComposer[],
  ) {}

  /** Whether there are reports of the kind in the language. */
  offers(kind: ReportKind, language: ReportLanguage): boolean {
    return this.composerOf(kind, language) !== undefined;
  }

  /**
   * "Now" is read after every writer that has stamped is in: asked for again as of its moment, the report says word for
   * word the same.
   * @throws ProblemError `report_kind_unavailable`
   */
  async compose(context: RequestContext, question: CompositionQuestion): Promise<Composition> {
    const { asOf, kind, language } = question;
    const composer = this.composerOf(kind, language);
    if (composer === undefined) throw new ProblemError('report_kind_unavailable');
    const compose = async (tx: Tx): Promise<Composition> => {
      const { document, facts } = await composer.compose(tx, question);
      return { asOf: tx.now.toISOString(), facts, document: await this.headed(tx, question.unit, document) };
    };
    return this.turns.take(() =>
      asOf === null ? this.work.readSettled(context, compose) : this.work.readAsOf(context, asOf, compose),
    );
  }

  private composerOf(kind: ReportKind, language: ReportLanguage): KindComposer | undefined {
    return this.composers.find((one) => one.kind === kind && one.languages.includes(language));
  }

  private async headed(tx: Tx, unit: string | null, document: ReportDocument): Promise<ReportDocument> {
    const { province, allCommunes } = await this.catalogue.current(tx);
    const owner = allCommunes.find(({ code }) => code === unit) ?? province;
    const kept = await this.letterheads.at(tx, owner.id, tx.now);
    return kept === null ? document : withLetterhead(document, kept.letterhead);
  }
}
