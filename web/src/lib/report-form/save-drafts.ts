import type { QueryClient } from '@tanstack/react-query';
import { newIdempotencyKey } from '../idempotency-key.js';
import { draftsOf, draftsReady, readDraft } from '../outbox/device-draft.js';
import type { KeptDraft } from '../outbox/kept-draft.js';
import { noteDraftConflicts } from '../outbox/draft-conflicts.js';
import { whileClosed } from '../outbox/form-open.js';
import { isOpen, itemOf } from '../outbox/outbox-item.js';
import { itemsOf, tellOutbox } from '../outbox/outbox-store.js';
import { scansOf } from '../outbox/kept-scans.js';
import { sendScan } from '../outbox/send-scan.js';
import { sendVillageChanges } from '../outbox/village-changes.js';
import { serverNow } from '../session/server-clock.js';
import { localDateOf } from '@domain/local-time.js';
import { toEntryForm, type EntryForm } from './entry-fields.js';
import { EntryKeeper } from './entry-keeper.js';
import { findingsOf } from './entry-quality.js';
import { dueQuery } from './due-query.js';
import { postNoChange, putValues } from './entry-commands.js';
import { dataElementsQuery, dataSetsQuery, qualityRulesQuery, submissionQuery } from './entry-queries.js';
import { deviceTies } from './keeper-ties.js';

/** One after the other: what stands on the page comes first. */
export async function sendKept(client: QueryClient, user: string): Promise<void> {
  for (const { name, orgUnit, period, dataSet } of await scansOf(user))
    await whileClosed(['draft', user, orgUnit, period, dataSet].join('.'), async () => {
      await sendScan(name).catch(() => undefined);
    });
  await sendVillageChanges(user);
  await draftsReady();
  const items = await itemsOf(user);
  for (const kept of draftsOf(user)) {
    const item = itemOf(items, kept);
    // What was sent off goes by the queue, and what came back from it waits for its owner.
    if (item !== undefined && (isOpen(item) || item.state === 'conflict' || item.state === 'refused'))
      continue;
    await whileClosed(kept.name, () => saveDraft(client, user, kept)).catch(() => undefined);
  }
}

/**
 * Saves what was only typed as a draft on the server, as its form would if it were open: what has an error, or was saved
 * differently by somebody else meanwhile, stays on this device for its owner. A report that was handed on is never changed
 * from here.
 */
async function saveDraft(client: QueryClient, user: string, kept: KeptDraft): Promise<void> {
  const { name, orgUnit, period, dataSet } = kept;
  const key = { orgUnit, period, dataSet };
  const draft = readDraft(name);
  if (draft === null) return;
  const report = await client.query({ ...submissionQuery(key), staleTime: 0, retry: false });
  const begun = report.state === 'not_started' || report.state === 'draft' || report.state === 'returned';
  if (!report.may.save || !begun) return;
  const form = await formOf(client, report);
  if (form === null) return;
  const keeper: EntryKeeper = new EntryKeeper(form, report, draft, {
    put: (body, idempotencyKey) => putValues(key, body, idempotencyKey, user),
    noChange: (version) => postNoChange(key, version, newIdempotencyKey()),
    fetch: () => client.query({ ...submissionQuery(key), staleTime: 0, retry: false }),
    now: () => serverNow(client),
    ...deviceTies(name, () => keeper),
  });
  keeper.learn(findingsOf);
  await keeper.flush();
  const { base, boxes } = keeper.getView();
  noteDraftConflicts(name, boxes.filter(({ conflict }) => conflict).length);
  if (base.version > report.version) {
    client.setQueryData(submissionQuery(key).queryKey, base);
    void client.invalidateQueries({ queryKey: dueQuery(orgUnit).queryKey });
  }
  tellOutbox();
}

async function formOf(
  client: QueryClient,
  report: Parameters<typeof toEntryForm>[3],
): Promise<EntryForm | null> {
  const [sets, elements, rules] = await Promise.all([
    client.query(dataSetsQuery),
    client.query(dataElementsQuery),
    client.query(qualityRulesQuery),
  ]);
  const today = localDateOf(new Date(serverNow(client)));
  return toEntryForm(sets.items, elements.items, rules.items, report, today);
}
