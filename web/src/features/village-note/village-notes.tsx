import { isVillageElement } from '@domain/village/village-elements.js';
import { lazy, Suspense, useCallback, useEffect, type ReactNode } from 'react';
import { addTexts } from '../../lib/i18n/vietnamese.js';
import { FieldNote, type NotedFigure } from '../../lib/report-form/field-note.js';

const load = async () => {
  const [module, words] = await Promise.all([
    import('./village-note.js'),
    import('../../lib/i18n/vi/village-note.js'),
  ]);
  addTexts(words.villageNoteVi);
  return { default: module.VillageNote };
};
const VillageNote = lazy(load);

interface VillageNotesProps {
  readonly orgUnit: string;
  readonly period: string;
  readonly dataSet: string;
  readonly children: ReactNode;
}

/**
 * What the commune's register of villages says beside the figures of a report. Fetched beside the form; without a signal
 * it is simply absent.
 */
export function VillageNotes({ orgUnit, period, dataSet, children }: VillageNotesProps): ReactNode {
  useEffect(() => {
    void load().catch(() => undefined);
  }, []);
  const noteOf = useCallback(
    (figure: NotedFigure): ReactNode =>
      isVillageElement(figure.code) ? (
        <Suspense fallback={null}>
          <VillageNote figure={figure} report={{ orgUnit, period, dataSet }} />
        </Suspense>
      ) : null,
    [orgUnit, period, dataSet],
  );
  return <FieldNote value={noteOf}>{children}</FieldNote>;
}
