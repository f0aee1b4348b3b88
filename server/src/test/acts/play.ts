import type { Answer, TestApp, Visitor } from '../test-app.js';

/** One request that changes something, by somebody who may. */
export interface Act {
  /** As the description of the API has it. */
  readonly route: string;
  /** What its line of the audit says was done. */
  readonly action: string;
  /** What else must be so; done once. */
  readonly before?: () => Promise<unknown>;
  /** `by`: somebody else, who may not. */
  readonly send: (by?: Visitor) => Promise<Answer>;
}

export const REASON = 'Công văn 45/SKHCN';

/** People of every role, and the requests they send. */
export class Play {
  private keys = 0;

  private constructor(
    readonly test: TestApp,
    readonly who: Readonly<
      Record<'admin' | 'reviewer' | 'director' | 'leader' | 'editor' | 'alone' | 'leaving', Visitor>
    >,
  ) {}

  static async begin(test: TestApp): Promise<Play> {
    return new Play(test, {
      admin: await test.addAndSignIn('admin', 'administrator'),
      reviewer: await test.addAndSignIn('reviewer', 'reviewer'),
      director: await test.addAndSignIn('director', 'director'),
      leader: await test.addAndSignIn('leader', 'commune_leader', '24301'),
      editor: await test.addAndSignIn('editor', 'commune_editor', '24301'),
      alone: await test.addAndSignIn('alone', 'commune_editor', '24364'),
      leaving: await test.addAndSignIn('leaving', 'viewer'),
    });
  }

  act(
    route: string,
    action: string,
    by: keyof Play['who'],
    body: object | (() => Promise<object>) | undefined,
    address: string | (() => string) = route.split(' ')[1] ?? '',
  ): Act {
    const method = route.startsWith('PUT') ? 'PUT' : 'POST';
    return {
      route,
      action,
      send: async (other) =>
        (other ?? this.who[by]).send(
          method,
          typeof address === 'string' ? address : address(),
          typeof body === 'function' ? await body() : body,
          { 'idempotency-key': this.key() },
        ),
    };
  }

  remembering(act: Act, keep: (id: number, body: Answer['body']) => void): Act {
    return {
      ...act,
      send: async (by) => {
        const answer = await act.send(by);
        if (by === undefined) keep(Number(answer.body?.id), answer.body);
        return answer;
      },
    };
  }

  key(): string {
    return `act-${String((this.keys += 1))}`;
  }
}
