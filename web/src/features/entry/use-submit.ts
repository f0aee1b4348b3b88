import type { SubmissionDto } from '@contract/submissions.js';
import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { ApiProblem } from '../../lib/api.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { draftName, draftRev } from '../../lib/outbox/device-draft.js';
import type { HandInOutcome } from '../../lib/outbox/hand-in.js';
import type { HandedOff } from '../../lib/report-form/entry-keeper.js';
import { dueQuery } from '../../lib/report-form/due-query.js';
import { submissionQuery } from '../../lib/report-form/entry-queries.js';
import { serverNow } from '../../lib/session/server-clock.js';
import { setSessionEnded } from '../../lib/session/session-ended.js';
import { useSession } from '../../lib/session/session.js';

/** Fetched ahead: without a signal it must be there. */
export const loadHandIn = () => import('../../lib/outbox/hand-in.js');

const NOTHING_TYPED: HandedOff = { inDoubt: null, values: [], reasons: [] };

interface SubmitPorts {
  /** It is on its way from here; false: it arrived, waits, or came back. */
  readonly onHanding: (handing: boolean) => void;
  /** It has arrived; not called when it waits for a signal. */
  readonly onDone: (report: SubmissionDto) => void;
}

/**
 * Hands over or signs one version, and what was typed on it before. It is kept on the device first and goes with keys of its
 * own, so a report is never signed twice and never lost on the way. When somebody changed the report meanwhile, the newer
 * one is loaded and the refusal shown: nobody signs what they have not seen.
 */
export function useSubmit(
  report: SubmissionDto,
  { onHanding, onDone }: SubmitPorts,
): UseMutationResult<HandInOutcome, Error, HandedOff | undefined> {
  const { t } = useI18n();
  const client = useQueryClient();
  const { username } = useSession();
  const { orgUnit, period, dataSet } = report;
  return useMutation({
    mutationFn: async (handedOff) => {
      const { handIn, hasScan } = await loadHandIn();
      if (await hasScan(username, report)) throw new ApiProblem(422, 'scan_waits', '', t('entry.scanWaits'));
      const rev = draftRev(draftName(username, orgUnit, period, dataSet));
      const now = serverNow(client);
      return await handIn({ user: username, report, ...(handedOff ?? NOTHING_TYPED), draftRev: rev, now });
    },
    onMutate: () => {
      onHanding(true);
    },
    onSettled: () => {
      onHanding(false);
    },
    onSuccess: async (outcome) => {
      void client.invalidateQueries({ queryKey: dueQuery(orgUnit).queryKey });
      if (outcome.kind === 'waiting') {
        if (outcome.sessionEnded) setSessionEnded(true);
        return;
      }
      const sent = outcome.report ?? (await client.query(submissionQuery(report)));
      client.setQueryData(submissionQuery(report).queryKey, sent);
      onDone(sent);
    },
    onError: (error) => {
      if (error instanceof ApiProblem && error.status === 409)
        void client.invalidateQueries({ queryKey: submissionQuery(report).queryKey });
    },
  });
}
