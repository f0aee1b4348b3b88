import type { ReactNode } from 'react';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useFilter, useFilters } from '../../lib/selection/filters.js';
import { Button } from './button.js';

/** Rows of a long table that a phone shows at first; the class below leaves out what comes after them. */
const FIRST = 20;

/** What the address says where somebody wants all of them. */
const ALL = 'tat-ca';

interface FirstRows {
  /** Class of the body of the table: what a phone leaves out is on paper and on wider screens all the same. */
  readonly bodyClass: string | undefined;
  /** Shows all of them, and the first ones again; null: there are no others. */
  readonly more: ReactNode;
}

/** A phone shows the first rows of a long table, and all of them when asked to; the address keeps which. */
export function useFirstRows(rows: number): FirstRows {
  const { t } = useI18n();
  const filter = useFilter();
  const all = useFilters()['hien'] === ALL;
  const isLong = rows > FIRST + 1;
  return {
    // No row need be drawn anew for it.
    bodyClass: isLong && !all ? 'not-print:max-sm:[&>tr:nth-child(n+21)]:hidden' : undefined,
    more: isLong ? (
      <Button
        look="secondary"
        className="mt-3 sm:hidden print:hidden"
        aria-expanded={all}
        onClick={() => {
          filter({ hien: all ? '' : ALL });
        }}
      >
        {all ? t('gaps.showFew', { n: FIRST }) : t('gaps.showAll', { n: rows })}
      </Button>
    ) : null,
  };
}
