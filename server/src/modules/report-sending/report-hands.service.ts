import { Injectable } from '@nestjs/common';
import type { ReportDocument } from '../../domain/report/document.js';
import { composeReportMail } from '../../domain/report-sending/report-mail.js';
import { KeptFilesService } from '../attachments/kept-files.service.js';
import { type Delivery, MailService } from '../mail/mail.service.js';
import { ReportFolder, type ReportPlace } from './report-folder.js';
import type { KeptFileRow } from './report-sending.query.js';

/** A delivery that has to be made now. */
export interface HandedOut {
  readonly id: string;
  readonly channel: 'mail' | 'folder';
  readonly target: string;
  readonly document: ReportDocument;
  readonly files: readonly KeptFileRow[];
  readonly place: ReportPlace;
}

interface GivenFile extends KeptFileRow {
  readonly bytes: Buffer;
}

/** Gives the kept files of a report out of the program. */
@Injectable()
export class ReportHands {
  constructor(
    private readonly mails: MailService,
    private readonly kept: KeptFilesService,
    private readonly folder: ReportFolder,
  ) {}

  /** Whether the installation has this way out. */
  has(channel: HandedOut['channel']): boolean {
    return channel === 'mail' ? this.mails.sends : this.folder.isThere;
  }

  async give(out: HandedOut): Promise<Delivery> {
    const files: GivenFile[] = [];
    for (const file of out.files) {
      const bytes = await this.kept.get(file.sha256);
      if (bytes === null) return { outcome: 'refused', detail: 'files_lost' };
      files.push({ ...file, bytes });
    }
    return out.channel === 'folder' ? this.write(out, files) : this.mail(out, files);
  }

  private write({ place }: HandedOut, files: readonly GivenFile[]): Promise<Delivery> {
    return this.folder.write(
      place,
      files.map(({ file_name: name, bytes }) => ({ name, bytes })),
    );
  }

  private mail({ id, target, document }: HandedOut, files: readonly GivenFile[]): Promise<Delivery> {
    const names = files.map(({ file_name }) => file_name);
    const { subject, body: text } = composeReportMail(document, names);
    const attachments = files.map(({ file_name: filename, bytes: content, media_type: contentType }) => ({
      filename,
      content,
      contentType,
    }));
    return this.mails.deliver({ id, to: target, subject, text, attachments });
  }
}
