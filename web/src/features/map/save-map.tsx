import type { MapDto } from '@contract/analytics.js';
import type { ReactNode } from 'react';
import { Button } from '../../components/ui/button.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { saveFile } from '../../lib/save-file.js';
import { mapDrawing } from './map-drawing.js';
import type { MapRows } from './to-map-rows.js';

interface SaveMapProps {
  readonly map: MapDto;
  readonly rows: MapRows;
  /** Measure and week. */
  readonly title: string;
}

/** The map as a file that stands alone: title, squares with their initials, classes. */
export function SaveMap({ map, rows, title }: SaveMapProps): ReactNode {
  const { t } = useI18n();
  const save = (): void => {
    const colours = getComputedStyle(document.documentElement);
    const colour = (name: string): string => colours.getPropertyValue(name).trim();
    const text = mapDrawing({ map, rows, title, finding: rows.finding, missing: t('state.missing') }, colour);
    saveFile(new Blob([text], { type: 'image/svg+xml' }), 'ban-do.svg');
  };
  return (
    <Button look="secondary" onClick={save}>
      {t('map.save')}
    </Button>
  );
}
