import { Injectable } from '@nestjs/common';
import type { CommentBody } from '../../contract/review.js';
import type { SubmissionDto } from '../../contract/submissions.js';
import type { RequestContext } from '../../db/unit-of-work.js';
import type { Catalogue } from '../../domain/catalogue.js';
import { elementByCode } from '../../domain/catalogue-lookup.js';
import { ProblemError } from '../../http/problem.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { IdempotentCommands } from '../commands/idempotent-commands.service.js';
import { CommentsStore } from './comments.store.js';
import { type Address, findPlace, type Place } from './submission-place.js';
import { SubmissionWriter } from './submission-writer.service.js';

/** What the commune and the reviewers say to each other beside a report. */
@Injectable()
export class CommentsService {
  constructor(
    private readonly commands: IdempotentCommands,
    private readonly catalogue: CatalogueService,
    private readonly store: CommentsStore,
    private readonly writer: SubmissionWriter,
  ) {}

  add(context: RequestContext, address: Address, key: string, body: CommentBody): Promise<SubmissionDto> {
    return this.commands.run(context, key, [address, 'comment', body], async (tx, actor) => {
      const catalogue = await this.catalogue.current(tx);
      const place = findPlace(catalogue, address, actor);
      const elementId = body.dataElement === null ? null : elementIdOf(catalogue, place, body.dataElement);
      const version = await this.store.add(tx, place.key, elementId, body.text);
      if (version === null) throw new ProblemError('not_started');
      const { unit, dataSet, window } = place;
      await tx.audit({
        action: 'submission.comment',
        object: `submission:${unit.code}/${window.period}/${dataSet.code}`,
        orgUnitId: unit.id,
        detail: { version, ...(body.dataElement === null ? {} : { dataElement: body.dataElement }) },
      });
      return this.writer.show(tx, actor, place);
    });
  }
}

function elementIdOf(catalogue: Catalogue, { dataSet }: Place, code: string): number {
  const element = elementByCode(catalogue, code);
  if (element !== undefined && dataSet.members.some((member) => member.element === code)) return element.id;
  throw new ProblemError('invalid_comments', {
    errors: [
      {
        path: 'dataElement',
        code: 'unknown_element',
        vi: 'Mục này không có trong biểu.',
        en: 'This element is not part of the form.',
      },
    ],
  });
}
