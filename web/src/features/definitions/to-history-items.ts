import type { DefinitionVersionDto } from '@contract/definitions.js';
import { type HistoryEntry, historyOf, type HistoryValue } from '@domain/history.js';

/** Versions as a history of differences; a table inside a definition is compared line by line as text. */
export function toHistoryItems(versions: readonly DefinitionVersionDto[]): HistoryEntry[] {
  return historyOf(
    versions.map(({ version, recordedAt, by, reason, definition }) => ({
      version,
      at: recordedAt,
      by,
      reason,
      state: Object.fromEntries(Object.entries(definition).flatMap(([name, value]) => flat(name, value))),
    })),
  );
}

function flat(name: string, value: unknown): [string, HistoryValue][] {
  if (!Array.isArray(value)) return [[name, plain(value)]];
  return value.map((line: unknown) => {
    const { element, key, ...rest } = line as Record<string, unknown>;
    const id = String(element ?? key);
    return [`${name} ${id}`, Object.values(rest).map(String).join(' · ')];
  });
}

function plain(value: unknown): HistoryValue {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
