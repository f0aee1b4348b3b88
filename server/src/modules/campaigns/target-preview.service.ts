import { Injectable } from '@nestjs/common';
import type { TargetPreviewBody, TargetPreviewDto } from '../../contract/target-preview.js';
import { type RequestContext, type Tx, UnitOfWork } from '../../db/unit-of-work.js';
import type { Catalogue, Indicator, Target } from '../../domain/catalogue.js';
import { indicatorByCode } from '../../domain/catalogue-lookup.js';
import { localDateOf } from '../../domain/local-time.js';
import { decisionFaults, targetFaults } from '../../domain/target-faults.js';
import { holdersOf } from '../../domain/target-holders.js';
import { targetNotes } from '../../domain/target-notes.js';
import { ProblemError } from '../../http/problem.js';
import { TargetEffects } from '../analytics/target-effects.service.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { planToday, plannedCutOffs, shareCorners } from './plan-answer.js';
import { refuseFaults } from './refusals.js';
import { targetAnswers } from './target-answer.js';
import { TargetReads } from './target-reads.service.js';
import { sumOfTarget } from './target-sum-answer.js';
import { placeOf, wantedTarget } from './wanted-target.js';

type Act = TargetPreviewBody['act'];

/** What is looked at: the target as it would be, and the catalogue with it. */
interface Weighed {
  readonly act: Act;
  readonly target: Target;
  readonly indicator: Indicator;
  readonly after: Catalogue;
}

/** What a target would do, computed by the functions that judge every figure; nothing is written. */
@Injectable()
export class TargetPreviews {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly catalogue: CatalogueService,
    private readonly reads: TargetReads,
    private readonly effects: TargetEffects,
  ) {}

  preview(context: RequestContext, body: TargetPreviewBody): Promise<TargetPreviewDto> {
    return this.unitOfWork.read(context, async (tx) => {
      const catalogue = await this.catalogue.current(tx);
      const weighed = await this.weigh(tx, catalogue, body);
      const { act, target, indicator, after } = weighed;
      const { of: denominators } = await this.effects.denominators(
        tx,
        catalogue,
        [indicator],
        target.campaign,
      );
      const answers = targetAnswers(after, [{ ...target, ended: act === 'end', at: tx.now }]);
      const [shown] = answers;
      if (shown === undefined) throw new ProblemError('not_found');
      return {
        target: shown,
        shareCorners: shareCorners(target),
        today: planToday(target, indicator, tx.now),
        cutOffs: act === 'end' ? [] : plannedCutOffs(catalogue, target, indicator, tx.now),
        week: await this.effects.ofTarget(tx, catalogue, after, target),
        sum: sumOfTarget(after, target, indicator, denominators(indicator.code)),
        notes: notesOf(catalogue, weighed, localDateOf(tx.now)),
      };
    });
  }

  private async weigh(tx: Tx, catalogue: Catalogue, body: TargetPreviewBody): Promise<Weighed> {
    const today = localDateOf(tx.now);
    const target = await this.wanted(tx, catalogue, body, today);
    const indicator = indicatorByCode(catalogue, target.indicator);
    if (indicator === undefined) throw new ProblemError('not_found');
    const others = catalogue.targets.filter(({ id }) => id !== target.id);
    const targets = body.act === 'end' ? others : [...others, target];
    return { act: body.act, target, indicator, after: { ...catalogue, targets } };
  }

  /** The target as it would be; refused where recording it would be refused. */
  private async wanted(
    tx: Tx,
    catalogue: Catalogue,
    body: TargetPreviewBody,
    today: string,
  ): Promise<Target> {
    if (body.act === 'set') {
      if (!catalogue.campaigns.some(({ code }) => code === body.campaign))
        throw new ProblemError('not_found');
      const wanted = wantedTarget(placeOf(catalogue, body.campaign, body, today), body);
      refuseFaults(targetFaults(catalogue, wanted, today, null));
      // Numbers in the store begin at 1.
      return { ...wanted, id: 0, version: 1 };
    }
    const current = await this.reads.newest(tx, body.id);
    if (current.ended) throw new ProblemError('target_ended');
    const next = { id: current.id, version: current.version + 1 };
    if (body.act === 'end') {
      refuseFaults(decisionFaults(body, today));
      return { ...current, ...next, decision: body.decision, decidedOn: body.decidedOn };
    }
    const wanted = wantedTarget(current, body);
    refuseFaults(targetFaults(catalogue, wanted, today, body.id));
    return { ...wanted, ...next };
  }
}

function notesOf(
  catalogue: Catalogue,
  { act, target, indicator, after }: Weighed,
  today: string,
): TargetPreviewDto['notes'] {
  return targetNotes({
    target,
    full: indicator.factor,
    act,
    today,
    communes: holdersOf(act === 'end' ? catalogue : after, target).length,
    hasProvinceTarget: after.targets.some(
      (one) =>
        one.campaign === target.campaign && one.indicator === target.indicator && one.scope === 'province',
    ),
  });
}
