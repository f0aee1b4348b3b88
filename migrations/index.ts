import { CreateInstallation1795392060000 } from './1795392060000-create-installation.js';
import { CreateIdentity1795392120000 } from './1795392120000-create-identity.js';
import { CreateOrgUnits1795392180000 } from './1795392180000-create-org-units.js';
import { CreateDataElements1795392240000 } from './1795392240000-create-data-elements.js';
import { CreateDataSetsAndIndicators1795392300000 } from './1795392300000-create-data-sets-and-indicators.js';
import { CreateCampaigns1795392360000 } from './1795392360000-create-campaigns.js';
import { CreatePeriodsAndReferences1795392420000 } from './1795392420000-create-periods-and-references.js';
import { CreateContextFunctions1795392450000 } from './1795392450000-create-context-functions.js';
import { CreateFacts1795392480000 } from './1795392480000-create-facts.js';
import { CreateAccountFunctions1795392510000 } from './1795392510000-create-account-functions.js';
import { GrantRuntimeRights1795392540000 } from './1795392540000-grant-runtime-rights.js';
import { CreateCountedOnce1795392600000 } from './1795392600000-create-counted-once.js';
import { SignInThrottleAndKeyRetention1795392700000 } from './1795392700000-sign-in-throttle-and-key-retention.js';
import { ChainOfAuditLines1795392800000 } from './1795392800000-chain-of-audit-lines.js';
import { LetAdministratorsWrite1795392810000 } from './1795392810000-let-administrators-write.js';
import { CreateTransitions1795392820000 } from './1795392820000-create-transitions.js';
import { CheckRevisions1795392821000 } from './1795392821000-check-revisions.js';
import { CountInOnePlace1795392822000 } from './1795392822000-count-in-one-place.js';
import { KeepRowsOfReportsInStep1795392823000 } from './1795392823000-keep-rows-of-reports-in-step.js';
import { CreateSubmissionComments1795392824000 } from './1795392824000-create-submission-comments.js';
import { CreateWindowExtensions1795392830000 } from './1795392830000-create-window-extensions.js';
import { CreateRequests1795392831000 } from './1795392831000-create-requests.js';
import { AcceptQueueTimes1795392832000 } from './1795392832000-accept-queue-times.js';
import { CreateDelegations1795392833000 } from './1795392833000-create-delegations.js';
import { CountAsOfAMoment1795392840000 } from './1795392840000-count-as-of-a-moment.js';
import { KnowReportsAsOfAMoment1795392841000 } from './1795392841000-know-reports-as-of-a-moment.js';
import { ReplaceCountedOnce1795392842000 } from './1795392842000-replace-counted-once.js';
import { CreateCountingActs1795392850000 } from './1795392850000-create-counting-acts.js';
import { CreateQualityRules1795392860000 } from './1795392860000-create-quality-rules.js';
import { ChangeUnits1795392870000 } from './1795392870000-change-units.js';
import { FollowUnitChanges1795392870500 } from './1795392870500-follow-unit-changes.js';
import { DecideTargets1795392871000 } from './1795392871000-decide-targets.js';
import { SealTheAudit1795392880000 } from './1795392880000-seal-the-audit.js';
import { ReadTheAudit1795392881000 } from './1795392881000-read-the-audit.js';
import { TellChanges1795392882000 } from './1795392882000-tell-changes.js';
import { KeepAccountsWithHistory1795392890000 } from './1795392890000-keep-accounts-with-history.js';
import { BeginWithOneTimePasswords1795392891000 } from './1795392891000-begin-with-one-time-passwords.js';
import { LetAdministratorsKeepAccounts1795392892000 } from './1795392892000-let-administrators-keep-accounts.js';
import { LetPeopleKeepPasswords1795392893000 } from './1795392893000-let-people-keep-passwords.js';
import { ShowAccountsToAdministrators1795392894000 } from './1795392894000-show-accounts-to-administrators.js';
import { SummariseAccounts1795392895000 } from './1795392895000-summarise-accounts.js';
import { ExplainAsOfAMoment1795392902000 } from './1795392902000-explain-as-of-a-moment.js';
import { KnowExcludedReportsAsOfAMoment1795392903000 } from './1795392903000-know-excluded-reports-as-of-a-moment.js';
import { DemandAuditLines1795392904000 } from './1795392904000-demand-audit-lines.js';
import { PrintPasswordsAgain1795392905000 } from './1795392905000-print-passwords-again.js';
import { KeyValuesByElement1795392906000 } from './1795392906000-key-values-by-element.js';
import { FindAnswersInOneStep1795392907000 } from './1795392907000-find-answers-in-one-step.js';
import { EndGoals1795392900000 } from './1795392900000-end-goals.js';
import { StateTotalsOfTheProvince1795392900100 } from './1795392900100-state-totals-of-the-province.js';
import { TakeDatesAndFiles1795393100000 } from './1795393100000-take-dates-and-files.js';
import { CreateVillages1795393000000 } from './1795393000000-create-villages.js';
import { CreateAttachments1795393110000 } from './1795393110000-create-attachments.js';
import { KeepContacts1795393200000 } from './1795393200000-keep-contacts.js';
import { CreateReminders1795393210000 } from './1795393210000-create-reminders.js';
import { LoadBoundaries1795394000000 } from './1795394000000-load-boundaries.js';
import { CreatePublications1795395000000 } from './1795395000000-create-publications.js';
import { CreateLetterheads1795396000000 } from './1795396000000-create-letterheads.js';
import { CreateIssuedReports1795396010000 } from './1795396010000-create-issued-reports.js';
import { LetSignersIssue1795396020000 } from './1795396020000-let-signers-issue.js';
import { PublishBoundaries1795397000000 } from './1795397000000-publish-boundaries.js';
import { HideUnissuedReports1795397100000 } from './1795397100000-hide-unissued-reports.js';
import { ReportOnSpansOfPeriods1795397200000 } from './1795397200000-report-on-spans-of-periods.js';
import { CreateReportSendings1795397300000 } from './1795397300000-create-report-sendings.js';
import { DraftBySchedule1795397301000 } from './1795397301000-draft-by-schedule.js';
import { CreateReportDeliveries1795397310000 } from './1795397310000-create-report-deliveries.js';
import { CreateReportArchives1795397320000 } from './1795397320000-create-report-archives.js';
import { TellIssuedReports1795398010000 } from './1795398010000-tell-issued-reports.js';

/** In the order in which they run. A list and not a pattern, so that a build holds exactly what is named here. */
export const migrations = [
  CreateInstallation1795392060000,
  CreateIdentity1795392120000,
  CreateOrgUnits1795392180000,
  CreateDataElements1795392240000,
  CreateDataSetsAndIndicators1795392300000,
  CreateCampaigns1795392360000,
  CreatePeriodsAndReferences1795392420000,
  CreateContextFunctions1795392450000,
  CreateFacts1795392480000,
  CreateAccountFunctions1795392510000,
  GrantRuntimeRights1795392540000,
  CreateCountedOnce1795392600000,
  SignInThrottleAndKeyRetention1795392700000,
  ChainOfAuditLines1795392800000,
  LetAdministratorsWrite1795392810000,
  CreateTransitions1795392820000,
  CheckRevisions1795392821000,
  CountInOnePlace1795392822000,
  KeepRowsOfReportsInStep1795392823000,
  CreateSubmissionComments1795392824000,
  CreateWindowExtensions1795392830000,
  CreateRequests1795392831000,
  AcceptQueueTimes1795392832000,
  CreateDelegations1795392833000,
  CountAsOfAMoment1795392840000,
  KnowReportsAsOfAMoment1795392841000,
  ReplaceCountedOnce1795392842000,
  CreateCountingActs1795392850000,
  CreateQualityRules1795392860000,
  ChangeUnits1795392870000,
  FollowUnitChanges1795392870500,
  DecideTargets1795392871000,
  SealTheAudit1795392880000,
  ReadTheAudit1795392881000,
  TellChanges1795392882000,
  KeepAccountsWithHistory1795392890000,
  BeginWithOneTimePasswords1795392891000,
  LetAdministratorsKeepAccounts1795392892000,
  LetPeopleKeepPasswords1795392893000,
  ShowAccountsToAdministrators1795392894000,
  SummariseAccounts1795392895000,
  EndGoals1795392900000,
  StateTotalsOfTheProvince1795392900100,
  ExplainAsOfAMoment1795392902000,
  KnowExcludedReportsAsOfAMoment1795392903000,
  DemandAuditLines1795392904000,
  PrintPasswordsAgain1795392905000,
  KeyValuesByElement1795392906000,
  FindAnswersInOneStep1795392907000,
  CreateVillages1795393000000,
  TakeDatesAndFiles1795393100000,
  CreateAttachments1795393110000,
  KeepContacts1795393200000,
  CreateReminders1795393210000,
  LoadBoundaries1795394000000,
  CreatePublications1795395000000,
  CreateLetterheads1795396000000,
  CreateIssuedReports1795396010000,
  LetSignersIssue1795396020000,
  PublishBoundaries1795397000000,
  HideUnissuedReports1795397100000,
  ReportOnSpansOfPeriods1795397200000,
  CreateReportSendings1795397300000,
  DraftBySchedule1795397301000,
  CreateReportDeliveries1795397310000,
  CreateReportArchives1795397320000,
  TellIssuedReports1795398010000,
];
