import { AttachmentEntity } from './attachment.entity.js';
import { BoundaryMapEntity, BoundaryShapeEntity } from './boundary.entity.js';
import { InstallationEntity, CatalogueStampEntity } from './installation.entity.js';
import {
  UserEntity,
  UserVersionEntity,
  AccountLinkEntity,
  SessionEntity,
  SignInAttemptEntity,
  UserScopeEntity,
} from './identity.entity.js';
import {
  OrgUnitEntity,
  OrgUnitVersionEntity,
  OrgUnitLinkEntity,
  OrgUnitGroupEntity,
  OrgUnitGroupVersionEntity,
} from './org-unit.entity.js';
import {
  DataElementEntity,
  DataElementVersionEntity,
  LegendEntity,
  LegendVersionEntity,
  SettingEntity,
} from './data-element.entity.js';
import {
  DataSetEntity,
  DataSetVersionEntity,
  IndicatorEntity,
  IndicatorVersionEntity,
} from './indicator.entity.js';
import {
  CampaignEntity,
  CampaignVersionEntity,
  GoalEntity,
  GoalVersionEntity,
  TargetEntity,
  TargetVersionEntity,
} from './campaign.entity.js';
import {
  PeriodEntity,
  DataSetPeriodEntity,
  WindowExtensionEntity,
  ReferenceFigureEntity,
  PublishedFigureEntity,
} from './period.entity.js';
import { DelegationEntity, DelegationRevocationEntity } from './delegation.entity.js';
import { RequestEntity, RequestAnswerEntity } from './request.entity.js';
import { QualityRuleEntity, QualityRuleVersionEntity } from './quality-rule.entity.js';
import {
  SubmissionEntity,
  SubmissionRevisionEntity,
  SubmissionCommentEntity,
  SubmissionTransitionEntity,
  DataValueEntity,
} from './submission.entity.js';
import {
  AccountContactEntity,
  ReminderItemEntity,
  ReminderMessageEntity,
  ReminderRequestEntity,
} from './reminder.entity.js';
import { PublicationEntity, PublicationWithdrawalEntity } from './publication.entity.js';
import {
  LetterheadEntity,
  IssuedReportEntity,
  ReportActEntity,
  ReportParagraphEntity,
  ReportIssueFileEntity,
} from './issued-report.entity.js';
import { ReportArchiveEntity } from './report-archive.entity.js';
import { ReportDeliveryEntity, ReportSendingEntity, ReportTurnEntity } from './report-sending.entity.js';
import { UnitChangeEntity, UserScopeMoveEntity } from './unit-change.entity.js';
import { IdempotencyKeyEntity, AuditLineEntity } from './command.entity.js';
import { AuditHeadEntity, AuditRootEntity, AuditSealEntity } from './audit.entity.js';
import { VillageEntity, VillageVersionEntity } from './village.entity.js';

/** Every table of the store; a spec holds them equal to what the migrations make. */
export const entities = [
  InstallationEntity,
  CatalogueStampEntity,
  UserEntity,
  UserVersionEntity,
  AccountLinkEntity,
  SessionEntity,
  SignInAttemptEntity,
  UserScopeEntity,
  OrgUnitEntity,
  OrgUnitVersionEntity,
  OrgUnitLinkEntity,
  OrgUnitGroupEntity,
  OrgUnitGroupVersionEntity,
  UnitChangeEntity,
  UserScopeMoveEntity,
  DataElementEntity,
  DataElementVersionEntity,
  LegendEntity,
  LegendVersionEntity,
  SettingEntity,
  DataSetEntity,
  DataSetVersionEntity,
  IndicatorEntity,
  IndicatorVersionEntity,
  CampaignEntity,
  CampaignVersionEntity,
  GoalEntity,
  GoalVersionEntity,
  TargetEntity,
  TargetVersionEntity,
  PeriodEntity,
  DataSetPeriodEntity,
  WindowExtensionEntity,
  ReferenceFigureEntity,
  PublishedFigureEntity,
  SubmissionEntity,
  SubmissionRevisionEntity,
  AttachmentEntity,
  SubmissionCommentEntity,
  SubmissionTransitionEntity,
  DataValueEntity,
  IdempotencyKeyEntity,
  AuditLineEntity,
  RequestEntity,
  RequestAnswerEntity,
  DelegationEntity,
  DelegationRevocationEntity,
  QualityRuleEntity,
  QualityRuleVersionEntity,
  AuditSealEntity,
  AuditHeadEntity,
  AuditRootEntity,
  VillageEntity,
  VillageVersionEntity,
  AccountContactEntity,
  ReminderRequestEntity,
  ReminderMessageEntity,
  ReminderItemEntity,
  BoundaryMapEntity,
  BoundaryShapeEntity,
  PublicationEntity,
  PublicationWithdrawalEntity,
  ReportArchiveEntity,
  ReportSendingEntity,
  ReportTurnEntity,
  ReportDeliveryEntity,
  LetterheadEntity,
  IssuedReportEntity,
  ReportActEntity,
  ReportParagraphEntity,
  ReportIssueFileEntity,
];
