import { createServer } from 'node:http';
import pg from 'pg';

/**
 * What the app is measured against: the same answers from nothing but node:http and pg, with no session, no rule, no
 * catalogue, no carrying. `node bare-server.js <database url> <port>`.
 */
const [url = '', port = '0'] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: url, max: 10 });

const KEYS = `
  select p.id as period, e.id as element, ra.id as reference
  from periods p
  cross join data_elements e
  cross join data_elements ra
  where p.code = '2025-W40'
    and e.code = 'adults_reached'
    and ra.code = 'adults_18_plus'`;

/** By keys, as somebody would write it who knows the indexes: every look-up in it is one of a primary key. */
const RANKING = `
  select v.code, v.name, dv.value, rf.value as adults, greatest(0, ceil(0.58 * rf.value) - dv.value) as missing
  from data_values dv
  join org_unit_versions v on v.org_unit_id = dv.org_unit_id and v.version = 1
  join reference_figures rf on rf.org_unit_id = dv.org_unit_id and rf.element_id = $3 and rf.version = 1
  where dv.province_id = (select province_id from org_units limit 1)
    and dv.period_id = $1
    and dv.element_id = $2
  order by missing desc`;

async function rankingOf(): Promise<string> {
  const { rows } = await pool.query({ name: 'ranking', text: RANKING, values: keys });
  return JSON.stringify({ items: rows });
}

async function save(body: string): Promise<string> {
  await pool.query({ name: 'save', text: 'insert into bench_reports (body) values ($1)', values: [body] });
  return '{"saved":true}';
}

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const answer = request.method === 'PUT' ? save(Buffer.concat(chunks).toString()) : rankingOf();
    answer.then(
      (text) => response.setHeader('content-type', 'application/json').end(text),
      () => response.writeHead(500).end(),
    );
  });
});

await pool.query(
  'create table if not exists bench_reports (id bigint generated always as identity, body jsonb)',
);
const { rows: found } = await pool.query<{ period: number; element: number; reference: number }>(KEYS);
const keys = found.flatMap((row) => [row.period, row.element, row.reference]);
server.listen(Number(port), '127.0.0.1', () => process.send?.('listening'));
process.on('disconnect', () => process.exit(0));
