import { randomUUID } from 'node:crypto';
import { browser, device, signIn, faults, BASE } from './lib.mjs';
const api = async (username) => {
  const a = await fetch(`${BASE}/api/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ username, password: 'demo-2025' }) });
  const cookie = a.headers.getSetCookie().map((l) => l.split(';')[0]).join('; ');
  return async (method, path, body) => {
    const r = await fetch(`${BASE}/api${path}`, { method, headers: { cookie, ...(body ? { 'content-type': 'application/json', 'idempotency-key': randomUUID() } : {}) }, body: body ? JSON.stringify(body) : undefined });
    const json = await r.json(); if (!r.ok) throw new Error(`${r.status} ${JSON.stringify(json)}`); return json;
  };
};
const editor = await api('editor-24301'); const leader = await api('leader-24301');
const R = '/submissions/24301/2025-W41';
const page = await device(1440);
await signIn(page, 'viewer');
await page.goto(process.argv[2] ?? '/xa-phuong/24301?period=2025-W41');
await page.waitForTimeout(4000);
let s = await editor('GET', R);
const full = s.values.filter((v) => v.value === null && v.dataElement !== 'x').map((v) => v.dataElement);
console.log(s.state, s.version, full);
const fmt = (n) => String(n).replace(/\B(?=(\d{3})+$)/g, '.');
const sent = [], answered = [];
for (let n = 0; n < 40; n += 1) {
  const value = 3210 + n * 7;
  const values = [{ dataElement: 'adults_reached', value }, ...(n === 0 ? ['villages_with_team','team_members','sessions_held','attendances','adults_digital_services','adults_vneid_certified','residents_digital_signature','app_users','people_helped','households_visited'].map((dataElement) => ({ dataElement, value: 5 })) : [])];
  s = await editor('PUT', R, { version: s.version, values });
  s = await editor('POST', `${R}/submit`, { version: s.version });
  const seen = page.evaluate((text) => new Promise((resolve) => {
    const look = () => { if (document.body.textContent.includes(text)) { resolve(Date.now()); return true; } return false; };
    if (look()) return; const o = new MutationObserver(() => { if (look()) o.disconnect(); }); o.observe(document.body, { subtree: true, childList: true, characterData: true });
    setTimeout(() => resolve(null), 8000);
  }), fmt(value));
  await new Promise((r) => setTimeout(r, 1300 + Math.random() * 500));
  const t0 = Date.now();
  s = await leader('POST', `${R}/submit`, { version: s.version });
  const t1 = Date.now();
  const at = await seen; if (at === null) { console.log('not seen', value); continue; }
  sent.push(at - t0); answered.push(at - t1);
}
const q = (a, p) => [...a].sort((x, y) => x - y)[Math.min(a.length - 1, Math.floor(p * a.length))];
console.log(`rounds ${sent.length}; sent→shown p50 ${q(sent, .5)} p95 ${q(sent, .95)} max ${q(sent, 1)}; answered→shown p50 ${q(answered, .5)} p95 ${q(answered, .95)} max ${q(answered, 1)}`);
console.log(faults);
await page.screenshot({ path: '/tmp/audit-run/profile.png' });
await browser.close();
