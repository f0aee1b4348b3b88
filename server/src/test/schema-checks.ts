import type pg from 'pg';

/** A fault in the shape of the store, in words. Every check gives none on a sound database. */
export type Faults = readonly string[];

async function faultsOf(client: pg.Client, query: string): Promise<Faults> {
  const { rows } = await client.query<{ fault: string }>(query);
  return rows.map(({ fault }) => fault);
}

const TABLES = `pg_class c
join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'`;

/** Deleting or looking up a parent must not read a whole child table. */
export const unindexedForeignKeys = (client: pg.Client): Promise<Faults> =>
  faultsOf(
    client,
    `select format('%s: %s', k.conrelid::regclass, k.conname) as fault
    from pg_constraint k
    where k.contype = 'f'
      and k.connamespace = 'public'::regnamespace
      and not exists (
        select 1
        from pg_index i
        where i.indrelid = k.conrelid
          and i.indpred is null
          and (i.indkey::int2[])[0:cardinality(k.conkey) - 1] @> k.conkey
      )
    order by 1`,
  );

/** A timestamp without zone means another instant on another server. */
export const zonelessTimes = (client: pg.Client): Promise<Faults> =>
  faultsOf(
    client,
    `select format('%s.%s', c.relname, a.attname) as fault
    from ${TABLES}
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind in ('r', 'p', 'v', 'm')
      and a.atttypid in ('timestamp'::regtype, 'time'::regtype, 'timetz'::regtype)
    order by 1`,
  );

/** Tables, columns and functions without a word on what they are. */
export const uncommented = (client: pg.Client): Promise<Faults> =>
  faultsOf(
    client,
    `select c.relname as fault
    from ${TABLES}
    where c.relkind in ('r', 'p', 'v', 'm')
      and obj_description(c.oid, 'pg_class') is null
    union all
    select format('%s.%s', c.relname, a.attname)
    from ${TABLES}
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind in ('r', 'p', 'v', 'm')
      and col_description(c.oid, a.attnum) is null
    union all
    select p.oid::regprocedure::text
    from pg_proc p
    where p.pronamespace = 'app'::regnamespace
      and obj_description(p.oid, 'pg_proc') is null
    order by 1`,
  );

/** Tables the runtime role reads or writes although their rows belong to units or persons, without forced policies. */
export const unscopedTables = (client: pg.Client): Promise<Faults> =>
  faultsOf(
    client,
    `select c.relname as fault
    from ${TABLES}
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'province_id' or a.attrelid = c.oid and a.attname = 'actor_id'
    where c.relkind = 'r'
      and (
        has_any_column_privilege('bdhvs_app', c.oid, 'insert')
        or has_any_column_privilege('bdhvs_app', c.oid, 'update')
        or has_table_privilege('bdhvs_app', c.oid, 'delete')
      )
      and not (c.relrowsecurity and c.relforcerowsecurity)
    group by c.relname
    order by 1`,
  );

/** What is stamped by default must not be in reach of the role that is stamped. */
export const writableStamps = (client: pg.Client): Promise<Faults> =>
  faultsOf(
    client,
    `select format('%s.%s', c.relname, a.attname) as fault
    from ${TABLES}
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind = 'r'
      and a.attname in ('recorded_at', 'updated_at', 'created_at', 'at', 'last_seen_at')
      and (
        has_column_privilege('bdhvs_app', c.oid, a.attnum, 'insert')
        or has_column_privilege('bdhvs_app', c.oid, a.attnum, 'update')
      )
    order by 1`,
  );

/** Functions with the owner's rights must fix the path in which they look up names, and be for nobody by default. */
export const looseFunctions = (client: pg.Client): Promise<Faults> =>
  faultsOf(
    client,
    `select p.oid::regprocedure::text as fault
    from pg_proc p
    where p.pronamespace = 'app'::regnamespace
      and (
        p.prosecdef and not coalesce('search_path=public, app, pg_temp' = any (p.proconfig), false)
        or has_function_privilege('public', p.oid, 'execute')
      )
    order by 1`,
  );

/** Versions, revisions and audit lines without the trigger that refuses every change. */
export const changeableHistory = (client: pg.Client): Promise<Faults> =>
  faultsOf(
    client,
    `select c.relname as fault
    from ${TABLES}
    where c.relkind = 'r'
      and (
        c.relname like '%\\_versions'
        or c.relname in ('submission_revisions', 'submission_comments', 'submission_transitions', 'audit_lines', 'audit_seals', 'audit_roots', 'reference_figures',
          'published_figures', 'settings', 'periods', 'data_set_periods', 'window_extensions', 'requests',
          'request_answers', 'delegations', 'delegation_revocations', 'org_units', 'org_unit_links')
      )
      and not exists (
        select 1
        from pg_trigger t
        where t.tgrelid = c.oid
          and t.tgfoid = 'app.refuse_change()'::regprocedure
          and t.tgenabled = 'O'
      )
    order by 1`,
  );

/** What requests make happen to a table and nobody has to tell of, with the reason. */
const UNTOLD: Readonly<Record<string, string>> = {
  'audit_lines insert': 'the audit itself',
  'audit_seals insert': 'made from the audit',
  'audit_heads insert': 'made from the audit',
  'audit_roots insert': 'made from the audit',
  'catalogue_stamp update': 'counts the changes of other tables',
  'data_values insert': 'follows from the revisions',
  'data_values update': 'follows from the revisions',
  'data_values delete': 'follows from the revisions',
  'idempotency_keys insert': 'the answer of a command, whose changes are told',
  'idempotency_keys update': 'the answer of a command, whose changes are told',
  'idempotency_keys delete': 'the answer of a command long ago',
  'sessions update': 'when somebody was last seen',
  'sessions delete': 'signing out is told while the session holds; what has ended is swept',
  'sign_in_attempts insert': 'what the throttle counts; sign-ins and refusals have lines of their own',
  'sign_in_attempts update': 'what the throttle counts',
  'sign_in_attempts delete': 'what the throttle counted long ago',
};

/**
 * Changes that the runtime role can cause, by a right of its own or through a function of the store, and
 * that could be committed without a line of the audit. Mend one by `call app.demand_audit_lines(…)` in the migration that
 * opens the table.
 */
export async function untoldChanges(client: pg.Client): Promise<Faults> {
  const possible = await faultsOf(
    client,
    `select format('%s %s', c.relname, event.name) as fault
    from ${TABLES}
    cross join (values ('insert', 4, 'insert into'), ('update', 16, 'update'), ('delete', 8, 'delete from'))
      as event (name, bit, words)
    where c.relkind = 'r'
      and (
        case event.name
          when 'delete' then has_table_privilege('bdhvs_app', c.oid, 'delete')
          else has_any_column_privilege('bdhvs_app', c.oid, event.name)
        end
        or exists (
          select 1
          from pg_proc p
          where p.pronamespace = 'app'::regnamespace
            and p.prosrc ~* format('\\m%s\\s+(public\\.)?%s\\M', event.words, c.relname)
        )
      )
      and not exists (
        select 1
        from pg_trigger t
        where t.tgrelid = c.oid
          and t.tgtype & event.bit <> 0
          and t.tgdeferrable
          and t.tgenabled = 'O'
          and t.tgfoid in (
            'app.demand_audit_line()'::regprocedure, 'app.demand_line_of_revision()'::regprocedure,
            'app.check_submission()'::regprocedure
          )
      )
    order by 1`,
  );
  const obsolete = Object.keys(UNTOLD).filter((change) => !possible.includes(change));
  return [
    ...possible.filter((change) => !(change in UNTOLD)),
    ...obsolete.map((change) => `${change}: needs no reason any more`),
  ];
}
