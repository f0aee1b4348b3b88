import type { FindingDto } from '../contract/quality.js';
import type { Answer, TestApp, Visitor } from './test-app.js';

type Values = Readonly<Record<string, number | string | null>>;

/** A commune that enters and signs through the API, by an editor and, where it has one, a leader. */
export class ReportingCommune {
  private keys = 0;

  private constructor(
    readonly code: string,
    readonly editor: Visitor,
    private readonly leader: Visitor | null,
  ) {}

  /** `leader` false: the editor submits itself. */
  static async open(app: TestApp, code: string, leader = false): Promise<ReportingCommune> {
    if (leader) await app.addAccount(`leader-${code}`, 'commune_leader', code);
    const editor = await app.addAndSignIn(`editor-${code}`, 'commune_editor', code);
    return new ReportingCommune(code, editor, leader ? await app.signIn(`leader-${code}`) : null);
  }

  /** Saves a draft. */
  async save(period: string, values: Values, dataSet = 'weekly'): Promise<Answer> {
    const list = Object.entries({ ...papersOf(values), ...values }).map(([dataElement, value]) => ({
      dataElement,
      value,
    }));
    const body = { version: await this.version(period, dataSet), values: list };
    return ok(await this.editor.put(this.address(period, dataSet), body, this.key()));
  }

  /** Hands over to the leader, or submits where there is none. */
  async handOver(period: string, dataSet = 'weekly'): Promise<Answer> {
    return this.submit(this.editor, period, dataSet);
  }

  async sign(period: string, dataSet = 'weekly'): Promise<Answer> {
    if (this.leader === null) throw new Error(`${this.code} has no leader`);
    return this.submit(this.leader, period, dataSet);
  }

  /** From the draft to the signature. */
  async report(period: string, values: Values, dataSet = 'weekly'): Promise<void> {
    await this.save(period, values, dataSet);
    await this.handOver(period, dataSet);
    if (this.leader !== null) await this.sign(period, dataSet);
  }

  private async submit(by: Visitor, period: string, dataSet: string): Promise<Answer> {
    await this.explain(period, dataSet);
    const address = `/api/submissions/${this.code}/${period}/submit?dataSet=${dataSet}`;
    return ok(await by.post(address, { version: await this.version(period, dataSet) }, this.key()));
  }

  /** What a rule asks about is explained, so that a spec can report what it likes. */
  private async explain(period: string, dataSet: string): Promise<void> {
    const { version, quality } = ok(await this.editor.get(this.address(period, dataSet))).body;
    const open = (quality.findings as FindingDto[]).filter(({ reason }) => reason === null);
    if (open.length === 0) return;
    const reasons = open.map(({ dataElement, rule }) => ({ dataElement, rule, text: 'Đã rà soát.' }));
    ok(await this.editor.put(this.address(period, dataSet), { version, values: [], reasons }, this.key()));
  }

  private async version(period: string, dataSet: string): Promise<number> {
    return Number(ok(await this.editor.get(this.address(period, dataSet))).body.version);
  }

  private address(period: string, dataSet: string): string {
    return `/api/submissions/${this.code}/${period}?dataSet=${dataSet}`;
  }

  private key(): string {
    return `${this.code}-${String((this.keys += 1))}`;
  }
}

/** A declared committee takes the number and date of its decision; one that is not declared has none. */
function papersOf({ committee_established: declared }: Values): Values {
  if (declared === undefined) return {};
  const decided = declared !== null && Number(declared) > 0;
  return {
    committee_decision_number: decided ? '15/QĐ-UBND' : null,
    committee_decision_date: decided ? '2025-07-20' : null,
  };
}

function ok(answer: Answer): Answer {
  if (answer.status !== 200) throw new Error(`Answered ${String(answer.status)}: ${answer.text}`);
  return answer;
}
