import { rebuildProjection } from '../db/rebuild.js';
import type { CommandContext } from './run-command.js';

/** `npm run rebuild`: remakes the counted values from the revisions, and says what differed. */
export async function run({ open, say }: CommandContext): Promise<void> {
  const store = await open();
  const { total, reports, added, removed, changed } = await rebuildProjection(store.ownerUrl);
  say(
    `${String(total)} số liệu; thêm ${String(added)}, bỏ ${String(removed)}, sửa ${String(changed)}; ${String(reports)} báo cáo / ${String(total)} values; ${String(added)} added, ${String(removed)} removed, ${String(changed)} changed; ${String(reports)} reports`,
  );
}
