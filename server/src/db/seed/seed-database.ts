import type { ClientBase } from 'pg';
import { startDemoClock } from './demo/demo-clock.js';
import { seedDemo } from './demo/seed-demo.js';
import { ensurePeriods } from './ensure-periods.js';
import { seedReference } from './seed-reference.js';

/**
 * Everything a database needs beyond its schema, in the one order that works: the clock of a demo, reference data,
 * periods, simulated weeks. Run at every start, by the owner, in a transaction; where all is there it changes nothing.
 */
export async function seedDatabase(client: ClientBase, demo: boolean): Promise<void> {
  if (demo) await startDemoClock(client);
  await seedReference(client);
  const { rows } = await client.query<{ now: Date }>('select app.now() as now');
  const now = rows[0]?.now;
  if (now === undefined) throw new Error('The database has no clock.');
  await ensurePeriods(client, now);
  if (demo) await seedDemo(client);
}
