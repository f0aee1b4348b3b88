import { Module } from '@nestjs/common';
import { HTTP_SETTINGS, type HttpSettings } from '../../http/http-settings.js';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { CommandsModule } from '../commands/commands.module.js';
import { ATTACHMENT_STORE } from './attachment-store.js';
import { AttachmentReadsService } from './attachment-reads.service.js';
import { AttachmentsController } from './attachments.controller.js';
import { AttachmentsService } from './attachments.service.js';
import { AttachmentsStore } from './attachments.store.js';
import { FolderAttachmentStore } from './folder-attachment-store.js';
import { KeptFilesService } from './kept-files.service.js';

/** Files that belong to reports. */
@Module({
  imports: [CatalogueModule, CommandsModule],
  controllers: [AttachmentsController],
  providers: [
    AttachmentsService,
    AttachmentReadsService,
    KeptFilesService,
    AttachmentsStore,
    {
      provide: ATTACHMENT_STORE,
      inject: [HTTP_SETTINGS],
      useFactory: ({ attachmentsDir }: HttpSettings) => new FolderAttachmentStore(attachmentsDir),
    },
  ],
  exports: [AttachmentReadsService, KeptFilesService],
})
export class AttachmentsModule {}
