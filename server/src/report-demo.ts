import { createHash, randomBytes } from 'node:crypto';
import { createOwnerDataSource } from './db/data-source.js';
import { DEMO_ISSUED_REPORTS, type DemoReport } from './db/seed/demo/demo-reports.js';
import {
  addDemoFiles,
  closeDemoSession,
  type ComposedDemoReport,
  demoReportsWithoutFiles,
  hasNoReport,
  openDemoSession,
  seedDemoReports,
  type UnfiledReport,
} from './db/seed/demo/seed-demo-reports.js';
import { type RequestContext, UnitOfWork } from './db/unit-of-work.js';
import { ruleOf } from './domain/access.js';
import type { ReportDocument } from './domain/report/document.js';
import { markIssued } from './domain/report-issue/issue-mark.js';
import { issueNumber } from './domain/report-issue/issue-number.js';
import { applyEdits } from './domain/report-issue/paragraph-edits.js';
import { replacing } from './domain/report-issue/replaced-report.js';
import type { JobHost } from './jobs/start-jobs.js';
import { ReportFileKeeper } from './modules/report-issue/report-file-keeper.service.js';
import { sha256Of } from './modules/report-issue/report-hash.js';
import { ReportComposersService } from './modules/reports/report-composers.service.js';

/** How the demo's people are signed in while their reports are composed: seen as they see them. */
const contextOf = (tokenSha256: Buffer): RequestContext => ({
  tokenSha256,
  rule: ruleOf('reports:read'),
  requestId: 'demo',
  language: 'vi',
  address: '',
  authorised: false,
});

/**
 * The demo's reports upward, each saying what the figures of its moment say, by the functions that draft and issue every
 * report; then their files. Where there is a report nothing is added. To be called when the app listens: nobody waits for it.
 * @param isOver asked between two reports: the program ends, and the next start goes on
 */
export async function reportDemo(app: JobHost, ownerUrl: string, isOver = () => false): Promise<void> {
  const owner = await createOwnerDataSource({ url: ownerUrl, poolSize: 1 }).initialize();
  try {
    const unitOfWork = new UnitOfWork(owner);
    if (await unitOfWork.system(hasNoReport)) {
      const composed = await composeDemo(app, unitOfWork, isOver);
      if (composed === null) return;
      await unitOfWork.system(async (tx) => {
        if (await hasNoReport(tx)) await seedDemoReports(tx, composed);
      });
    }
    await fileDemo(app, unitOfWork, isOver);
  } finally {
    await owner.destroy();
  }
}

/** Draws the files of issued reports that have none yet. */
async function fileDemo(app: JobHost, unitOfWork: UnitOfWork, isOver: () => boolean): Promise<void> {
  const keeper = app.get(ReportFileKeeper, { strict: false });
  for (const report of await unitOfWork.system(demoReportsWithoutFiles)) {
    if (isOver()) return;
    const document = JSON.parse(report.content) as ReportDocument;
    const files = await keeper.draw(document);
    const scan = await scanOf(keeper, report, document);
    await unitOfWork.system((tx) => addDemoFiles(tx, report, files, scan));
  }
}

/** null: the program ends. */
async function composeDemo(
  app: JobHost,
  unitOfWork: UnitOfWork,
  isOver: () => boolean,
): Promise<ComposedDemoReport[] | null> {
  const composers = app.get(ReportComposersService, { strict: false });
  const issued = new Map<string, ReportDocument>();
  const composed: ComposedDemoReport[] = [];
  for (const report of DEMO_ISSUED_REPORTS) {
    if (isOver()) return null;
    const document = await signedIn(unitOfWork, report.issued?.by ?? null, (context) =>
      issuedDocument(composers, context, report, issued.get(nameOf(report))),
    );
    if (document !== null) issued.set(nameOf(report), document);
    const content = document === null ? null : JSON.stringify(document);
    composed.push({ report, frozen: content === null ? null : { content, sha256: sha256Of(content) } });
  }
  return composed;
}

/** Work in the name of an account, whose session is there no longer than it. null: nobody's, and nothing is done */
async function signedIn<T>(
  unitOfWork: UnitOfWork,
  username: string | null,
  work: (context: RequestContext) => Promise<T>,
): Promise<T | null> {
  if (username === null) return null;
  const token = createHash('sha256').update(randomBytes(32)).digest();
  await unitOfWork.system((tx) => openDemoSession(tx, token, username));
  try {
    return await work(contextOf(token));
  } finally {
    await unitOfWork.system((tx) => closeDemoSession(tx, token));
  }
}

const nameOf = ({ kind, orgUnit, period }: DemoReport): string => `${kind} ${orgUnit ?? ''} ${period}`;

/** null: it is not issued. */
async function issuedDocument(
  composers: ReportComposersService,
  context: RequestContext,
  { kind, orgUnit, period, fromPeriod, language, handedIn, issued, written, replaces }: DemoReport,
  before: ReportDocument | undefined,
): Promise<ReportDocument | null> {
  if (handedIn === null || issued === null) return null;
  const asOf = handedIn.at.toISOString();
  const question = { kind, period, fromPeriod, unit: orgUnit, campaign: null, language, asOf };
  const { document } = await composers.compose(context, question);
  const named = replaces && before !== undefined ? replacing(document, before) : document;
  const edits = written === null ? [] : [{ id: written.paragraph, text: written.text, drafted: '' }];
  return markIssued(applyEdits(named, edits), { number: issueNumber(issued.number), on: issued.on });
}

/** A paper that says that nobody signed it; null: none is shown. */
async function scanOf(keeper: ReportFileKeeper, report: UnfiledReport, document: ReportDocument) {
  const shown = DEMO_ISSUED_REPORTS.find(
    ({ orgUnit, issued }) => orgUnit === null && issued?.number === report.number,
  );
  if (report.org_unit_id !== report.province_id || shown?.scanned == null) return null;
  const text =
    'BẢN CHỤP MÔ PHỎNG: tờ này đứng ở chỗ của bản đã ký và đóng dấu. Không ai đã ký văn bản này; số, ngày và số liệu đều là mô phỏng.';
  const paper = {
    ...document,
    opening: [{ kind: 'paragraph' as const, id: 'simulated', text }],
    sections: [],
    annexes: [],
    definitions: [],
  };
  const { bytes } = await keeper.drawOne(paper, 'pdf');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const kept = await keeper.scan({ bytes, name: 'ban-chup-mo-phong.pdf', sha256, sender: null });
  return { ...kept, ...shown.scanned };
}
