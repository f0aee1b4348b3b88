import { readSetting, writeSetting } from '../device-settings.js';
import type { ReasonEdits } from '../report-form/entry-reasons.js';
import type { Edits } from '../report-form/entry-state.js';

/** What was typed and is not on the server yet, kept on this device for one person, commune, period and form. */
export interface DeviceDraft {
  /** When it was last typed, milliseconds of the installation's clock. */
  readonly at: number;
  readonly edits: Edits;
  /** Absent: none; also in what an earlier release kept. */
  readonly reasons?: ReasonEdits;
}

export function draftName(username: string, orgUnit: string, period: string, dataSet: string): string {
  return `draft.${username}.${orgUnit}.${period}.${dataSet}`;
}

function areReasons(value: unknown): value is ReasonEdits {
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value as Record<string, unknown>).every(
    (one) =>
      typeof one === 'object' && one !== null && 'text' in one && typeof one.text === 'string' && 'of' in one,
  );
}

function isDraft(value: unknown): value is DeviceDraft {
  if (typeof value !== 'object' || value === null || !('at' in value) || !('edits' in value)) return false;
  const { at, edits } = value;
  if ('reasons' in value && !areReasons(value.reasons)) return false;
  if (typeof at !== 'number' || typeof edits !== 'object' || edits === null) return false;
  return Object.values(edits as Record<string, unknown>).every(
    (edit) =>
      typeof edit === 'object' &&
      edit !== null &&
      'text' in edit &&
      typeof edit.text === 'string' &&
      'from' in edit,
  );
}

export function readDraft(name: string): DeviceDraft | null {
  const text = readSetting(name);
  if (text === null) return null;
  try {
    const value: unknown = JSON.parse(text);
    return isDraft(value) ? value : null;
  } catch {
    return null;
  }
}

/** @returns false when the device refused to keep it */
export function keepDraft(name: string, draft: DeviceDraft | null): boolean {
  return writeSetting(name, draft === null ? null : JSON.stringify(draft));
}
