import { Injectable } from '@nestjs/common';
import type { PublicationDto, PublishBody, WithdrawBody } from '../../contract/published.js';
import { lookingAt, type RequestContext, type Tx } from '../../db/unit-of-work.js';
import { ProblemError } from '../../http/problem.js';
import { IdempotentCommands } from '../commands/idempotent-commands.service.js';
import { publicationAnswer } from './publication-answer.js';
import { PublicationsQuery } from './publications.query.js';
import { USUAL_LICENCE } from './publications.service.js';
import { PublicationsStore } from './publications.store.js';
import { PublishedContentService } from './published-content.service.js';

/** The director's acts: what is shown to the public from now on, and what no more. */
@Injectable()
export class PublishingService {
  constructor(
    private readonly commands: IdempotentCommands,
    private readonly content: PublishedContentService,
    private readonly query: PublicationsQuery,
    private readonly store: PublicationsStore,
  ) {}

  /** The figures are computed by a read of their moment, which is the same for ever, and then written. */
  async publish(context: RequestContext, key: string, body: PublishBody): Promise<PublicationDto> {
    const { period, baseVersion, asOf, licence } = body;
    const { catalogue, snapshot } = await this.content.at(context, asOf, period);
    return this.commands.run(context, key, ['publish', body], async (tx) => {
      const newest = await this.query.newestOf(tx, period);
      if ((newest?.version ?? 0) !== baseVersion)
        throw new ProblemError('publication_changed', {
          params: { current: newest?.version ?? 0, yours: baseVersion },
        });
      const version = baseVersion + 1;
      const content = JSON.stringify(snapshot);
      const provinceId = catalogue.province.id;
      const id = await this.store.publish(tx, {
        provinceId,
        period,
        version,
        asOf: new Date(asOf),
        content,
        licence,
      });
      const made = await this.item(tx, id);
      await tx.audit({
        action: 'publication.publish',
        object: `publication:${period}/${String(version)}`,
        orgUnitId: null,
        detail: { asOf: made.asOf, sha256: made.sha256, licence },
      });
      return made;
    });
  }

  /** Only what is shown can be withdrawn; its period then shows nothing until it is published anew. */
  withdraw(
    context: RequestContext,
    key: string,
    id: number,
    { reason }: WithdrawBody,
  ): Promise<PublicationDto> {
    return this.commands.run(context, key, ['withdraw-publication', id, reason], async (tx) => {
      const { period, version, state } = await this.item(tx, id);
      if (state !== 'shown' || !(await this.store.withdraw(tx, id, reason)))
        throw new ProblemError('publication_not_shown');
      await tx.audit({
        action: 'publication.withdraw',
        object: `publication:${period}/${String(version)}`,
        orgUnitId: null,
        detail: { reason },
      });
      return this.item(tx, id);
    });
  }

  /** Publishes the week where nothing was ever published, in nobody's name; the owner's work at the first start of a demo. */
  async publishFirst(tx: Tx, period: string): Promise<void> {
    if (await this.query.any(tx)) return;
    const { catalogue, snapshot } = await this.store.asDirector(tx, () =>
      this.content.of(lookingAt(tx, tx.now), period),
    );
    await this.store.publish(tx, {
      provinceId: catalogue.province.id,
      period,
      version: 1,
      asOf: tx.now,
      content: JSON.stringify(snapshot),
      licence: USUAL_LICENCE,
    });
  }

  private async item(tx: Tx, id: number): Promise<PublicationDto> {
    const row = await this.query.find(tx, id);
    if (row === null) throw new ProblemError('not_found');
    return publicationAnswer(row);
  }
}
