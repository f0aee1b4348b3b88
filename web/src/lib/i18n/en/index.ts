import type { Dictionary } from '../vi/index.js';
import { accountEn } from './account.js';
import { accountsEn } from './accounts.js';
import { adminEn } from './admin.js';
import { boundariesEn } from './boundaries.js';
import { boxEn } from './box.js';
import { campaignChoiceEn } from './campaign-choice.js';
import { changesEn } from './changes.js';
import { campaignsEn } from './campaigns.js';
import { reasonEn } from './reason.js';
import { remindersEn } from './reminders.js';
import { groupsEn } from './groups.js';
import { targetsEn } from './targets.js';
import { communeEn } from './commune.js';
import { communesEn } from './communes.js';
import { coursesEn } from './courses.js';
import { deadlinesEn } from './deadlines.js';
import { definitionsEn } from './definitions.js';
import { delegationsEn } from './delegations.js';
import { departmentEn } from './department.js';
import { auditEn } from './audit.js';
import { deskEn } from './desk.js';
import { dueEn } from './due.js';
import { entryEn } from './entry.js';
import { explainEn } from './explain.js';
import { figurePartsEn } from './figure-parts.js';
import { gapsEn } from './gaps.js';
import { gridEn } from './grid.js';
import { pastEn } from './past.js';
import { importEn } from './import.js';
import { inboxEn } from './inbox.js';
import { infrastructureEn } from './infrastructure.js';
import { mapEn } from './map.js';
import { momentEn } from './moment.js';
import { papersEn } from './papers.js';
import { offlineEn } from './offline.js';
import { outboxEn } from './outbox.js';
import { overviewEn } from './overview.js';
import { publishedEn } from './published.js';
import { publishingEn } from './publishing.js';
import { reportIssueEn } from './report-issue.js';
import { reportSendingEn } from './report-sending.js';
import { reviewEn } from './review.js';
import { settingsEn } from './settings.js';
import { setupEn } from './setup.js';
import { shellEn } from './shell.js';
import { unitsEn } from './units.js';
import { siteKeysEn } from './site-keys.js';
import { signInEn } from './sign-in.js';
import { villageNoteEn } from './village-note.js';
import { villagesEn } from './villages.js';
import { weekReviewEn } from './week-review.js';

export const en: Dictionary = {
  ...shellEn,
  ...signInEn,
  ...siteKeysEn,
  ...dueEn,
  ...entryEn,
  ...boxEn,
  ...reportIssueEn,
  ...reportSendingEn,
  ...reviewEn,
  ...outboxEn,
  ...overviewEn,
  ...figurePartsEn,
  ...gapsEn,
  ...gridEn,
  ...pastEn,
  ...communeEn,
  ...communesEn,
  ...coursesEn,
  ...campaignChoiceEn,
  ...changesEn,
  ...infrastructureEn,
  ...mapEn,
  ...boundariesEn,
  ...momentEn,
  ...offlineEn,
  ...papersEn,
  ...deadlinesEn,
  ...definitionsEn,
  ...delegationsEn,
  ...departmentEn,
  ...deskEn,
  ...importEn,
  ...inboxEn,
  ...unitsEn,
  ...weekReviewEn,
  ...campaignsEn,
  ...groupsEn,
  ...reasonEn,
  ...remindersEn,
  ...targetsEn,
  ...adminEn,
  ...auditEn,
  ...explainEn,
  ...accountsEn,
  ...accountEn,
  ...setupEn,
  ...settingsEn,
  ...villageNoteEn,
  ...villagesEn,
  ...publishedEn,
  ...publishingEn,
};
