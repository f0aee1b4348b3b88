import { randomBytes } from 'node:crypto';
import { BASE, PASSWORD } from './browser.mjs';

const cookies = {};

/** The API without a browser, so that a phone without a network can be compared with the server. */
export async function ask(who, method, path, body) {
  if (cookies[who] === undefined) {
    const answer = await fetch(`${BASE}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: who, password: PASSWORD }),
    });
    cookies[who] = answer.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
  }
  const answer = await fetch(`${BASE}/api${path}`, {
    method,
    headers: {
      cookie: cookies[who],
      ...(body === undefined
        ? {}
        : { 'content-type': 'application/json', 'idempotency-key': `walk-${process.pid}-${Math.random()}` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
  return JSON.parse(text);
}

/** A period ends for everybody within seconds, and is over when this is. */
export async function closePeriod(dataSet, period) {
  const { now } = await ask('admin', 'GET', '/session');
  const { upcoming } = await ask('admin', 'GET', '/settings/period-times');
  const { version } = upcoming.find((one) => one.dataSet === dataSet && one.period === period);
  const after = (seconds) => new Date(Date.parse(now) + seconds * 1_000).toISOString();
  await ask('admin', 'PUT', `/data-set-periods/${dataSet}/${period}`, {
    version,
    cutOffAt: after(2),
    dueAt: after(3),
    closesAt: after(4),
    source: 'Bài thử',
    reason: 'Bài thử: kỳ đóng trong lúc máy mất mạng',
  });
  await new Promise((resolve) => setTimeout(resolve, 5_000));
}

/** A new officer of a commune. @returns address on this site where the password is set, once */
export async function inviteOfficer(username, orgUnit) {
  const { link } = await ask('admin', 'POST', '/accounts', {
    username,
    displayName: 'Cán bộ phường',
    role: 'commune_editor',
    orgUnit,
    phone: null,
    reason: 'Phường mới có cán bộ phụ trách',
    secret: randomBytes(32).toString('base64url'),
  });
  return link.path;
}
