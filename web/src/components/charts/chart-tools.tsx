import { csvText } from '@domain/csv.js';
import { useRef, useState, type ReactNode } from 'react';
import { useI18n } from '../../lib/i18n/i18n.js';
import { saveFile } from '../../lib/save-file.js';
import { Button } from '../ui/button.js';
import { drawingFile, drawingPixels } from './drawing-file.js';

export interface ChartData {
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

interface ChartToolsProps {
  /** Of the files, without their ending: no spaces, no marks. */
  readonly name: string;
  readonly title: string;
  /** Measure, place, week, and that figures are simulated where they are. */
  readonly subtitle: string;
  /** What the chart is drawn from: numbers plain, null is missing. */
  readonly data: ChartData;
  /** The chart. */
  readonly children: ReactNode;
}

/** A chart and what can be taken from it: a picture to paste, a drawing, its figures. */
export function ChartTools({ name, title, subtitle, data, children }: ChartToolsProps): ReactNode {
  const { t } = useI18n();
  const box = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState('');
  const drawn = (): string | null => {
    const drawing = box.current?.querySelector('svg');
    return drawing == null ? null : drawingFile(drawing, { title, subtitle });
  };
  const saveDrawing = (): void => {
    const svg = drawn();
    if (svg !== null) saveFile(new Blob([svg], { type: 'image/svg+xml' }), `${name}.svg`);
  };
  const copyPicture = async (): Promise<void> => {
    const svg = drawn();
    if (svg === null) return;
    try {
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': drawingPixels(svg) })]);
      setSaid(t('chart.copied'));
    } catch {
      // A browser that gives no way to the clipboard still saves files.
      saveFile(await drawingPixels(svg), `${name}.png`);
      setSaid(t('chart.savedInstead'));
    }
  };
  const saveFigures = (): void => {
    const text = `\uFEFF${csvText(data.head, data.rows)}`;
    saveFile(new Blob([text], { type: 'text/csv;charset=utf-8' }), `${name}.csv`);
  };
  return (
    <>
      <div ref={box} className="min-w-0">
        {children}
      </div>
      <div className="mt-2 flex flex-wrap items-center gap-x-6 gap-y-2 print:hidden">
        <Button
          look="quiet"
          onClick={() => {
            void copyPicture();
          }}
        >
          {t('chart.copy')}
        </Button>
        <Button look="quiet" onClick={saveDrawing}>
          {t('chart.svg')}
        </Button>
        <Button look="quiet" onClick={saveFigures}>
          {t('chart.csv')}
        </Button>
        <span role="status" className="text-sm text-ink-soft">
          {said}
        </span>
      </div>
    </>
  );
}
