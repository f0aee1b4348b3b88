import { change, type Hand, sealedLine, type Tamper } from './hand.js';
import { mendHead } from './tamper-seals.js';

/** Cuts every chain at a root that is not the newest, with the roots after it, and mends the heads. */
async function cutAtRoot(hand: Hand): Promise<number> {
  const { rows } = await hand.client.query<{ seq: number; line: string }>(
    `select r.seq, r.up_to_line as line
    from audit_roots r
    where r.seq < (select max(n.seq) from audit_roots n)
    order by 1`,
  );
  const { seq, line } = hand.prng.pick(rows as [(typeof rows)[0], ...typeof rows]);
  await change(hand, 'delete from audit_roots r where r.seq > $1', [seq]);
  await change(hand, 'delete from audit_seals s where s.line_id > $1', [line]);
  await change(
    hand,
    `delete from submission_revisions r
    using audit_lines l
    where l.id > $1
      and l.revision_sha256 = r.sha256`,
    [line],
  );
  const cut = await change(hand, 'delete from audit_lines l where l.id > $1', [line]);
  const { rows: chains } = await hand.client.query<{ chain: number }>(
    'select h.chain from audit_heads h order by 1',
  );
  for (const { chain } of chains) await mendHead(hand, chain);
  return cut;
}

/** Rewrites a line and lets the store itself seal and root everything anew. */
async function beginAnew(hand: Hand): Promise<number> {
  await change(hand, `update audit_lines l set object = l.object || ' (viết lại)' where l.id = $1`, [
    await sealedLine(hand),
  ]);
  await change(hand, 'delete from audit_roots');
  await change(hand, 'delete from audit_heads');
  const gone = await change(hand, 'delete from audit_seals');
  await change(hand, 'create unique index on audit_heads (chain)');
  await change(hand, 'select * from app.seal_audit(1000000)');
  return gone;
}

/** What leaves a store in which all fits: only a root that was kept elsewhere finds it. */
export const rootTampers: Readonly<Record<string, Tamper>> = {
  'the newest root deleted': (hand) =>
    change(hand, 'delete from audit_roots r where r.seq = (select max(n.seq) from audit_roots n)'),
  'the tail of all chains cut off with its roots, heads mended': cutAtRoot,
  'a line rewritten, and all of it sealed and rooted anew': beginAnew,
};
