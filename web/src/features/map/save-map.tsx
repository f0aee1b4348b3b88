import { useState, type ReactNode } from 'react';
import { drawingPixels } from '../../components/charts/drawing-file.js';
import { Button } from '../../components/ui/button.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { saveFile } from '../../lib/save-file.js';
import { type MapBody, mapDrawing } from './map-drawing.js';
import type { MapRows } from './to-map-rows.js';

interface SaveMapProps {
  readonly rows: MapRows;
  /** Measure and week. */
  readonly title: string;
  /** Whose boundaries are drawn, in a sentence; null: squares. */
  readonly credit: string | null;
  readonly bodyOf: (missing: string, colour: (name: string) => string) => MapBody;
}

/** The map as a file that stands alone: as a drawing, or as a picture for a letter or a slide. */
export function SaveMap({ rows, title, credit, bodyOf }: SaveMapProps): ReactNode {
  const { t, lang } = useI18n();
  const [failed, setFailed] = useState(false);
  const drawn = (): string => {
    const colours = getComputedStyle(document.documentElement);
    const colour = (name: string): string => colours.getPropertyValue(name).trim();
    const missing = t('state.missing');
    const { finding, classes } = rows;
    return mapDrawing(
      { body: bodyOf(missing, colour), classes, title, finding, lang, missing, credit },
      colour,
    );
  };
  return (
    <>
      <Button
        look="secondary"
        onClick={() => {
          saveFile(new Blob([drawn()], { type: 'image/svg+xml' }), 'ban-do.svg');
        }}
      >
        {t('map.save')}
      </Button>
      <Button
        look="secondary"
        onClick={() => {
          setFailed(false);
          drawingPixels(drawn()).then(
            (picture) => {
              saveFile(picture, 'ban-do.png');
            },
            () => {
              setFailed(true);
            },
          );
        }}
      >
        {t('map.savePicture')}
      </Button>
      {failed && (
        <span role="alert" className="self-center text-warning">
          {t('map.noPicture')}
        </span>
      )}
    </>
  );
}
