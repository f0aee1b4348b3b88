import type { AttachmentDto } from '@contract/attachments.js';
import { MAX_SCAN_BYTES, readScan } from '@domain/scan-file.js';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { ApiProblem } from '../../lib/api.js';
import {
  attachmentsQuery,
  postAttachment,
  type AttachedTo,
} from '../../lib/attachments/attachment-queries.js';
import { smallerPhoto } from '../../lib/attachments/smaller-photo.js';
import { newIdempotencyKey } from '../../lib/idempotency-key.js';

export type Refused = 'too_large' | 'unknown_type' | 'damaged';

export type Upload =
  | { readonly kind: 'resting' }
  /** Share of the bytes that have left, 0–1. */
  | { readonly kind: 'sending'; readonly name: string; readonly share: number }
  /** Told before anything was sent. */
  | { readonly kind: 'refused'; readonly name: string; readonly why: Refused }
  /** `mayPass`: the file is still here, and may be sent again. */
  | { readonly kind: 'failed'; readonly name: string; readonly error: unknown; readonly mayPass: boolean };

interface Attempt {
  readonly file: File;
  readonly key: string;
}

/** Sends a scan, and again with the same key where no answer came; the form goes on meanwhile. */
export function useUpload(
  report: AttachedTo,
  dataElement: string,
  onDone: (attachment: AttachmentDto) => void,
): {
  readonly upload: Upload;
  readonly choose: (file: File) => Promise<void>;
  readonly again: () => Promise<void>;
} {
  const client = useQueryClient();
  const [upload, setUpload] = useState<Upload>({ kind: 'resting' });
  const attempt = useRef<Attempt | null>(null);

  const send = async (one: Attempt): Promise<void> => {
    const { name } = one.file;
    setUpload({ kind: 'sending', name, share: 0 });
    try {
      const done = await postAttachment(report, dataElement, one.file, {
        idempotencyKey: one.key,
        onProgress: (share) => {
          setUpload({ kind: 'sending', name, share });
        },
      });
      attempt.current = null;
      await client.invalidateQueries({ queryKey: attachmentsQuery(report).queryKey });
      setUpload({ kind: 'resting' });
      onDone(done);
    } catch (error) {
      const mayPass = error instanceof ApiProblem && error.mayPass;
      if (!mayPass) attempt.current = null;
      setUpload({ kind: 'failed', name, error, mayPass });
    }
  };

  return {
    upload,
    choose: async (chosen) => {
      const file = await smallerPhoto(chosen);
      const why = await refusalOf(file);
      if (why !== null) {
        setUpload({ kind: 'refused', name: chosen.name, why });
        return;
      }
      attempt.current = { file, key: newIdempotencyKey() };
      await send(attempt.current);
    },
    again: async () => {
      if (attempt.current !== null) await send(attempt.current);
    },
  };
}

/** What the server would say, without sending megabytes for it. */
async function refusalOf(file: File): Promise<Refused | null> {
  if (file.size > MAX_SCAN_BYTES) return 'too_large';
  const reading = readScan(new Uint8Array(await file.arrayBuffer()));
  return reading.ok ? null : reading.code;
}
