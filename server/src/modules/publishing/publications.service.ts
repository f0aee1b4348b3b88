import { Injectable } from '@nestjs/common';
import type {
  PublicationDto,
  PublicationListDto,
  PublicationPreviewDto,
  PublishBody,
  PublishedSnapshotDto,
  WithdrawBody,
} from '../../contract/published.js';
import { lookingAt, type RequestContext, type Tx, UnitOfWork } from '../../db/unit-of-work.js';
import { ProblemError } from '../../http/problem.js';
import { IdempotentCommands } from '../commands/idempotent-commands.service.js';
import { type PublicationRow, PublicationsQuery } from './publications.query.js';
import { PublicationsStore } from './publications.store.js';
import { PublishedContentService } from './published-content.service.js';

/** What stands beside the figures until the Department words it otherwise: a wish, no claim of law. */
const USUAL_LICENCE = 'Ghi nguồn: Sở Khoa học và Công nghệ tỉnh Đắk Lắk';

/** The Department's side: what would be published, what is, and what was. */
@Injectable()
export class PublicationsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly commands: IdempotentCommands,
    private readonly content: PublishedContentService,
    private readonly query: PublicationsQuery,
    private readonly store: PublicationsStore,
  ) {}

  list(context: RequestContext): Promise<PublicationListDto> {
    return this.unitOfWork.read(context, async (tx) => ({
      items: (await this.query.list(tx)).map(answerOf),
    }));
  }

  /** The moment of it holds: publishing it gives what was seen. */
  preview(context: RequestContext, period: string): Promise<PublicationPreviewDto> {
    return this.unitOfWork.readSettled(context, async (tx) => {
      const { snapshot } = await this.content.of(lookingAt(tx, tx.now), period);
      const newest = await this.query.newestOf(tx, period);
      const before = newest === null ? null : await this.query.contentOf(tx, newest.id);
      return {
        baseVersion: newest?.version ?? 0,
        shown: newest !== null && newest.withdrawn_at === null,
        same:
          before !== null && figuresOf(JSON.parse(before) as PublishedSnapshotDto) === figuresOf(snapshot),
        licence: (await this.query.lastLicence(tx)) ?? USUAL_LICENCE,
        snapshot,
      };
    });
  }

  /** The figures are computed by a read of their moment, which is the same for ever, and then written. */
  async publish(context: RequestContext, key: string, body: PublishBody): Promise<PublicationDto> {
    const { period, baseVersion, asOf, licence } = body;
    const { catalogue, snapshot } = await this.unitOfWork.readAsOf(context, asOf, (tx) =>
      this.content.of(tx, period),
    );
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

  /** Publishes the week where nothing was ever published, by its director; the owner's work at the first start of a demo. */
  async publishFirst(tx: Tx, period: string): Promise<void> {
    await this.store.actAsDirector(tx);
    if ((await this.query.list(tx)).length > 0) return;
    const { catalogue, snapshot } = await this.content.of(lookingAt(tx, tx.now), period);
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
    return answerOf(row);
  }
}

/** What two snapshots are compared by: all but the moment of knowing. */
const figuresOf = (snapshot: PublishedSnapshotDto): string => JSON.stringify({ ...snapshot, asOf: null });

function answerOf(row: PublicationRow): PublicationDto {
  return {
    id: row.id,
    period: row.period,
    version: row.version,
    publishedAt: row.recorded_at.toISOString(),
    sha256: row.sha256.toString('hex'),
    licence: row.licence,
    asOf: row.as_of.toISOString(),
    publishedBy: row.by,
    state: row.withdrawn_at !== null ? 'withdrawn' : row.newest ? 'shown' : 'replaced',
    withdrawal:
      row.withdrawn_at === null
        ? null
        : { at: row.withdrawn_at.toISOString(), by: row.withdrawn_by, reason: row.reason ?? '' },
  };
}
