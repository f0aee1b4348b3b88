import { Injectable } from '@nestjs/common';
import { type RequestContext, UnitOfWork } from '../../db/unit-of-work.js';
import type { EventStream } from '../../http/event-stream.js';
import { ProblemError } from '../../http/problem.js';
import { LiveHub } from './live-hub.js';

const MOST_OF_A_SESSION = 8;
const MOST_IN_ALL = 2_000;

/** Lets a page listen, as long as its session is open. */
@Injectable()
export class LiveService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly hub: LiveHub,
  ) {}

  /** @param open takes the answer over; called only when nothing is refused any more */
  async listen(context: RequestContext, open: () => EventStream): Promise<void> {
    const hearer = await this.unitOfWork.read(context, async ({ actor }) => actor);
    const session = context.tokenSha256?.toString('hex');
    if (hearer === null || session === undefined) throw new ProblemError('unauthenticated');
    await this.hub.ready();
    if (this.hub.sizeOf(session) >= MOST_OF_A_SESSION || this.hub.size >= MOST_IN_ALL)
      throw new ProblemError('too_many_screens', { headers: { 'retry-after': '60' } });
    this.hub.join(session, hearer, open());
  }
}
