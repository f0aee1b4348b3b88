import { Injectable, Logger } from '@nestjs/common';
import type { RequestContext, UnitOfWork } from '../../db/unit-of-work.js';
import { PUBLIC_ACCESS } from '../../domain/access.js';
import { archiveList, archiveName } from '../../domain/report-sending/archive-list.js';
import { ProblemError } from '../../http/problem.js';
import { type CommuneReport, CommuneReportsService } from '../reports/commune-reports.service.js';
import { ArchiveFolder } from './archive-folder.js';
import { ArchiveDrawer } from './archive-drawer.service.js';
import { type ArchiveRow, ReportArchivesQuery } from './report-archives.query.js';
import { ReportArchivesStore } from './report-archives.store.js';
import type { ZipFile } from './zip-file.js';

/** A screen that follows it looks once a second. */
const TELL_EVERY_MS = 400;

/** Nobody is signed in to a job: it reads as whoever asked for the archive. */
const NOBODY: RequestContext = {
  tokenSha256: null,
  rule: PUBLIC_ACCESS,
  requestId: 'archive',
  language: 'vi',
  address: '',
  authorised: false,
};

interface Begun {
  readonly row: ArchiveRow;
  readonly attempt: number;
}

/** It was stopped, or another process took it up. */
class Given extends Error {}

/** Makes one archive: reads all reports at one moment, then draws and writes one after the other. */
@Injectable()
export class ArchiveMaker {
  private readonly logger = new Logger('Archive');

  constructor(
    private readonly query: ReportArchivesQuery,
    private readonly store: ReportArchivesStore,
    private readonly reports: CommuneReportsService,
    private readonly drawer: ArchiveDrawer,
  ) {}

  /** @param unitOfWork of the owner */
  async make(unitOfWork: UnitOfWork, id: string): Promise<void> {
    const begun = await this.begin(unitOfWork, id);
    if (begun === null) return;
    const { attempt } = begun;
    try {
      await this.drawer.within(
        id,
        attempt,
        (zip) => this.fill(unitOfWork, begun, zip),
        (file) =>
          unitOfWork.system(async (tx) => {
            const fileName = archiveName(begun.row.period, begun.row.language, tx.simulated);
            if (!(await this.store.finish(tx, id, attempt, { fileName, ...file }))) throw new Given();
          }),
      );
    } catch (error) {
      if (error instanceof Given) return;
      if (!(error instanceof ProblemError)) this.logger.error(error);
      const detail = error instanceof ProblemError ? error.code : 'internal';
      await unitOfWork.system((tx) => this.store.fail(tx, id, attempt, detail));
    }
  }

  /** What was kept long enough goes, and what a process left that died. */
  async sweep(unitOfWork: UnitOfWork, folder: ArchiveFolder): Promise<void> {
    const living = await unitOfWork.system(async (tx) => {
      await this.store.settleOld(tx);
      return this.query.living(tx);
    });
    for (const id of await folder.ids()) if (!living.has(id)) await folder.remove(id);
  }

  private begin(unitOfWork: UnitOfWork, id: string): Promise<Begun | null> {
    return unitOfWork.system(async (tx) => {
      const attempt = await this.store.begin(tx, id);
      const row = attempt === null ? null : await this.query.find(tx, id);
      return attempt === null || row === null ? null : { row, attempt };
    });
  }

  private async fill(unitOfWork: UnitOfWork, { row, attempt }: Begun, zip: ZipFile): Promise<void> {
    const { id, period, campaign, language } = row;
    const asOf = row.requested_at.toISOString();
    const { reports } = await unitOfWork.readAsOf(NOBODY, asOf, async (tx) => {
      if (!(await this.store.readAsAsker(tx, id))) throw new ProblemError('forbidden');
      return this.reports.all(tx, { period, campaign, language, asOf });
    });
    const present = reports.filter(({ submitted }) => submitted);
    const counts = { total: present.length, without: reports.length - present.length };
    const tell = (done: number): Promise<boolean> =>
      unitOfWork.system((tx) => this.store.tell(tx, id, attempt, { ...counts, done }));
    if (!(await tell(0))) throw new Given();
    await this.write(zip, present, tell);
    const list = archiveList(reports, nameOf, language);
    await zip.add(list.name, Buffer.from(list.text, 'utf8'), true);
  }

  private async write(
    zip: ZipFile,
    reports: readonly CommuneReport[],
    tell: (done: number) => Promise<boolean>,
  ): Promise<void> {
    let told = performance.now();
    for (const [index, report] of reports.entries()) {
      await zip.add(nameOf(report), await this.drawer.pdf(report.document), false);
      if (performance.now() - told < TELL_EVERY_MS) continue;
      told = performance.now();
      if (!(await tell(index + 1))) throw new Given();
    }
  }
}

/** ASCII; one a commune. */
const nameOf = ({ orgUnit, document }: Pick<CommuneReport, 'orgUnit' | 'document'>): string =>
  document.fileStem.includes(orgUnit) ? `${document.fileStem}.pdf` : `${orgUnit}-${document.fileStem}.pdf`;
