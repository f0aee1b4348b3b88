import { Injectable } from '@nestjs/common';
import type {
  AuditFileQuery,
  AuditLineDto,
  AuditPageDto,
  AuditQuery as Asked,
} from '../../contract/audit.js';
import { type RequestContext, type Tx, UnitOfWork } from '../../db/unit-of-work.js';
import type { Catalogue } from '../../domain/catalogue.js';
import { addDays, instantOf, isLocalDate } from '../../domain/local-time.js';
import { ProblemError } from '../../http/problem.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { auditFile } from './audit-file.js';
import { type AuditFilter, AuditQuery, type AuditRow } from './audit.query.js';

/** A file of more is no file for a spreadsheet any more. */
export const MOST_LINES_OF_A_FILE = 20_000;

/** Who did what, for those who may ask. */
@Injectable()
export class AuditService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly catalogue: CatalogueService,
    private readonly query: AuditQuery,
  ) {}

  read(context: RequestContext, asked: Asked): Promise<AuditPageDto> {
    return this.unitOfWork.read(context, async (tx) => {
      const { lines, more } = await this.lines(tx, asked, asked.limit);
      const state = await this.query.state(tx);
      const root =
        state.root_day === null || state.root_sha256 === null
          ? null
          : { day: state.root_day, sha256: state.root_sha256 };
      return {
        lines,
        next: more ? (lines.at(-1)?.id ?? null) : null,
        seals: { upTo: state.sealed_at?.toISOString() ?? null, root },
      };
    });
  }

  /** The same lines as a file, the newest `MOST_LINES_OF_A_FILE` of them. */
  file(
    context: RequestContext,
    asked: AuditFileQuery,
  ): Promise<{ name: string; text: string; more: boolean }> {
    return this.unitOfWork.read(context, async (tx) => {
      const { lines, more } = await this.lines(tx, asked, MOST_LINES_OF_A_FILE);
      return { ...auditFile(lines, tx.now, context.language), more };
    });
  }

  private async lines(
    tx: Tx,
    asked: AuditFileQuery & { readonly before?: string | undefined },
    limit: number,
  ): Promise<{ lines: AuditLineDto[]; more: boolean }> {
    const catalogue = await this.catalogue.current(tx);
    const { sealed_line_id: sealed } = await this.query.state(tx);
    const rows = await this.query.lines(tx, filterOf(asked, catalogue), limit + 1);
    return {
      lines: rows.slice(0, limit).map((row) => lineAnswer(row, BigInt(sealed ?? 0), catalogue)),
      more: rows.length > limit,
    };
  }
}

/** @throws not_found for a commune that never was, invalid_request for a day that is none */
function filterOf(
  asked: AuditFileQuery & { readonly before?: string | undefined },
  catalogue: Catalogue,
): AuditFilter {
  const { chain, action, actor, object, from, to, sealed, before } = asked;
  return {
    ...(chain === undefined
      ? {}
      : { orgUnitId: chain === 'administration' ? null : unitOf(catalogue, chain) }),
    ...(action === undefined ? {} : { action }),
    ...(actor === undefined ? {} : { actor }),
    ...(object === undefined ? {} : { object }),
    ...(from === undefined ? {} : { from: startOf(from, 'from') }),
    ...(to === undefined ? {} : { until: startOf(addDays(dayOf(to, 'to'), 1), 'to') }),
    ...(sealed === undefined ? {} : { sealed: sealed === 'yes' }),
    ...(before === undefined ? {} : { before }),
  };
}

function unitOf(catalogue: Catalogue, code: string): number {
  const unit = catalogue.allCommunes.find((one) => one.code === code);
  if (unit === undefined) throw new ProblemError('not_found');
  return unit.id;
}

const startOf = (date: string, field: string): Date => instantOf(dayOf(date, field), '00:00');

function dayOf(date: string, field: string): string {
  if (isLocalDate(date)) return date;
  throw new ProblemError('invalid_request', {
    errors: [{ path: field, code: 'wrong_format', vi: 'Không có ngày này.', en: 'There is no such day.' }],
  });
}

function lineAnswer(row: AuditRow, sealed: bigint, catalogue: Catalogue): AuditLineDto {
  const unit = catalogue.allCommunes.find(({ id }) => id === row.org_unit_id);
  return {
    id: row.id,
    at: row.at.toISOString(),
    actor:
      row.username === null
        ? null
        : { username: row.username, displayName: row.display_name ?? row.username },
    action: row.action,
    object: row.object,
    orgUnit: unit?.code ?? null,
    orgUnitName: unit?.fullName ?? null,
    detail: row.detail,
    revisionSha256: row.revision_sha256,
    sealed: BigInt(row.id) <= sealed,
  };
}
