import { parseArgs } from 'node:util';
import { runVerification } from '../db/audit/run-verification.js';
import type { AuditVerdict } from '../db/audit/verify-audit.js';
import { StartProblem } from '../db/embedded/start-problem.js';
import type { CommandContext } from './run-command.js';

/**
 * `npm run audit:verify [-- --root <hash>]`: recomputes the chains of the audit from the lines and revisions themselves.
 * Ends with 1 and a sentence for each fault. `--root`: a root that was kept outside of the database must be in it.
 */
export async function run({ args, open, say }: CommandContext): Promise<void> {
  const keptRoot = readRoot(args);
  const store = await open();
  const { verdict, sentences } = await runVerification(store.ownerUrl, keptRoot);
  for (const [vietnamese, english] of sentences) say(`✗ ${vietnamese}\n  ${english}`);
  if (verdict.faultCount > 0) {
    const n = String(verdict.faultCount);
    throw new StartProblem(`Nhật ký có ${n} chỗ sai (ở trên).`, `The audit has ${n} faults (above).`);
  }
  for (const line of summary(verdict, keptRoot)) say(line);
}

function summary(verdict: AuditVerdict, keptRoot: string | undefined): string[] {
  const sealed = String(verdict.sealed);
  const waiting = String(verdict.waiting);
  const chains = String(verdict.chains);
  const revisions = String(verdict.revisions);
  const root = verdict.newestRoot;
  return [
    `✓ ${sealed} dòng đã niêm phong trong ${chains} chuỗi, ${revisions} bản sửa số liệu: khớp; ${waiting} dòng mới chờ niêm phong`,
    `  ${sealed} sealed lines in ${chains} chains, ${revisions} revisions: sound; ${waiting} newer lines wait for their seal`,
    ...(keptRoot === undefined
      ? []
      : ['✓ Gốc giữ bên ngoài có trong sổ / the root kept elsewhere is in the store']),
    root === null
      ? 'Chưa có gốc: gốc đầu tiên được lập sau nửa đêm / no root yet: the first is made after midnight'
      : `Gốc ${root.day}, đến dòng ${root.upToLine} – hãy giữ ở nơi khác / root of ${root.day}, up to line ${root.upToLine} – keep it elsewhere:\n  ${root.sha256}`,
    'Ai có quyền chủ sở hữu cơ sở dữ liệu có thể viết lại cả sổ cho khớp; chỉ gốc giữ ở nơi khác phát hiện được (--root).',
    'Whoever has the rights of the database owner could rewrite all of it to fit; only a root kept elsewhere finds that (--root).',
  ];
}

function readRoot(args: readonly string[]): string | undefined {
  const usage = new StartProblem(
    'Cách dùng: npm run audit:verify [-- --root <64 chữ số thập lục phân>].',
    'Usage: npm run audit:verify [-- --root <64 hexadecimal digits>].',
  );
  try {
    const { values } = parseArgs({ args: [...args], options: { root: { type: 'string' } } });
    if (values.root !== undefined && !/^[0-9a-f]{64}$/iu.test(values.root)) throw usage;
    return values.root;
  } catch {
    throw usage;
  }
}
