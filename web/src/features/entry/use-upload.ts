import { MAX_SCAN_BYTES, readScan } from '@domain/scan-file.js';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { ApiProblem } from '../../lib/api.js';
import { attachmentsQuery, type AttachedTo } from '../../lib/attachments/attachment-queries.js';
import { smallerPhoto } from '../../lib/attachments/smaller-photo.js';
import { connection, onConnection } from '../../lib/offline/connection.js';
import { listen, SEND_TOPIC } from '../../lib/outbox/announce.js';
import { findScan, keepScan, scanName } from '../../lib/outbox/kept-scans.js';
import { scanWaits, sendScan } from '../../lib/outbox/send-scan.js';
import { serverNow } from '../../lib/session/server-clock.js';
import { setSessionEnded } from '../../lib/session/session-ended.js';
import { useSession } from '../../lib/session/session.js';

export type Refused = 'too_large' | 'unknown_type' | 'damaged';

export type Upload =
  | { readonly kind: 'resting' }
  /** Share of the bytes that have left, 0–1. */
  | { readonly kind: 'sending'; readonly name: string; readonly share: number }
  /** Told before anything was sent. */
  | { readonly kind: 'refused'; readonly name: string; readonly why: Refused }
  /** It goes by itself once there is a signal; `lasting` false: only while the page is open. */
  | { readonly kind: 'waiting'; readonly name: string; readonly lasting: boolean }
  | { readonly kind: 'failed'; readonly error: unknown };

/**
 * Keeps a scan on this device and sends it, and again with the same key where no answer came, also after the page was closed;
 * the form goes on meanwhile.
 * @param stored what the box holds on the server
 * @param onDone gets the hash
 */
export function useUpload(
  report: AttachedTo,
  dataElement: string,
  stored: string | number | null,
  onDone: (sha256: string) => void,
): {
  readonly upload: Upload;
  readonly choose: (file: File) => Promise<void>;
  readonly again: () => Promise<void>;
} {
  const client = useQueryClient();
  const { username } = useSession();
  const [upload, setUpload] = useState<Upload>({ kind: 'resting' });
  const name = scanName(username, report, dataElement);

  const send = async (fileName: string, lasting: boolean): Promise<void> => {
    setUpload({ kind: 'sending', name: fileName, share: 0 });
    try {
      const progress = (share: number): void => {
        setUpload({ kind: 'sending', name: fileName, share });
      };
      await sendScan(name, progress, onDone);
      await client.invalidateQueries({ queryKey: attachmentsQuery(report).queryKey });
      setUpload({ kind: 'resting' });
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 401) setSessionEnded(true);
      setUpload(scanWaits(error) ? { kind: 'waiting', name: fileName, lasting } : { kind: 'failed', error });
    }
  };
  const again = async (): Promise<void> => {
    const kept = await findScan(name);
    if (kept !== undefined) await send(kept.fileName, upload.kind !== 'waiting' || upload.lasting);
  };
  useSendingAgain(() => {
    if (upload.kind !== 'sending') void again();
  });
  return {
    upload,
    again,
    choose: async (chosen) => {
      const file = await smallerPhoto(chosen);
      const why = await refusalOf(file);
      if (why !== null) {
        setUpload({ kind: 'refused', name: chosen.name, why });
        return;
      }
      const { orgUnit, period, dataSet } = report;
      const scan = {
        user: username,
        orgUnit,
        period,
        dataSet,
        dataElement,
        at: serverNow(client),
        from: stored,
      };
      await send(file.name, await keepScan(scan, file));
    },
  };
}

/** At the start, with the signal, and when asked for. */
function useSendingAgain(send: () => void): void {
  const run = useEffectEvent(send);
  useEffect(() => {
    const ends = [
      listen(SEND_TOPIC, () => run()),
      onConnection(() => {
        if (connection() === 'online') run();
      }),
    ];
    run();
    return () => {
      for (const end of ends) end();
    };
  }, []);
}

/** What the server would say, without sending megabytes for it. */
async function refusalOf(file: File): Promise<Refused | null> {
  if (file.size > MAX_SCAN_BYTES) return 'too_large';
  const reading = readScan(new Uint8Array(await file.arrayBuffer()));
  return reading.ok ? null : reading.code;
}
