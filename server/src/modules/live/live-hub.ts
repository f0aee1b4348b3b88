import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { type Change, ChangeFeed } from '../../db/change-feed.js';
import { type RequestContext, UnitOfWork } from '../../db/unit-of-work.js';
import { mayPass, PUBLIC_ACCESS, ruleOf } from '../../domain/access.js';
import type { Hearer } from '../../domain/live-change.js';
import type { EventStream } from '../../http/event-stream.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { type AudienceRow, LiveQuery } from './live.query.js';
import { Batch, type Codes, Quiet } from './open-screens.js';

const BEAT_EVERY_MS = 20_000;
/** Changes that commit together are told together. */
const GATHER_MS = 20;
/** A storm of submissions is told a few times a second. */
const AT_MOST_EVERY_MS = 250;
const AFTER_FAILURE_MS = 1_000;
const READY_WITHIN_MS = 1_000;

const NOBODY: RequestContext = {
  tokenSha256: null,
  rule: PUBLIC_ACCESS,
  requestId: 'live',
  language: 'vi',
  address: '',
  authorised: false,
};

/** The open screens of this process: tells them of changes, after looking whether their sessions are still open. */
@Injectable()
export class LiveHub implements OnModuleDestroy {
  private readonly logger = new Logger('Live');
  /** Streams by session, hexadecimal SHA-256 of its token. */
  private readonly screens = new Map<string, Set<EventStream>>();
  private readonly quiet = new Quiet();
  private batch = new Batch();
  /** Changes may have been missed: everybody is told to read again. */
  private missed = false;
  private check = false;
  private timer: NodeJS.Timeout | null = null;
  private beats: NodeJS.Timeout | null = null;
  private delivering = false;
  private deliveredAt = Number.NEGATIVE_INFINITY;
  private listening: { readonly begun: Promise<void>; readonly begin: () => void } | null = null;
  private closed = false;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly catalogue: CatalogueService,
    private readonly query: LiveQuery,
    private readonly feed: ChangeFeed,
  ) {}

  get size(): number {
    let size = 0;
    for (const streams of this.screens.values()) size += streams.size;
    return size;
  }

  sizeOf(session: string): number {
    return this.screens.get(session)?.size ?? 0;
  }

  /** Begins to listen with the first screen. Waits until changes are heard, but not for long. */
  async ready(): Promise<void> {
    const { begun } = (this.listening ??= this.listen());
    let late: NodeJS.Timeout | undefined;
    await Promise.race([
      begun,
      new Promise((resolve) => {
        late = setTimeout(resolve, READY_WITHIN_MS);
      }),
    ]);
    clearTimeout(late);
  }

  join(session: string, hearer: Hearer, stream: EventStream): void {
    if (this.closed) {
      stream.end();
      return;
    }
    const streams = this.screens.get(session) ?? new Set();
    this.screens.set(session, streams.add(stream));
    stream.onClosed(() => {
      streams.delete(stream);
      if (streams.size === 0 && this.screens.get(session) === streams) this.screens.delete(session);
    });
    stream.send('hello', { quietMs: this.quiet.for(hearer, performance.now()) });
  }

  async onModuleDestroy(): Promise<void> {
    this.closed = true;
    if (this.timer !== null) clearTimeout(this.timer);
    if (this.beats !== null) clearInterval(this.beats);
    for (const session of [...this.screens.keys()]) this.dismiss(session);
    await this.feed.stop();
  }

  private listen(): { begun: Promise<void>; begin: () => void } {
    let begin = (): void => undefined;
    const begun = new Promise<void>((resolve) => {
      begin = resolve;
    });
    this.feed.start({
      onListening: () => {
        this.quiet.begin(performance.now());
        this.missed = this.screens.size > 0;
        if (this.missed) this.schedule(GATHER_MS);
        begin();
      },
      onInterrupted: () => {
        this.quiet.end();
      },
      onChange: (change) => {
        this.note(change);
      },
    });
    this.beats = setInterval(() => {
      this.check = true;
      void this.deliver(true);
    }, BEAT_EVERY_MS).unref();
    return { begun, begin };
  }

  private note(change: Change): void {
    this.quiet.note(change, performance.now());
    if (change.kind === 'session') this.check = true;
    else this.batch.add(change);
    this.schedule(GATHER_MS);
  }

  private schedule(afterMs: number): void {
    if (this.timer !== null || this.delivering || this.closed) return;
    const earliest = this.deliveredAt + AT_MOST_EVERY_MS - performance.now();
    this.timer = setTimeout(() => void this.deliver(false), Math.max(afterMs, earliest));
  }

  private async deliver(beat: boolean): Promise<void> {
    if (this.delivering || this.closed) return;
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    const { batch, missed } = this;
    this.batch = new Batch();
    this.missed = false;
    this.check = false;
    this.delivering = true;
    let failed = false;
    try {
      await this.tell(batch, missed, beat);
    } catch (error) {
      // Nothing is sent without a look at the sessions. What was to be told is told as "read again" afterwards.
      failed = true;
      this.missed = true;
      this.logger.warn(
        `open screens were not told: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
    this.delivering = false;
    this.deliveredAt = performance.now();
    if (this.hasWork()) this.schedule(failed ? AFTER_FAILURE_MS : GATHER_MS);
  }

  private hasWork(): boolean {
    return !this.batch.isEmpty || this.missed || this.check;
  }

  private async tell(batch: Batch, missed: boolean, beat: boolean): Promise<void> {
    if (this.screens.size === 0) return;
    const { audience, codes } = await this.look(batch);
    for (const [session, streams] of [...this.screens]) {
      const row = audience.get(session);
      if (row === undefined || !mayPass(ruleOf('figures:read'), row.role)) {
        this.dismiss(session);
        continue;
      }
      const change = batch.for({ role: row.role, orgUnitId: row.org_unit_id }, codes);
      for (const stream of streams) {
        if (missed) stream.send('again', {});
        else if (change !== null) stream.send('change', change);
        else if (beat) stream.beat();
      }
    }
  }

  /** One look for all: who is still there, and what the changed places are called. */
  private look(batch: Batch): Promise<{ audience: Map<string, AudienceRow>; codes: Codes }> {
    const tokens = [...this.screens.keys()].map((session) => Buffer.from(session, 'hex'));
    return this.unitOfWork.read({ ...NOBODY }, async (tx) => {
      const rows = await this.query.audience(tx, tokens);
      const audience = new Map(rows.map((row) => [row.token_sha256.toString('hex'), row]));
      if (batch.isEmpty) return { audience, codes: { period: () => undefined, orgUnit: () => undefined } };
      const { periods, allCommunes, province } = await this.catalogue.current(tx);
      const period = new Map(periods.map(({ id, code }) => [id, code]));
      const orgUnit = new Map([province, ...allCommunes].map(({ id, code }) => [id, code]));
      return { audience, codes: { period: (id) => period.get(id), orgUnit: (id) => orgUnit.get(id) } };
    });
  }

  private dismiss(session: string): void {
    for (const stream of this.screens.get(session) ?? []) stream.end();
    this.screens.delete(session);
  }
}
