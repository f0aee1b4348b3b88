import { dropDatabase } from '../db/drop-database.js';
import { StartProblem } from '../db/embedded/start-problem.js';
import type { CommandContext } from './run-command.js';

/** `npm run reset`: empties the demo database; the next start fills it anew. The real one only with `DEMO=0 npm run reset -- --yes`. */
export async function run({ config, args, open, say }: CommandContext): Promise<void> {
  if (config.database.kind === 'external') {
    throw new StartProblem(
      'Lệnh reset chỉ dùng cho cơ sở dữ liệu nhúng: với DATABASE_URL, quản trị cơ sở dữ liệu tự xóa và tạo lại.',
      'The command reset is for the embedded database: with DATABASE_URL, drop and create the database there.',
    );
  }
  if (!config.demo && !args.includes('--yes')) {
    throw new StartProblem(
      'Lệnh này xóa toàn bộ số liệu thật: nếu chắc chắn, chạy DEMO=0 npm run reset -- --yes.',
      'This deletes every real figure: if you are sure, run DEMO=0 npm run reset -- --yes.',
    );
  }
  const store = await open('alone');
  const { adminUrl, database } = store.bootstrap;
  const dropped = await dropDatabase(adminUrl, database);
  say(
    dropped
      ? `Đã xóa ${database}; npm start sẽ tạo lại / ${database} is deleted; npm start makes it anew`
      : `Không có ${database} / there is no ${database}`,
  );
}
