import { createServer } from 'node:http';
import pg from 'pg';

/**
 * What the app is measured against: the same answers from nothing but node:http and pg, with no session, no rule, no
 * catalogue, no carrying. `node bare-server.js <database url> <port>`.
 */
const [url = '', port = '0'] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: url, max: 10 });

const RANKING = `
  select v.code, v.name, dv.value, rf.value as adults, greatest(0, ceil(0.58 * rf.value) - dv.value) as missing
  from data_values dv
  join periods p on p.id = dv.period_id
  join data_elements e on e.id = dv.element_id
  join org_unit_versions v on v.org_unit_id = dv.org_unit_id and v.version = 1
  join data_elements ra on ra.code = 'adults_18_plus'
  join reference_figures rf on rf.org_unit_id = dv.org_unit_id and rf.element_id = ra.id and rf.version = 1
  where p.code = $1
    and e.code = 'adults_reached'
  order by missing desc`;

async function rankingOf(): Promise<string> {
  const { rows } = await pool.query({ name: 'ranking', text: RANKING, values: ['2025-W40'] });
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
server.listen(Number(port), '127.0.0.1', () => process.send?.('listening'));
process.on('disconnect', () => process.exit(0));
