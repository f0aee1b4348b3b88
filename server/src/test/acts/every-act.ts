import type { TestApp } from '../test-app.js';
import { accountActs, sessionActs } from './account-acts.js';
import { boundaryActs, definitionActs, settingActs, unitActs, villageActs } from './administration-acts.js';
import { type Act, Play } from './play.js';
import { publicationActs } from './publication-acts.js';
import { issueActs } from './issue-acts.js';
import { reminderActs } from './reminder-acts.js';
import { deadlineActs, reportActs } from './report-acts.js';
import { deliveryActs, sendingActs } from './sending-acts.js';
import { targetActs } from './target-acts.js';

/** Every act there is, in an order in which each is possible; people are made on the way. */
export async function everyAct(test: TestApp): Promise<readonly Act[]> {
  const play = await Play.begin(test);
  return [
    reminderActs,
    reportActs,
    deadlineActs,
    definitionActs,
    settingActs,
    boundaryActs,
    targetActs,
    publicationActs,
    sendingActs,
    issueActs,
    deliveryActs,
    villageActs,
    unitActs,
    accountActs,
    sessionActs,
  ].flatMap((acts) => acts(play));
}
