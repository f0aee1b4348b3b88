import { prepareStore } from '../db/prepare-store.js';
import type { CommandContext } from './run-command.js';

/** `npm run seed`: everything that a start does before it listens. Again changes nothing; edits of an administrator stay. */
export async function run({ config, open, say }: CommandContext): Promise<void> {
  const store = await open();
  const { migrations } = await prepareStore(store, { demo: config.demo, jobs: false });
  say(
    `Cơ sở dữ liệu ${store.bootstrap.database} sẵn sàng (${String(migrations.length)} bước mới) / database ${store.bootstrap.database} is ready (${String(migrations.length)} new migrations)`,
  );
}
