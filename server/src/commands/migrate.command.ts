import { bootstrapRoles } from '../db/bootstrap-roles.js';
import { prepareJobs } from '../db/jobs-schema.js';
import { migrate } from '../db/migrate.js';
import type { CommandContext } from './run-command.js';

/** `npm run migrate`: roles, database and migrations, without seeds. */
export async function run({ open, say }: CommandContext): Promise<void> {
  const store = await open();
  await bootstrapRoles(store.bootstrap);
  const done = await migrate(store.ownerUrl);
  await prepareJobs(store.ownerUrl);
  for (const name of done) say(`  ${name}`);
  say(
    done.length === 0
      ? 'Cơ sở dữ liệu đã mới nhất / the database is up to date'
      : `Đã chạy ${String(done.length)} bước / ${String(done.length)} migrations ran`,
  );
}
