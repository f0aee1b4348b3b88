import type { AttachmentDto } from '@contract/attachments.js';
import { ApiProblem } from '../api.js';
import { postAttachment } from '../attachments/attachment-queries.js';
import { alone } from './alone.js';
import { dropScan, findScan, type KeptScan } from './kept-scans.js';
import { draftName, keepDraft, readDraft } from './device-draft.js';

/** Not the scan's fault: it waits. */
export const scanWaits = (error: unknown): boolean =>
  !(error instanceof ApiProblem) || error.mayPass || error.status === 401;

/**
 * Sends a kept scan with its own key, one tab at a time. Its hash goes into the draft of its report before the bytes are
 * let go, so that a page that dies in between sends the same again.
 * @param typed puts the hash into the open form; absent: the form is closed, and its draft takes it
 * @returns null: there is none any more
 * @throws ApiProblem when it could not be sent, or was refused: then it is not kept any longer
 */
export function sendScan(
  name: string,
  onProgress?: (share: number) => void,
  typed?: (sha256: string) => void,
): Promise<AttachmentDto | null> {
  return alone(name, true, async () => {
    const scan = await findScan(name);
    if (scan === undefined) return null;
    const { user: actingUser, dataElement, fileName, type, bytes, key: idempotencyKey } = scan;
    const file = new File([bytes], fileName, { type });
    const options = { idempotencyKey, actingUser, ...(onProgress === undefined ? {} : { onProgress }) };
    try {
      const done = await postAttachment(scan, dataElement, file, options);
      if (typed === undefined) intoDraft(scan, done.sha256);
      else typed(done.sha256);
      await dropScan(scan);
      return done;
    } catch (error) {
      if (!scanWaits(error)) await dropScan(scan);
      throw error;
    }
  });
}

function intoDraft(
  { user, orgUnit, period, dataSet, dataElement, at, from }: KeptScan,
  sha256: string,
): void {
  const name = draftName(user, orgUnit, period, dataSet);
  const draft = readDraft(name) ?? { at, edits: {} };
  keepDraft(name, { ...draft, edits: { ...draft.edits, [dataElement]: { text: sha256, from } } });
}
