import { Inject, Injectable } from '@nestjs/common';
import type { AttachmentDto } from '../../contract/attachments.js';
import type { RequestContext } from '../../db/unit-of-work.js';
import type { Catalogue, DataElement } from '../../domain/catalogue.js';
import { elementByCode } from '../../domain/catalogue-lookup.js';
import type { ReportAddress, ReportingPlace } from '../../domain/reporting-place.js';
import { readScan, type ScanType } from '../../domain/scan-file.js';
import type { SentFile } from '../../http/file-door.js';
import { ProblemError } from '../../http/problem.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { IdempotentCommands } from '../commands/idempotent-commands.service.js';
import { ATTACHMENT_STORE, type AttachmentStore } from './attachment-store.js';
import { answer, find, placeOf } from './attachment-place.js';
import { AttachmentsStore } from './attachments.store.js';
import { fileNameOf } from './file-name.js';
import { hasActions } from './pdf-actions.js';

/** Takes files of reports by what is in them, and keeps them outside the database. */
@Injectable()
export class AttachmentsService {
  constructor(
    private readonly commands: IdempotentCommands,
    private readonly catalogue: CatalogueService,
    private readonly files: AttachmentsStore,
    @Inject(ATTACHMENT_STORE) private readonly store: AttachmentStore,
  ) {}

  /** The report refers to it only when it is saved with its hash. */
  add(
    context: RequestContext,
    address: ReportAddress,
    code: string,
    key: string,
    file: SentFile,
  ): Promise<AttachmentDto> {
    const mediaType = scanTypeOf(file.bytes);
    const request = [address, 'attach', code, file.sha256, file.name];
    return this.commands.run(context, key, request, async (tx, actor) => {
      const catalogue = await this.catalogue.current(tx);
      const found = find(catalogue, address, actor);
      if (!found.reports) throw new ProblemError('not_found');
      const element = fileElement(catalogue, found, code);
      const { sha256 } = file;
      const fileName = fileNameOf(file.name, mediaType);
      // Bytes without a row are swept; a row without its bytes would be a promise that is not kept.
      await this.store.put(sha256, file.bytes);
      const place = placeOf(catalogue, found);
      const sizeBytes = file.bytes.length;
      await this.files.add(tx, { place, elementId: element.id, sha256, mediaType, sizeBytes, fileName });
      await tx.audit({
        action: 'attachment.add',
        object: `submission:${found.unit.code}/${found.period.code}/${found.dataSet.code}`,
        orgUnitId: found.unit.id,
        detail: { dataElement: code, sha256, fileName, sizeBytes },
      });
      const row = (await this.files.ofReport(tx, place)).find((one) => one.sha256 === sha256);
      if (row === undefined) throw new ProblemError('not_found');
      return answer(row, true);
    });
  }
}

/** The type in the bytes; refused with its reason. */
export function scanTypeOf(bytes: Buffer): ScanType {
  const reading = readScan(bytes);
  if (!reading.ok)
    throw new ProblemError(reading.code === 'damaged' ? 'attachment_damaged' : 'attachment_type');
  if (reading.type === 'application/pdf' && hasActions(bytes)) throw new ProblemError('attachment_acts');
  return reading.type;
}

function fileElement(catalogue: Catalogue, { dataSet }: ReportingPlace, code: string): DataElement {
  const element = elementByCode(catalogue, code);
  const onForm = dataSet.members.some((member) => member.element === code);
  if (element?.kind !== 'file' || !onForm) throw new ProblemError('not_found');
  return element;
}
