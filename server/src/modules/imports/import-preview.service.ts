import { Injectable } from '@nestjs/common';
import type { ImportPreviewDto } from '../../contract/imports.js';
import { type RequestContext, type Tx, UnitOfWork } from '../../db/unit-of-work.js';
import { type ImportFigure, importScheme } from '../../domain/import/import-scheme.js';
import { matchFile } from '../../domain/import/match-file.js';
import { statedIn } from '../../domain/import/stated.js';
import type { TableFile } from '../../domain/import/table-file.js';
import type { SentFile } from '../../http/file-door.js';
import { ProblemError } from '../../http/problem.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { TrialEntryService } from '../submissions/trial-entry.service.js';
import { chooseForm, statedFaults } from './chosen-form.js';
import { allFaults, previewAnswer, type Previewed, type TriedRow } from './import-answer.js';
import { markedWorkbook } from './marked-workbook.js';
import { TableFileReader } from './table-file/table-file-reader.js';

export interface ImportWish {
  readonly dataSet?: string | undefined;
  readonly period?: string | undefined;
  readonly source: 'file' | 'paste';
}

/** What recording a file would change. Nothing is written. */
@Injectable()
export class ImportPreview {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly catalogue: CatalogueService,
    private readonly trial: TrialEntryService,
    private readonly reader: TableFileReader,
  ) {}

  async preview(context: RequestContext, sent: SentFile, wish: ImportWish): Promise<ImportPreviewDto> {
    const file = await this.reader.read(sent);
    return this.unitOfWork.read(context, async (tx) => previewAnswer(await this.look(tx, sent, file, wish)));
  }

  /** The same file with what is wrong at its cells, as a workbook. */
  async marked(context: RequestContext, sent: SentFile, wish: ImportWish): Promise<Uint8Array> {
    const file = await this.reader.read(sent);
    const previewed = await this.unitOfWork.read(context, (tx) => this.look(tx, sent, file, wish));
    return markedWorkbook(file, allFaults(previewed), context.language);
  }

  private async look(tx: Tx, sent: SentFile, file: TableFile, wish: ImportWish): Promise<Previewed> {
    const { actor } = tx;
    if (actor === null) throw new ProblemError('unauthenticated');
    const catalogue = await this.catalogue.current(tx);
    const codes = catalogue.dataSets.map(({ code }) => code);
    const stated = statedIn(file, codes);
    const form = chooseForm(catalogue, actor, tx.now, wish, stated);
    const scheme = importScheme(
      catalogue,
      form.dataSet,
      form.communes,
      form.own?.code ?? null,
      form.window.period,
    );
    const matched = matchFile(file, scheme, stated);
    const rows: TriedRow[] = [];
    for (const [orgUnit, figures] of byCommune(matched.figures)) {
      const address = { orgUnit, period: form.window.period, dataSet: form.dataSet.code };
      const values = figures.map(({ element, value }) => ({ dataElement: element, value }));
      const trial = await this.trial.of(tx, actor, catalogue, address, values);
      const orgUnitName = form.communes.find(({ code }) => code === orgUnit)?.fullName ?? orgUnit;
      rows.push({ orgUnit, orgUnitName, figures, trial });
    }
    const { name, sha256, bytes } = sent;
    return {
      file: { name, sha256, bytes: bytes.length },
      source: wish.source,
      form,
      matched: { ...matched, faults: [...statedFaults(form, matched.stated), ...matched.faults] },
      rows,
      now: tx.now,
    };
  }
}

/** Of a figure that stands twice in the file, which is refused, the first. */
function byCommune(figures: readonly ImportFigure[]): ReadonlyMap<string, readonly ImportFigure[]> {
  const rows = new Map<string, ImportFigure[]>();
  for (const figure of figures) {
    const row = rows.get(figure.orgUnit) ?? [];
    rows.set(figure.orgUnit, row);
    if (!row.some(({ element }) => element === figure.element)) row.push(figure);
  }
  return rows;
}
