import type { GridDto } from '@contract/entry-grid.js';
import type { SubmissionDto } from '@contract/submissions.js';
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useI18n } from '../../lib/i18n/i18n.js';
import { alone } from '../../lib/outbox/alone.js';
import { listen, SEND_TOPIC, tellOthers } from '../../lib/outbox/announce.js';
import { draftName, keepDraft, readDraft } from '../../lib/outbox/device-draft.js';
import type { EntryForm, Value } from '../../lib/report-form/entry-fields.js';
import { EntryKeeper } from '../../lib/report-form/entry-keeper.js';
import type { EntryEvent } from '../../lib/report-form/entry-state.js';
import {
  dueQuery,
  postNoChange,
  putValues,
  submissionQuery,
  type ReportKey,
} from '../../lib/report-form/entry-queries.js';
import { newIdempotencyKey } from '../../lib/idempotency-key.js';
import { serverNow } from '../../lib/session/server-clock.js';
import { useSession } from '../../lib/session/session.js';
import { GridKeeper, type KeptColumn } from './grid-keeper.js';
import type { GridRow } from './to-grid-rows.js';

/** A column is kept under the same name as its form: what is typed in one stands in the other. */
const nameOf = (username: string, { orgUnit, period, dataSet }: ReportKey): string =>
  draftName(username, orgUnit, period, dataSet);

function keeperOf(
  client: QueryClient,
  username: string,
  form: EntryForm,
  report: SubmissionDto,
): EntryKeeper {
  const key: ReportKey = { orgUnit: report.orgUnit, period: report.period, dataSet: report.dataSet };
  const name = nameOf(username, key);
  const stored = (saved: SubmissionDto): SubmissionDto => {
    client.setQueryData(submissionQuery(key).queryKey, saved);
    void client.invalidateQueries({ queryKey: dueQuery(key.orgUnit).queryKey });
    return saved;
  };
  const made: EntryKeeper = new EntryKeeper(form, report, readDraft(name), {
    put: async (body, idempotencyKey) => stored(await putValues(key, body, idempotencyKey, username)),
    noChange: async (version) => stored(await postNoChange(key, version, newIdempotencyKey())),
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
}

/** Periods that hold something typed on this device. */
export function useKeptPeriods({ columns }: GridDto): ReadonlySet<string> {
  const { username } = useSession();
  const kept = columns.filter(
    ({ report }) => report !== null && readDraft(nameOf(username, report)) !== null,
  );
  return new Set(kept.map(({ period }) => period));
}

const valuesOf = (values: GridDto['columns'][number]['values']): ReadonlyMap<string, Value> =>
  new Map(values.map(({ dataElement, value }) => [dataElement, value]));

/** The table's keeper. To be mounted anew for other columns, another form or language. @param forms by period */
export function useGridKeeper(
  grid: GridDto,
  rows: readonly GridRow[],
  forms: ReadonlyMap<string, EntryForm>,
): GridKeeper {
  const client = useQueryClient();
  const { username } = useSession();
  const { lang, t } = useI18n();
  const [{ keeper, columns }] = useState(() => {
    const made = grid.columns.map(({ period, report, values }): KeptColumn => {
      const form = forms.get(period);
      const kept = report === null || form === undefined ? null : keeperOf(client, username, form, report);
      const name = report === null ? {} : { name: nameOf(username, report) };
      return { period, ...name, keeper: kept, values: valuesOf(values) };
    });
    const before = valuesOf(grid.before?.values ?? []);
    return { columns: made, keeper: new GridKeeper(made, rows, before, { lang, t }) };
  });
  useKeepers(keeper, columns);
  useEffect(() => {
    for (const { period, report } of grid.columns)
      if (report !== null) keeper.keeperOf(period)?.arrive(report);
  }, [keeper, grid]);
  return keeper;
}

/** Saving, the rules, and the ways back to a signal: as each form by itself has them. */
function useKeepers(keeper: GridKeeper, columns: readonly KeptColumn[]): void {
  useEffect(() => {
    const kept = columns.flatMap((column) => column.keeper ?? []);
    let here = true;
    const ends = [
      keeper.listen(),
      // The same forms, and tables, in other tabs.
      ...columns.flatMap(({ name, keeper: one }) =>
        one === null || name === undefined
          ? []
          : [
              listen(name, (event) => {
                one.hear(event as EntryEvent);
              }),
            ],
      ),
    ];
    for (const one of kept) one.start();
    const learn = async (): Promise<void> => {
      const { findingsOf } = await import('../../lib/report-form/entry-quality.js');
      if (here) for (const one of kept) one.learn(findingsOf);
    };
    // Without them the server still says what it finds after each save.
    void learn().catch(() => undefined);
    const send = (): void => {
      for (const one of kept) void one.save();
    };
    const sendWhenHidden = (): void => {
      if (document.visibilityState === 'hidden') send();
    };
    // Signed in again, or asked for by hand.
    ends.push(listen(SEND_TOPIC, send));
    window.addEventListener('online', send);
    document.addEventListener('visibilitychange', sendWhenHidden);
    return () => {
      here = false;
      window.removeEventListener('online', send);
      document.removeEventListener('visibilitychange', sendWhenHidden);
      for (const one of kept) one.stop();
      for (const end of ends) end();
    };
  }, [keeper, columns]);
}
