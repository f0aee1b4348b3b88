import { useState, type ReactNode } from 'react';
import { useI18n } from '../../lib/i18n/i18n.js';
import { Button } from '../ui/button.js';

/** Rows a phone shows before "Xem đủ 10". */
const FEW = 4;

interface FewRows {
  /** Class of a row by its place: what a phone leaves out is on paper and on wider screens all the same. */
  readonly rowClass: (at: number) => string | undefined;
  /** Shows all of them, and the first ones again; null: there are no others. */
  readonly more: ReactNode;
}

/** Of ten that stand worst first a phone shows four, and all of them when asked to. */
export function useFewRows(rows: number): FewRows {
  const { t } = useI18n();
  const [whole, setWhole] = useState(false);
  return {
    rowClass: (at) => (at >= FEW && !whole ? 'not-print:max-sm:hidden' : undefined),
    more:
      rows > FEW ? (
        <Button
          look="secondary"
          className="mt-4 w-full sm:hidden print:hidden"
          aria-expanded={whole}
          onClick={() => {
            setWhole(!whole);
          }}
        >
          {whole ? t('goals.showFew') : t('goals.showAll', { n: rows })}
        </Button>
      ) : null,
  };
}
