import { randomUUID } from 'node:crypto';
import http from 'node:http';
const BASE = process.env.E2E_URL;
const login = async (username) => { const a = await fetch(`${BASE}/api/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ username, password: 'demo-2025' }) }); return a.headers.getSetCookie().map((l) => l.split(';')[0]).join('; '); };
const api = (cookie) => async (method, path, body) => { const r = await fetch(`${BASE}/api${path}`, { method, headers: { cookie, ...(body ? { 'content-type': 'application/json', 'idempotency-key': randomUUID() } : {}) }, body: body ? JSON.stringify(body) : undefined }); const json = await r.json(); if (!r.ok) throw new Error(`${r.status} ${JSON.stringify(json)}`); return json; };
const editor = api(await login('editor-24301')), leader = api(await login('leader-24301'));
const vc = await login('viewer'); const viewer = api(vc);
let wake = () => {}; let got = null;
http.get(`${BASE}/api/live`, { headers: { cookie: vc } }, (r) => { r.setEncoding('utf8'); r.on('data', (t) => { if (t.includes('"counted":true')) { got = Date.now(); wake(); } }); });
await new Promise((r) => setTimeout(r, 1000));
const R = '/submissions/24301/2025-W41';
let s = await editor('GET', R); const ev = [], get = [], sign = [];
for (let n = 0; n < 30; n++) {
  s = await editor('PUT', R, { version: s.version, values: [{ dataElement: 'adults_reached', value: 5000 + n }] });
  s = await editor('POST', `${R}/submit`, { version: s.version });
  await new Promise((r) => setTimeout(r, 500));
  got = null; const p = new Promise((r) => { wake = r; });
  const t0 = Date.now(); s = await leader('POST', `${R}/submit`, { version: s.version }); const t1 = Date.now();
  if (got === null) await p; ev.push(got - t1); sign.push(t1 - t0);
  const t2 = Date.now(); await viewer('GET', '/org-units/24301/profile?period=2025-W41'); get.push(Date.now() - t2);
}
const q = (a, p) => [...a].sort((x, y) => x - y)[Math.min(a.length - 1, Math.floor(p * a.length))];
for (const [k, a] of Object.entries({ sign, event: ev, get })) console.log(k, 'p50', q(a, .5), 'p95', q(a, .95), 'max', q(a, 1));
process.exit(0);
