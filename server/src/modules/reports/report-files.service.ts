import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../db/unit-of-work.js';
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

/** The weekly report of the province as a file, as it is drafted. The transaction is over before anything is drawn. */
@Injectable()
export class ReportFilesService {
  constructor(
    private readonly composers: ReportComposersService,
    private readonly drawer: DocumentDrawerService,
  ) {}

  async weeklyFile(ctx: RequestContext, question: ReportQuestion, format: DrawnFormat): Promise<ReportFile> {
    const { document } = await this.composers.compose(ctx, {
      kind: 'province_week',
      period: question.period,
      fromPeriod: null,
      unit: null,
      campaign: question.campaign ?? null,
      language: 'vi',
      asOf: question.asOf ?? null,
    });
    const { mediaType, bytes } = await this.drawer.draw(document, format);
    return { name: `${document.fileStem}.${format}`, contentType: mediaType, body: bytes };
  }
}
