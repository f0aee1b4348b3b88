import { createHash } from 'node:crypto';

/** A line of the audit as the store gives it: numbers and instants as text, so that nothing is rounded on the way. */
export interface LineText {
  readonly id: string;
  /** UTC with microseconds, `2025-10-08T07:00:00.123000Z`. */
  readonly at: string;
  readonly actorId: number | null;
  readonly action: string;
  readonly object: string;
  /** jsonb as the database writes it. */
  readonly detail: string;
  readonly revisionSha256: Buffer | null;
  readonly orgUnitId: number | null;
}

/** What a seal holds of the revision that a line speaks of, beside the hash of its content. */
export interface RevisionText {
  readonly provinceId: number;
  readonly periodId: number;
  readonly orgUnitId: number;
  readonly dataSetId: number;
  readonly version: number;
  readonly act: string;
  readonly state: string;
  readonly actorId: number | null;
  readonly source: string;
  readonly queuedAt: string | null;
  readonly requestId: string | null;
  readonly recordedAt: string;
}

export interface HeadText {
  readonly chain: number;
  readonly seq: number;
  readonly sha256: Buffer;
}

/** What stands before the first seal of a chain, and before the first root. */
export const BEFORE_THE_FIRST = Buffer.alloc(32);

/** The text under a seal, byte by byte what `app.seal_audit` makes with jsonb_build_array; written here anew to check it. */
export function sealedText(
  chain: number,
  seq: number,
  line: LineText,
  revision: RevisionText | null,
): string {
  return array([
    number(chain),
    number(seq),
    line.id,
    string(line.at),
    number(line.actorId),
    string(line.action),
    string(line.object),
    line.detail,
    string(line.revisionSha256?.toString('hex') ?? null),
    number(line.orgUnitId),
    revision === null ? 'null' : revisionText(revision),
  ]);
}

function revisionText(revision: RevisionText): string {
  return array([
    number(revision.provinceId),
    number(revision.periodId),
    number(revision.orgUnitId),
    number(revision.dataSetId),
    number(revision.version),
    string(revision.act),
    string(revision.state),
    number(revision.actorId),
    string(revision.source),
    string(revision.queuedAt),
    string(revision.requestId),
    string(revision.recordedAt),
  ]);
}

/** The hash of a seal or root from the one before it. */
export const chained = (before: Buffer, text: string): Buffer =>
  createHash('sha256').update(before).update(text, 'utf8').digest();

export const headText = ({ chain, seq, sha256 }: HeadText): string =>
  array([number(chain), number(seq), string(sha256.toString('hex'))]);

/** The text under a root up to its list of heads; ` [head, head, …]]` follows. */
export const rootTextBeforeHeads = (root: {
  readonly seq: number;
  readonly day: string;
  readonly upToLine: string;
  readonly lines: string;
  readonly madeAt: string;
}): string =>
  `[${[number(root.seq), string(root.day), root.upToLine, root.lines, string(root.madeAt)].join(', ')}, [`;

/** jsonb is written with a blank after each comma, and with the same escapes as JSON.stringify. */
const array = (parts: readonly string[]): string => `[${parts.join(', ')}]`;
const number = (value: number | null): string => (value === null ? 'null' : String(value));
const string = (value: string | null): string => (value === null ? 'null' : JSON.stringify(value));
