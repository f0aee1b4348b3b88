import { sealedRows } from '../audit-rows.js';
import { BEFORE_THE_FIRST, chained, sealedText } from '../sealed-text.js';
import { change, type Hand, sealedLine, type Tamper } from './hand.js';

/**
 * Makes seals anew from a place on, as somebody would who knows how they are made.
 * @param count how many seals; null: to the end of the chain, and its head
 */
async function sealAnew(hand: Hand, lineId: string, count: number | null): Promise<void> {
  let before: Buffer = BEFORE_THE_FIRST;
  let chain: number | null = null;
  let left: number | null = null;
  const anew: { chain: number; seq: number; sha256: Buffer }[] = [];
  for await (const row of sealedRows(hand.client)) {
    if (row.chain !== chain) {
      chain = row.chain;
      before = BEFORE_THE_FIRST;
      left = null;
    }
    if (row.seal === null || row.line === null) continue;
    if (row.seal.lineId === lineId) left = count ?? Number.MAX_SAFE_INTEGER;
    if (left !== null && left > 0) {
      left -= 1;
      before = chained(before, sealedText(chain, row.seal.seq, row.line, row.revision));
      anew.push({ chain, seq: row.seal.seq, sha256: before });
    } else before = row.seal.sha256;
  }
  for (const one of anew)
    await change(hand, 'update audit_seals s set sha256 = $3 where s.chain = $1 and s.seq = $2', [
      one.chain,
      one.seq,
      one.sha256,
    ]);
  if (count === null)
    await change(
      hand,
      `update audit_heads h
      set sha256 = s.sha256
      from audit_seals s
      where s.chain = h.chain and s.seq = h.seq`,
    );
}

/** A line whose change a root must tell: one that is under a root. */
async function rootedLine(hand: Hand): Promise<string> {
  const { rows } = await hand.client.query<{ id: string }>(
    `select s.line_id as id
    from audit_seals s
    where s.line_id <= (select max(r.up_to_line) from audit_roots r)
    order by 1`,
  );
  return hand.prng.pick(rows.map(({ id }) => id) as [string, ...string[]]);
}

const rewrite =
  (choose: (hand: Hand) => Promise<string>, count: number | null): Tamper =>
  async (hand) => {
    const id = await choose(hand);
    const changed = await change(
      hand,
      `update audit_lines l set object = l.object || ' (viết lại)' where l.id = $1`,
      [id],
    );
    await sealAnew(hand, id, count);
    return changed;
  };

export const rewriteTampers: Readonly<Record<string, Tamper>> = {
  'a line rewritten with its own seal': rewrite(sealedLine, 1),
  'a line rewritten with two seals': rewrite(sealedLine, 2),
  'a line under a root rewritten with all seals and the head after it': rewrite(rootedLine, null),
};
