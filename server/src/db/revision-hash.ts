import { createHash } from 'node:crypto';

/** What a revision's hash stands for. Codes, not surrogate ids: the hash holds in a copy of the data too. */
export interface RevisionContent {
  readonly province: string;
  readonly period: string;
  readonly orgUnit: string;
  readonly dataSet: string;
  readonly version: number;
  readonly act: string;
  /** State of the values after the act; absent code = missing; null for a pure transition. */
  readonly values: Readonly<Record<string, number | string>> | null;
  /** Remarks and reasons by element code or "reason"; empty: none. */
  readonly notes: Readonly<Record<string, unknown>>;
}

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** JSON with keys in code point order: jsonb does not keep the order of keys, and the hash must not depend on it. */
export function canonicalJson(value: unknown): string {
  return write(value as Json);
}

function write(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item: Json) => write(item)).join(',')}]`;
  const record = value as Readonly<Record<string, Json>>;
  const parts = Object.keys(record)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${write(record[key] ?? null)}`);
  return `{${parts.join(',')}}`;
}

/** SHA-256 over key, version, act, values and notes of a revision; stored beside it and printed in receipts. */
export function revisionHash(content: RevisionContent): Buffer {
  const text = canonicalJson([
    content.province,
    content.period,
    content.orgUnit,
    content.dataSet,
    content.version,
    content.act,
    content.values,
    content.notes,
  ]);
  return createHash('sha256').update(text, 'utf8').digest();
}
