import { randomBytes } from 'node:crypto';
import { PASSWORD } from '../test-app.js';
import { type Act, type Play, REASON } from './play.js';

const NEW_PASSWORD = 'suối đá mưa rừng';
const secret = (): string => randomBytes(32).toString('base64url');

export function accountActs(play: Play): Act[] {
  let token = '';

  const account = '/api/accounts/{username}';
  const seenAs =
    (username: string, more: () => object = () => ({})) =>
    async (): Promise<object> => {
      const { body } = await play.who.admin.get(`/api/accounts/${username}`);
      return { version: body.account.version, reason: REASON, ...more() };
    };
  const on = (what: string, action: string, more?: () => object): Act =>
    play.act(
      `POST ${account}/${what}`,
      action,
      'admin',
      seenAs('invited', more),
      `/api/accounts/invited/${what}`,
    );
  const person = { displayName: 'Cán bộ mới', phone: null };
  const place = { role: 'commune_editor', orgUnit: '24301' };
  return [
    play.remembering(
      play.act('POST /api/accounts', 'account.invite', 'admin', {
        ...{ username: 'invited', ...person, ...place, reason: REASON, secret: secret() },
      }),
      (_id, body) => (token = String(body.link.path).split('/').at(-1) ?? ''),
    ),
    {
      route: 'POST /api/account-links/accept',
      action: 'account.accept',
      send: () =>
        play.test.visitor.post('/api/account-links/accept', {
          ...{ token: token, displayName: 'Y Bham Niê', password: NEW_PASSWORD },
        }),
    },
    play.act(
      `PUT ${account}`,
      'account.change',
      'admin',
      seenAs('invited', () => ({ ...person, ...place, displayName: 'Tên khác' })),
      '/api/accounts/invited',
    ),
    on('disable', 'account.disable'),
    on('enable', 'account.enable'),
    on('reset', 'account.reset', () => ({ secret: secret() })),
    on('hand-over', 'account.hand_over', () => ({ username: 'successor', ...person, secret: secret() })),
    play.act('POST /api/account-files', 'account.import', 'admin', {
      text: 'Mã xã,Vai trò,Tên đăng nhập,Họ tên,Điện thoại\r\n24301,Cán bộ,,Nguyễn Thị A,',
      reason: REASON,
      secret: secret(),
    }),
  ];
}

export function sessionActs(play: Play): Act[] {
  const { leaving } = play.who;
  return [
    play.act('PUT /api/session/password', 'account.password', 'leaving', {
      current: PASSWORD,
      next: NEW_PASSWORD,
    }),
    {
      route: 'POST /api/session',
      action: 'sign_in',
      send: () => play.test.visitor.post('/api/session', { username: 'leaving', password: NEW_PASSWORD }),
    },
    {
      route: 'DELETE /api/session',
      action: 'sign_out',
      send: () => leaving.send('DELETE', '/api/session'),
    },
  ];
}
