import { accountVi } from './account.js';
import { accountsVi } from './accounts.js';
import { adminVi } from './admin.js';
import { boundariesVi } from './boundaries.js';
import { boxVi } from './box.js';
import { campaignChoiceVi } from './campaign-choice.js';
import { changesVi } from './changes.js';
import { auditVi } from './audit.js';
import { campaignsVi } from './campaigns.js';
import { groupsVi } from './groups.js';
import { targetsVi } from './targets.js';
import { communeVi } from './commune.js';
import { communesVi } from './communes.js';
import { coursesVi } from './courses.js';
import { deadlinesVi } from './deadlines.js';
import { definitionsVi } from './definitions.js';
import { delegationsVi } from './delegations.js';
import { departmentVi } from './department.js';
import { deskVi } from './desk.js';
import { dueVi } from './due.js';
import { entryVi } from './entry.js';
import { explainVi } from './explain.js';
import { figurePartsVi } from './figure-parts.js';
import { gapsVi } from './gaps.js';
import { gridVi } from './grid.js';
import { pastVi } from './past.js';
import { importVi } from './import.js';
import { inboxVi } from './inbox.js';
import { infrastructureVi } from './infrastructure.js';
import { mapVi } from './map.js';
import { momentVi } from './moment.js';
import { papersVi } from './papers.js';
import { offlineVi } from './offline.js';
import { outboxVi } from './outbox.js';
import { overviewVi } from './overview.js';
import { publishedVi } from './published.js';
import { publishingVi } from './publishing.js';
import { reportIssueVi } from './report-issue.js';
import { reportSendingVi } from './report-sending.js';
import { reviewVi } from './review.js';
import { reasonVi } from './reason.js';
import { remindersVi } from './reminders.js';
import { settingsVi } from './settings.js';
import { setupVi } from './setup.js';
import { shellVi } from './shell.js';
import { unitsVi } from './units.js';
import { siteKeysVi } from './site-keys.js';
import { signInVi } from './sign-in.js';
import { villageNoteVi } from './village-note.js';
import { villagesVi } from './villages.js';
import { weekReviewVi } from './week-review.js';

/** The Vietnamese dictionary is the type of every dictionary: a key missing elsewhere is a type error. */
export const vi = {
  ...shellVi,
  ...signInVi,
  ...siteKeysVi,
  ...dueVi,
  ...entryVi,
  ...boxVi,
  ...reportIssueVi,
  ...reportSendingVi,
  ...reviewVi,
  ...outboxVi,
  ...overviewVi,
  ...figurePartsVi,
  ...gapsVi,
  ...gridVi,
  ...pastVi,
  ...communeVi,
  ...communesVi,
  ...coursesVi,
  ...campaignChoiceVi,
  ...changesVi,
  ...infrastructureVi,
  ...mapVi,
  ...boundariesVi,
  ...momentVi,
  ...offlineVi,
  ...papersVi,
  ...deadlinesVi,
  ...definitionsVi,
  ...delegationsVi,
  ...departmentVi,
  ...deskVi,
  ...importVi,
  ...inboxVi,
  ...unitsVi,
  ...weekReviewVi,
  ...campaignsVi,
  ...groupsVi,
  ...targetsVi,
  ...adminVi,
  ...auditVi,
  ...explainVi,
  ...accountsVi,
  ...accountVi,
  ...setupVi,
  ...settingsVi,
  ...reasonVi,
  ...remindersVi,
  ...villageNoteVi,
  ...villagesVi,
  ...publishedVi,
  ...publishingVi,
} as const;

export type Key = keyof typeof vi;
export type Dictionary = Readonly<Record<Key, string>>;
