import { change, type Hand, middleSeal, sealedLine, type Tamper } from './hand.js';

const ofSeal =
  (statement: string): Tamper =>
  async (hand) =>
    change(hand, statement, [await sealedLine(hand)]);

/** Takes seals and lines of one chain away from some place to its end. */
async function cutShort(hand: Hand, mends: boolean): Promise<number> {
  // What is newer than the newest root can be cut off unnoticed by whoever mends the head too.
  const { chain, seq } = await middleSeal(hand, mends);
  const cut = await change(
    hand,
    `with gone as (
      delete from audit_seals s
      where s.chain = $1 and s.seq > $2
      returning s.line_id
    )
    delete from audit_lines l
    using gone
    where l.id = gone.line_id`,
    [chain, seq],
  );
  if (mends) await mendHead(hand, chain);
  return cut;
}

/** Makes the head of a chain fit what is left of it. */
export async function mendHead(hand: Hand, chain: number): Promise<void> {
  await change(hand, 'delete from audit_heads h where h.chain = $1', [chain]);
  await change(
    hand,
    `insert into audit_heads (chain, seq, line_id, sha256)
    select s.chain, s.seq, s.line_id, s.sha256
    from audit_seals s
    where s.chain = $1
    order by s.seq desc
    limit 1`,
    [chain],
  );
}

const anyRoot =
  (statement: string): Tamper =>
  async (hand) => {
    const { rows } = await hand.client.query<{ seq: number }>('select r.seq from audit_roots r order by 1');
    return change(hand, statement, [hand.prng.pick(rows.map(({ seq }) => seq) as [number, ...number[]])]);
  };

export const sealTampers: Readonly<Record<string, Tamper>> = {
  'a seal changed': ofSeal(`update audit_seals s set sha256 = sha256(s.sha256) where s.line_id = $1`),
  'a seal deleted': ofSeal('delete from audit_seals s where s.line_id = $1'),
  'a seal with another place': ofSeal('update audit_seals s set seq = s.seq + 1 where s.line_id = $1'),
  'a seal in another chain': ofSeal('update audit_seals s set chain = s.chain + 1 where s.line_id = $1'),
  'a seal of another line': async (hand) => {
    const other = await sealedLine(hand);
    return change(hand, 'update audit_seals s set line_id = $1 where s.line_id = $2 and $1 <> $2', [
      other,
      await sealedLine(hand),
    ]);
  },
  'a seal twice': ofSeal(
    `insert into audit_seals (chain, seq, line_id, sha256)
    select s.chain, s.seq, s.line_id, s.sha256 from audit_seals s where s.line_id = $1`,
  ),
  'all seals deleted': (hand) => change(hand, 'delete from audit_seals'),
  'all seals of a chain deleted': async (hand) =>
    change(hand, 'delete from audit_seals s where s.chain = $1', [(await middleSeal(hand)).chain]),
  'seals and heads deleted': async (hand) => {
    await change(hand, 'delete from audit_heads');
    return change(hand, 'delete from audit_seals');
  },
  'the end of a chain cut off': (hand) => cutShort(hand, false),
  'the end of a chain cut off and its head mended, under a root': (hand) => cutShort(hand, true),
  'a head that names another seal': (hand) =>
    change(hand, 'update audit_heads set seq = seq - 1 where seq > 1'),
  'a head changed': async (hand) =>
    change(hand, 'update audit_heads h set sha256 = sha256(h.sha256) where h.chain = $1', [
      (await middleSeal(hand)).chain,
    ]),
  'a head deleted': async (hand) =>
    change(hand, 'delete from audit_heads h where h.chain = $1', [(await middleSeal(hand)).chain]),
  'a head of no chain': (hand) =>
    change(hand, `insert into audit_heads (chain, seq, line_id, sha256) values (-7, 1, 1, sha256('x'))`),
  'a root changed': anyRoot('update audit_roots r set sha256 = sha256(r.sha256) where r.seq = $1'),
  'a root of another day': anyRoot('update audit_roots r set day = r.day - 700 where r.seq = $1'),
  'a root made at another time': anyRoot(
    `update audit_roots r set made_at = r.made_at + interval '1 second' where r.seq = $1`,
  ),
  'a root over other lines': anyRoot(
    'update audit_roots r set up_to_line = r.up_to_line - 1 where r.seq = $1',
  ),
  'a root that counts otherwise': anyRoot('update audit_roots r set lines = r.lines + 1 where r.seq = $1'),
  'a root deleted that is not the last': (hand) =>
    change(hand, `delete from audit_roots r where r.seq = (select max(n.seq) - 1 from audit_roots n)`),
};
