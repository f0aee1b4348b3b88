import type { ClientBase } from 'pg';
import { DEMO_START } from './demo-calendar.js';

/**
 * Makes an empty database a demo and sets its clock to Wednesday 08/10/2025 14:00, from where it ticks. Once: later
 * calls, and calls on a database that holds anything, change nothing. To be called before the reference data come in,
 * so that nothing is recorded in the demo's future.
 */
export async function startDemoClock(client: ClientBase): Promise<void> {
  await client.query(
    `update installation
     set simulated = true,
       clock_offset = make_interval(secs => extract(epoch from $1::timestamptz - clock_timestamp())::double precision)
     where not simulated
       and not exists (select 1 from org_units)`,
    [DEMO_START],
  );
}
