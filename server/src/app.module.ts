import { type DynamicModule, Module } from '@nestjs/common';
import type { ChangeFeed } from './db/change-feed.js';
import type { UnitOfWork } from './db/unit-of-work.js';
import type { HttpSettings } from './http/http-settings.js';
import { PlatformModule } from './http/platform.module.js';
import { AccountsModule } from './modules/accounts/accounts.module.js';
import { AdministrationModule } from './modules/administration/administration.module.js';
import { AnalyticsModule } from './modules/analytics/analytics.module.js';
import { AttachmentsModule } from './modules/attachments/attachments.module.js';
import { AuditModule } from './modules/audit/audit.module.js';
import { BoundariesModule } from './modules/boundaries/boundaries.module.js';
import { CampaignsModule } from './modules/campaigns/campaigns.module.js';
import { CatalogueModule } from './modules/catalogue/catalogue.module.js';
import { ContactsModule } from './modules/contacts/contacts.module.js';
import { DefinitionsModule } from './modules/definitions/definitions.module.js';
import { DeadlinesModule } from './modules/deadlines/deadlines.module.js';
import { ImportsModule } from './modules/imports/imports.module.js';
import { InboxModule } from './modules/inbox/inbox.module.js';
import { DelegationsModule } from './modules/delegations/delegations.module.js';
import { IdentityModule } from './modules/identity/identity.module.js';
import { LiveModule } from './modules/live/live.module.js';
import { OperationsModule } from './modules/operations/operations.module.js';
import { OrgUnitsModule } from './modules/org-units/org-units.module.js';
import { PublishedModule } from './modules/published/published.module.js';
import { PublishingModule } from './modules/publishing/publishing.module.js';
import { QualityModule } from './modules/quality/quality.module.js';
import { ReferencesModule } from './modules/references/references.module.js';
import { RemindersModule } from './modules/reminders/reminders.module.js';
import { ReportArchivesModule } from './modules/report-archives/report-archives.module.js';
import { ReportIssueModule } from './modules/report-issue/report-issue.module.js';
import { ReportScheduleModule } from './modules/report-schedule/report-schedule.module.js';
import { ReportSendingModule } from './modules/report-sending/report-sending.module.js';
import { ReportsModule } from './modules/reports/reports.module.js';
import { RequestsModule } from './modules/requests/requests.module.js';
import { SettingsModule } from './modules/settings/settings.module.js';
import { SubmissionsModule } from './modules/submissions/submissions.module.js';
import { VillagesModule } from './modules/villages/villages.module.js';

/** Table of contents of the server. */
@Module({})
export class AppModule {
  static on(settings: HttpSettings, unitOfWork: UnitOfWork, feed: ChangeFeed): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.on(settings, unitOfWork, feed),
        OperationsModule,
        IdentityModule,
        OrgUnitsModule,
        CatalogueModule,
        DefinitionsModule,
        CampaignsModule,
        ReferencesModule,
        BoundariesModule,
        VillagesModule,
        AttachmentsModule,
        SubmissionsModule,
        QualityModule,
        InboxModule,
        ImportsModule,
        AuditModule,
        LiveModule,
        DeadlinesModule,
        RequestsModule,
        DelegationsModule,
        AnalyticsModule,
        ReportsModule,
        ReportIssueModule,
        ReportSendingModule,
        ReportArchivesModule,
        ReportScheduleModule,
        AdministrationModule,
        AccountsModule,
        SettingsModule,
        ContactsModule,
        RemindersModule,
        PublishingModule,
        PublishedModule,
      ],
    };
  }
}
