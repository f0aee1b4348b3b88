import type { SaveBody, SubmissionDto } from '@contract/submissions.js';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { serverNow } from '../../lib/session/server-clock.js';
import { useSession } from '../../lib/session/session.js';
import { newIdempotencyKey } from '../../lib/idempotency-key.js';
import { draftName, readDraft } from '../../lib/outbox/device-draft.js';
import type { EntryForm } from '../../lib/report-form/entry-fields.js';
import { EntryKeeper, type EntryView } from '../../lib/report-form/entry-keeper.js';
import { dueQuery } from '../../lib/report-form/due-query.js';
import { postNoChange, putValues } from '../../lib/report-form/entry-commands.js';
import { submissionQuery, type ReportKey } from '../../lib/report-form/entry-queries.js';
import { deviceTies, hearOtherTabs, saveAtMoments, teachRules } from '../../lib/report-form/keeper-ties.js';

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
      now: () => serverNow(client),
      ...deviceTies(name, () => made),
    });
    return made;
  });
  useEffect(() => hearOtherTabs(name, keeper), [keeper, name]);
  return keeper;
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
  useEffect(() => teachRules([keeper]), [keeper]);
  useEffect(() => {
    keeper.arrive(report);
  }, [keeper, report]);
  useEffect(() => saveAtMoments([keeper]), [keeper]);
  const view = useSyncExternalStore(keeper.subscribe, keeper.getView);
  return { keeper, view };
}
