/** What was done, as one line of the audit; written in the transaction that did it. */
export interface AuditLine {
  /** What was done: `submission.approve`, `unit.merge`, `export.csv`. */
  readonly action: string;
  /** To what: `submission:24301/2025-W41/weekly`, `target:17`. */
  readonly object: string;
  /** Commune whose chain the line belongs to (org_units.id); null: the chain of the administration. */
  readonly orgUnitId: number | null;
  /** Particulars: codes, versions, reasons; no copy of figures, no personal data beyond user names. */
  readonly detail?: object;
  /** Hash of the revision that the act made, 32 bytes. */
  readonly revisionSha256?: Buffer;
  /** Who; the actor of the transaction unless given (whoever signs in is not yet its actor). */
  readonly actorId?: number | null;
}

export const ADD_AUDIT_LINE = {
  name: 'add-audit-line',
  text: `insert into audit_lines (actor_id, action, object, detail, revision_sha256, org_unit_id)
values ($1, $2, $3, $4, $5, $6)`,
};

/** @param actorId account of the transaction; null: nobody is signed in */
export const auditValues = (line: AuditLine, actorId: number | null): unknown[] => [
  line.actorId === undefined ? actorId : line.actorId,
  line.action,
  line.object,
  JSON.stringify(line.detail ?? {}),
  line.revisionSha256 ?? null,
  line.orgUnitId,
];
