import type { AuditLineDto } from '@contract/audit.js';
import { auditSentence } from '@domain/findings/audit-sentence.js';
import { formatDate, formatTime, type Language } from '@domain/format.js';

export interface AuditRow {
  readonly id: string;
  readonly at: string;
  readonly date: string;
  readonly time: string;
  /** null: nobody was signed in. */
  readonly who: string | null;
  readonly username: string | null;
  readonly sentence: string;
  /** null: the administration. */
  readonly chain: string | null;
  readonly sealed: boolean;
  /** Names and values as the program wrote them. */
  readonly particulars: readonly (readonly [name: string, value: string])[];
}

export function toAuditRows(lines: readonly AuditLineDto[], language: Language): readonly AuditRow[] {
  return lines.map((line) => ({
    id: line.id,
    at: line.at,
    date: formatDate(line.at),
    time: formatTime(line.at),
    who: line.actor?.displayName ?? null,
    username: line.actor?.username ?? null,
    sentence: auditSentence(line, language),
    chain: line.orgUnitName,
    sealed: line.sealed,
    particulars: [
      ['action', line.action],
      ['object', line.object],
      ...Object.entries(line.detail).map(([name, value]) => [name, textOf(value)] as const),
      ...(line.revisionSha256 === null ? [] : [['sha256', line.revisionSha256] as const]),
    ],
  }));
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
