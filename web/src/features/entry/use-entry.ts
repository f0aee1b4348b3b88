import type { SaveBody, SubmissionDto } from '@contract/submissions.js';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { connection, onConnection } from '../../lib/offline/connection.js';
import { serverNow } from '../../lib/session/server-clock.js';
import { useSession } from '../../lib/session/session.js';
import { newIdempotencyKey } from '../../lib/idempotency-key.js';
import { alone } from '../../lib/outbox/alone.js';
import { listen, SEND_TOPIC, tellOthers } from '../../lib/outbox/announce.js';
import { draftName, keepDraft, readDraft } from '../../lib/outbox/device-draft.js';
import type { EntryEvent } from '../../lib/report-form/entry-state.js';
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

/** What the form needs from outside: the server, the device, and the same form in other tabs. */
function useKeeper(form: EntryForm, report: SubmissionDto): EntryKeeper {
  const client = useQueryClient();
  const { username } = useSession();
  const key: ReportKey = { orgUnit: report.orgUnit, period: report.period, dataSet: report.dataSet };
  const name = draftName(username, key.orgUnit, key.period, key.dataSet);
  const put = useMutation({
    mutationFn: ({ body, idempotencyKey }: { body: SaveBody; idempotencyKey: string }) =>
      putValues(key, body, idempotencyKey, username),
    onSuccess: (saved) => {
      // An answer that was given again after a crash may be older than what has been read since.
      client.setQueryData(submissionQuery(key).queryKey, (read) =>
        read !== undefined && read.version > saved.version ? read : saved,
      );
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
    const made: EntryKeeper = new EntryKeeper(form, report, readDraft(name), {
      put: (body, idempotencyKey) => put.mutateAsync({ body, idempotencyKey }),
      noChange: (version) => noChange.mutateAsync(version),
      fetch: () => client.query(submissionQuery(key)),
      keep: (draft) =>
        keepDraft(name, draft, () => {
          made.notKept();
        }),
      now: () => serverNow(client),
      tell: (event) => {
        tellOthers(name, event);
      },
      alone: async (work) => (await alone(name, true, work)) ?? true,
    });
    return made;
  });
  useEffect(
    () =>
      listen(name, (event) => {
        keeper.hear(event as EntryEvent);
      }),
    [keeper, name],
  );
  return keeper;
}

/** When saving may work again, or is asked for, or may be the last chance. */
function useSendingMoments(keeper: EntryKeeper): void {
  useEffect(() => {
    const send = (): void => void keeper.save();
    const sendWhenHidden = (): void => {
      if (document.visibilityState === 'hidden') send();
    };
    const ends = [
      onConnection(() => {
        if (connection() === 'online') send();
      }),
      // Signed in again, or asked for by hand.
      listen(SEND_TOPIC, send),
    ];
    window.addEventListener('online', send);
    document.addEventListener('visibilitychange', sendWhenHidden);
    return () => {
      for (const end of ends) end();
      window.removeEventListener('online', send);
      document.removeEventListener('visibilitychange', sendWhenHidden);
    };
  }, [keeper]);
}

/** The form of one report, kept on the device and on the server. Mount it anew for another report. */
export function useEntry(
  form: EntryForm,
  report: SubmissionDto,
): { readonly keeper: EntryKeeper; readonly view: EntryView } {
  const keeper = useKeeper(form, report);
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
  useSendingMoments(keeper);
  const view = useSyncExternalStore(keeper.subscribe, keeper.getView);
  return { keeper, view };
}
