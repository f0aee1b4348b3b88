import { randomBytes } from 'node:crypto';
import type { Answer, TestApp, Visitor } from './test-app.js';

export const REASON = 'Quyết định 12/QĐ-SKHCN';
/** What people choose who follow a link in a spec. */
export const OWN_PASSWORD = 'suối đá mưa rừng';

/** An administrator at work on accounts. */
export class AccountKeeper {
  private keys = 0;

  constructor(
    private readonly test: TestApp,
    public admin: Visitor,
  ) {}

  key(): string {
    this.keys += 1;
    return `key-${String(this.keys)}`;
  }

  secret(): string {
    return randomBytes(32).toString('base64url');
  }

  invitation(username: string, more: object = {}): object {
    return {
      username,
      displayName: 'Cán bộ mới',
      role: 'commune_editor',
      orgUnit: '24301',
      phone: '0262 3 812 345',
      reason: REASON,
      secret: this.secret(),
      ...more,
    };
  }

  invite(username: string, more: object = {}): Promise<Answer> {
    return this.admin.post('/api/accounts', this.invitation(username, more), this.key());
  }

  tokenOf(answer: Answer): string {
    return String(answer.body.link.path).split('/').at(-1) ?? '';
  }

  accept(token: string, password = OWN_PASSWORD): Promise<Answer> {
    return this.test.visitor.post('/api/account-links/accept', {
      token,
      displayName: 'Y Bham Niê',
      password,
    });
  }

  async account(username: string): Promise<Answer['body']> {
    return (await this.admin.get(`/api/accounts/${username}`)).body;
  }

  async version(username: string): Promise<number> {
    return (await this.account(username)).account.version;
  }

  /** disable, enable, reset or hand-over, from the version that is there. */
  async act(username: string, what: string, more: object = {}): Promise<Answer> {
    const body = { version: await this.version(username), reason: REASON, ...more };
    return this.admin.post(`/api/accounts/${username}/${what}`, body, this.key());
  }

  signIn(username: string, password: string): Promise<Answer> {
    return this.test.visitor.post('/api/session', { username, password });
  }
}
