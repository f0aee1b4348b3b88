import { Injectable } from '@nestjs/common';
import { type RequestContext, UnitOfWork } from '../../db/unit-of-work.js';
import type { ReportDocument } from '../../domain/report/document.js';
import { printed } from '../../domain/report/printed.js';
import { ProblemError } from '../../http/problem.js';
import { Shared } from '../../jobs/shared.js';
import { DocumentDrawerService, type DrawnFormat } from './document-drawer.service.js';
import { ReportComposersService } from './report-composers.service.js';

export interface ReportQuestion {
  readonly period: string;
  /** Code; absent: the one the week belongs to. */
  readonly campaign?: string;
  /** Instant; absent: now. */
  readonly asOf?: string;
}

export interface ReportFile {
  /** ASCII, safe in a header. */
  readonly name: string;
  readonly contentType: string;
  readonly body: Buffer;
}

/** The weekly report of the province as a file, as it is drafted, for accounts of the province. The transaction is over before anything is drawn. */
@Injectable()
export class ReportFilesService {
  private readonly documents = new Shared<ReportDocument>();

  constructor(
    private readonly work: UnitOfWork,
    private readonly composers: ReportComposersService,
    private readonly drawer: DocumentDrawerService,
  ) {}

  /** @throws ProblemError `report_of_department`: the reader is of a commune */
  async weeklyFile(ctx: RequestContext, question: ReportQuestion, format: DrawnFormat): Promise<ReportFile> {
    const asked = {
      kind: 'province_week',
      period: question.period,
      fromPeriod: null,
      unit: null,
      campaign: question.campaign ?? null,
      language: 'vi',
      asOf: question.asOf ?? null,
    } as const;
    // Whoever asks is let through by themselves.
    const reader = await this.work.read(ctx, ({ actor }) => Promise.resolve(actor));
    // A commune sees its own texts and findings only: what it would get is not the report of the province.
    if (reader?.orgUnitId != null) throw new ProblemError('report_of_department');
    this.drawer.warm();
    const key = JSON.stringify([asked, reader?.role]);
    const document = await this.documents.take(key, async () =>
      printed((await this.composers.compose(ctx, asked)).document),
    );
    const { mediaType, bytes } = await this.drawer.draw(document, format);
    return { name: `${document.fileStem}.${format}`, contentType: mediaType, body: bytes };
  }
}
