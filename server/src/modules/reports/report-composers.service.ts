import { Inject, Injectable } from '@nestjs/common';
import { type RequestContext, type Tx, UnitOfWork } from '../../db/unit-of-work.js';
import type { Letterhead } from '../../domain/report/document.js';
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

  /**
   * "Now" is read after every writer that has stamped is in: asked for again as of its moment, the report says word for
   * word the same.
   * @throws ProblemError `report_kind_unavailable`
   */
  async compose(context: RequestContext, question: CompositionQuestion): Promise<Composition> {
    const { asOf, kind } = question;
    const composer = this.composers.find((one) => one.kind === kind);
    if (composer === undefined) throw new ProblemError('report_kind_unavailable');
    const compose = async (tx: Tx): Promise<Composition> => {
      const letterhead = await this.letterheadOf(tx, question.unit);
      return { asOf: tx.now.toISOString(), ...(await composer.compose(tx, { ...question, letterhead })) };
    };
    return this.turns.take(() =>
      asOf === null ? this.work.readSettled(context, compose) : this.work.readAsOf(context, asOf, compose),
    );
  }

  /** null: the unit keeps none of its own. */
  private async letterheadOf(tx: Tx, unit: string | null): Promise<Letterhead | null> {
    const { province, allCommunes } = await this.catalogue.current(tx);
    const owner = allCommunes.find(({ code }) => code === unit) ?? province;
    const kept = await this.letterheads.at(tx, owner.id, tx.now);
    return kept?.letterhead ?? null;
  }
}
