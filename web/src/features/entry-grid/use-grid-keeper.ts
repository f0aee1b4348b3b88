import type { GridDto } from '@contract/entry-grid.js';
import type { SubmissionDto } from '@contract/submissions.js';
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useI18n } from '../../lib/i18n/i18n.js';
import { draftName, readDraft } from '../../lib/outbox/device-draft.js';
import type { EntryForm, Value } from '../../lib/report-form/entry-fields.js';
import { EntryKeeper } from '../../lib/report-form/entry-keeper.js';
import { dueQuery } from '../../lib/report-form/due-query.js';
import { postNoChange, putValues } from '../../lib/report-form/entry-commands.js';
import { submissionQuery, type ReportKey } from '../../lib/report-form/entry-queries.js';
import { deviceTies, hearOtherTabs, saveAtMoments, teachRules } from '../../lib/report-form/keeper-ties.js';
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
    now: () => serverNow(client),
    ...deviceTies(name, () => made),
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
    const ends = [
      keeper.listen(),
      // The same forms, and tables, in other tabs.
      ...columns.flatMap(({ name, keeper: one }) =>
        one === null || name === undefined ? [] : [hearOtherTabs(name, one)],
      ),
    ];
    for (const one of kept) one.start();
    ends.push(teachRules(kept), saveAtMoments(kept));
    return () => {
      for (const one of kept) one.stop();
      for (const end of ends) end();
    };
  }, [keeper, columns]);
}
