import type { DueListDto } from '@contract/submissions.js';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { dueQuery } from '../../lib/report-form/due-query.js';
import {
  dataElementsQuery,
  dataSetsQuery,
  qualityRulesQuery,
  submissionQuery,
} from '../../lib/report-form/entry-queries.js';
import type { Role } from '../../lib/session/session.js';
import { toDo } from './due-order.js';

/** The list comes first. */
const AFTER_MS = 2_000;
/** So many forms are made ready to be opened without a network. */
const MOST = 3;

/** Whoever opens a form at once finds the list, too, when the signal is gone. */
export function useListAhead(orgUnit: string | undefined): void {
  const client = useQueryClient();
  useEffect(() => {
    if (orgUnit === undefined) return;
    const timer = window.setTimeout(() => {
      void client.query({ ...dueQuery(orgUnit), staleTime: 60_000, retry: false }).catch(() => undefined);
    }, AFTER_MS);
    return () => {
      window.clearTimeout(timer);
    };
  }, [client, orgUnit]);
}

/** Reads what the next forms need, so that they open when the signal is gone; they stay on the device with other reads. */
export function useReadAhead(list: DueListDto, role: Role): void {
  const client = useQueryClient();
  useEffect(() => {
    const read = (): void => {
      const forms = toDo(list.items, role).slice(0, MOST).map(submissionQuery);
      // What fails is read when it is opened.
      const rest = { staleTime: 60_000, retry: false };
      for (const form of forms) void client.query({ ...form, ...rest }).catch(() => undefined);
      for (const one of [dataSetsQuery, dataElementsQuery, qualityRulesQuery])
        void client.query({ ...(one as typeof dataSetsQuery), retry: false }).catch(() => undefined);
    };
    const timer = window.setTimeout(read, AFTER_MS);
    return () => {
      window.clearTimeout(timer);
    };
  }, [client, list, role]);
}
