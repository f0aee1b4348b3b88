import { isVillageElement } from '@domain/village/village-elements.js';
import { Suspense, useCallback, type ReactNode } from 'react';
import { later } from '../../components/ui/later.js';
import { useFirstViewStands } from '../../lib/first-view.js';
import { addTexts } from '../../lib/i18n/vietnamese.js';
import { FieldNote, type NotedFigure } from '../../lib/report-form/field-note.js';

const VillageNote = later(async () => {
  const [module, words] = await Promise.all([
    import('./village-note.js'),
    import('../../lib/i18n/vi/village-note.js'),
  ]);
  addTexts(words.villageNoteVi);
  return module.VillageNote;
}, true);

interface VillageNotesProps {
  readonly orgUnit: string;
  readonly period: string;
  readonly dataSet: string;
  readonly children: ReactNode;
}

/**
 * What the commune's register of villages says beside the figures of a report. Fetched when the boxes stand; without a
 * signal it is simply absent.
 */
export function VillageNotes({ orgUnit, period, dataSet, children }: VillageNotesProps): ReactNode {
  const stands = useFirstViewStands();
  const noteOf = useCallback(
    (figure: NotedFigure): ReactNode =>
      stands && isVillageElement(figure.code) ? (
        <Suspense fallback={null}>
          <VillageNote figure={figure} report={{ orgUnit, period, dataSet }} />
        </Suspense>
      ) : null,
    [stands, orgUnit, period, dataSet],
  );
  return <FieldNote value={noteOf}>{children}</FieldNote>;
}
