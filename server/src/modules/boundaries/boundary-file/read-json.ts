import { shownLine } from '../../../domain/hidden-characters.js';
import type { BoundaryLimits } from './boundary-limits.js';
import { BoundaryRefused } from './boundary-refused.js';

export type JsonObject = Readonly<Record<string, unknown>>;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPENING = new Set([0x5b, 0x7b]);
const CLOSING = new Set([0x5d, 0x7d]);
/** Names through which an object reaches what is not its own. */
const UNSAFE = new Set(['__proto__', 'constructor', 'prototype']);

/** The value in a text of JSON; nothing is known of it yet. @throws BoundaryRefused */
export function readJson(bytes: Uint8Array, limits: BoundaryLimits): unknown {
  if (bytes.every((byte) => byte <= 0x20)) throw new BoundaryRefused('boundary_file_empty');
  const text = decoded(bytes);
  if (isDeeperThan(bytes, limits.depth))
    throw new BoundaryRefused('boundary_file_deep', { limit: limits.depth });
  try {
    return JSON.parse(text);
  } catch {
    throw new BoundaryRefused('boundary_file_not_json');
  }
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new BoundaryRefused('boundary_file_not_text');
  }
}

/** Counted before anything is built of it. */
function isDeeperThan(bytes: Uint8Array, most: number): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (quoted) {
      if (byte === BACKSLASH) at += 1;
      else if (byte === QUOTE) quoted = false;
    } else if (byte === QUOTE) quoted = true;
    else if (OPENING.has(byte)) {
      depth += 1;
      if (depth > most) return true;
    } else if (CLOSING.has(byte)) depth -= 1;
  }
  return false;
}

/** An object, and no list; its own names only. @throws BoundaryRefused where a name is one that reaches further */
export function objectOf(value: unknown): JsonObject | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const unsafe = Object.keys(value).find((key) => UNSAFE.has(key));
  if (unsafe !== undefined) throw new BoundaryRefused('boundary_file_unsafe', { key: unsafe });
  return value as JsonObject;
}

/** A property of its own; undefined: it has none of that name. */
export const ownOf = (object: JsonObject, name: string): unknown =>
  Object.hasOwn(object, name) ? object[name] : undefined;

export const listOf = (value: unknown): readonly unknown[] | null => (Array.isArray(value) ? value : null);

/** A word of the file, to be shown again. */
export function shownText(value: unknown, most = 60): string {
  const text = typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
  return shownLine(text.slice(0, 4 * most)).slice(0, most);
}
