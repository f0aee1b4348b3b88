import type { DepartmentFiguresDto } from '@contract/department.js';
import { useEffect, useState } from 'react';
import { readSetting, writeSetting } from '../../lib/device-settings.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useSession } from '../../lib/session/session.js';
import { type SheetEdits, SheetKeeper } from './sheet-keeper.js';
import type { SheetColumn } from './to-sheet.js';

/** The keeper of one sheet, with what this device still holds of it. To be mounted anew for another sheet or language. */
export function useSheetKeeper(sheet: DepartmentFiguresDto, columns: readonly SheetColumn[]): SheetKeeper {
  const { lang } = useI18n();
  const { username } = useSession();
  const [keeper] = useState(() => {
    const name = `sheet.${username}.${sheet.dataSet}.${sheet.period}`;
    return new SheetKeeper(sheet, columns, lang, sheet.mayEnter ? readEdits(name) : {}, (edits) => {
      writeSetting(name, Object.keys(edits).length === 0 ? null : JSON.stringify(edits));
    });
  });
  useEffect(() => {
    keeper.arrive(sheet);
  }, [keeper, sheet]);
  return keeper;
}

function readEdits(name: string): SheetEdits {
  try {
    const value: unknown = JSON.parse(readSetting(name) ?? '{}');
    return areEdits(value) ? value : {};
  } catch {
    return {};
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function areEdits(value: unknown): value is SheetEdits {
  if (!isRecord(value)) return false;
  return Object.values(value).every(
    (row) =>
      isRecord(row) &&
      Object.values(row).every(
        (edit) =>
          isRecord(edit) &&
          typeof edit['text'] === 'string' &&
          (edit['from'] === null || typeof edit['from'] === 'number') &&
          typeof edit['pasted'] === 'boolean',
      ),
  );
}
