import type { SaveBody, SubmissionDto } from '@contract/submissions.js';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { serverNow } from '../../lib/session/server-clock.js';
import { useSession } from '../../lib/session/session.js';
import { newIdempotencyKey } from '../../lib/idempotency-key.js';
import { draftName, keepDraft, readDraft } from '../../lib/outbox/device-draft.js';
import type { EntryForm } from '../../lib/report-form/entry-fields.js';
import { EntryKeeper, type EntryView } from '../../lib/report-form/entry-keeper.js';
import {
  dueQuery,
  postNoChange,
  putValues,
  submissionQuery,
  type ReportKey,
} from '../../lib/report-form/entry-queries.js';

/** The rules, fetched after the form is shown: it does not wait for them. */
function useRules(keeper: EntryKeeper): void {
  useEffect(() => {
    let here = true;
    const learn = async (): Promise<void> => {
      const { findingsOf } = await import('../../lib/report-form/entry-quality.js');
      if (here) keeper.learn(findingsOf);
    };
    // Without them the server still says what it finds after each save.
    void learn().catch(() => undefined);
    return () => {
      here = false;
    };
  }, [keeper]);
}

/** The form of one report, kept on the device and on the server. Mount it anew for another report. */
export function useEntry(
  form: EntryForm,
  report: SubmissionDto,
): { readonly keeper: EntryKeeper; readonly view: EntryView } {
  const client = useQueryClient();
  const { username } = useSession();
  const key: ReportKey = { orgUnit: report.orgUnit, period: report.period, dataSet: report.dataSet };
  const put = useMutation({
    mutationFn: ({ body, idempotencyKey }: { body: SaveBody; idempotencyKey: string }) =>
      putValues(key, body, idempotencyKey),
    onSuccess: (saved) => {
      client.setQueryData(submissionQuery(key).queryKey, saved);
      void client.invalidateQueries({ queryKey: dueQuery(key.orgUnit).queryKey });
    },
  });
  const noChange = useMutation({
    mutationFn: (version: number) => postNoChange(key, version, newIdempotencyKey()),
    onSuccess: (saved) => {
      client.setQueryData(submissionQuery(key).queryKey, saved);
    },
  });
  const [keeper] = useState(() => {
    const name = draftName(username, key.orgUnit, key.period, key.dataSet);
    return new EntryKeeper(form, report, readDraft(name), {
      put: (body, idempotencyKey) => put.mutateAsync({ body, idempotencyKey }),
      noChange: (version) => noChange.mutateAsync(version),
      fetch: () => client.query(submissionQuery(key)),
      keep: (draft) => keepDraft(name, draft),
      now: () => serverNow(client),
    });
  });
  useEffect(() => {
    keeper.start();
    return () => {
      keeper.stop();
    };
  }, [keeper]);
  useRules(keeper);
  useEffect(() => {
    keeper.arrive(report);
  }, [keeper, report]);
  useEffect(() => {
    const send = (): void => void keeper.save();
    const sendWhenHidden = (): void => {
      if (document.visibilityState === 'hidden') send();
    };
    window.addEventListener('online', send);
    document.addEventListener('visibilitychange', sendWhenHidden);
    return () => {
      window.removeEventListener('online', send);
      document.removeEventListener('visibilitychange', sendWhenHidden);
    };
  }, [keeper]);
  const view = useSyncExternalStore(keeper.subscribe, keeper.getView);
  return { keeper, view };
}
