import { closeDeviceStore } from '../lib/outbox/device-store.js';
import { draftName, forgetDrafts } from '../lib/outbox/device-draft.js';
import { FakeApi, problem, type Answer, type Asked } from './fake-api.js';
import { WeeklyReport } from './weekly-report.js';

export const USER = 'commune_editor-24301';
export const NAME = draftName(USER, '24301', '2025-W41', 'weekly');
export const AT = '/submissions/24301/2025-W41';

/** up: answers; down: meets nobody; lost: does it, and the answer is lost; dies: does it, and the page is killed. */
export type Net = 'up' | 'down' | 'lost' | 'dies';

/** A server that does each command once, and a phone that can die. */
export class Phone {
  readonly api = new FakeApi();
  readonly report = new WeeklyReport();
  readonly answers = new Map<string, Answer>();
  net: Net = 'up';
  user: string | null = USER;
  submits = 0;
  saves = 0;
  died: (() => void) | null = null;

  constructor() {
    this.report.serve(this.api);
    this.api
      .on('GET /session', () => this.reach(() => this.whoIs()))
      .on(`PUT ${AT}`, (asked) => this.command(asked, () => this.report.put(asked)))
      .on(`POST ${AT}/submit`, (asked) => this.command(asked, () => this.submit(asked)));
    const answer = window.fetch.bind(window);
    window.fetch = async (input, init) => {
      const given = await answer(input, init);
      if (this.net !== 'dies') return given;
      // The page that asked is gone: nobody takes the answer.
      this.died?.();
      return await new Promise<Response>(() => undefined);
    };
  }

  private whoIs(): Answer {
    return this.user === null
      ? problem(401, 'unauthenticated', 'Chưa đăng nhập')
      : { body: { username: this.user } };
  }

  private reach(answer: () => Answer): Answer | 'no answer' {
    return this.net === 'down' ? 'no answer' : answer();
  }

  private command(asked: Asked, act: () => Answer): Answer | 'no answer' {
    if (this.net === 'down') return 'no answer';
    if (this.user === null) return problem(401, 'unauthenticated', 'Chưa đăng nhập');
    const key = asked.idempotencyKey ?? '';
    const answer = this.answers.get(key) ?? act();
    if ((answer.status ?? 200) === 200 && !this.answers.has(key)) {
      this.answers.set(key, structuredClone(answer));
      if (asked.method === 'PUT') this.saves += 1;
      else this.submits += 1;
    }
    return this.net === 'lost' ? 'no answer' : answer;
  }

  private submit({ body }: Asked): Answer {
    if ((body as { version: number }).version !== this.report.version)
      return problem(409, 'stale_version', 'Đã có bản mới hơn', { current: this.report.dto() });
    this.report.version += 1;
    this.report.state = 'awaiting_signature';
    return { body: this.report.dto() };
  }
}

/** Locks of a browser, which end with their page. */
let pages = 0;
export function openPage(): void {
  pages += 1;
  const page = pages;
  const held = new Map<string, Promise<unknown>>();
  const request = async (
    name: string,
    options: LockOptions,
    work: (lock: object | null) => Promise<unknown>,
  ) => {
    if (options.ifAvailable === true && held.has(name)) return await work(null);
    const turn = (held.get(name) ?? Promise.resolve()).catch(() => undefined).then(() => work({ page }));
    held.set(name, turn);
    return await turn.finally(() => {
      if (held.get(name) === turn) held.delete(name);
    });
  };
  Object.defineProperty(navigator, 'locks', { configurable: true, value: { request } });
  closeDeviceStore();
  forgetDrafts();
}
